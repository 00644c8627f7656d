import { firstToldTo } from "@/lib/calls/pattern";
import type { Refusal } from "@/lib/calls/refusals";
import type { LoggedCall } from "../facts";
import { groupsOf } from "./group";

/** 不要再打, said in a call, is no word about messages, nor 不要再发 one about calls; what was written, or said outside of calls, is about both. */
export function isAbout(no: Refusal, { kind }: Pick<LoggedCall, "kind">): boolean {
  if (no.callId === null || no.way === "sms") return true;
  return (kind === "sms") === Boolean(no.toMessage);
}

/** Those of them that came after a no which was about their like: only these are held against it. */
export function refusedAmong(later: LoggedCall[], nos: Refusal[]): LoggedCall[] {
  const first = {
    call: firstToldTo(nosAbout("call", nos)),
    sms: firstToldTo(nosAbout("sms", nos)),
  };
  return later.filter((call) => Date.parse(call.at) > first[call.kind](call));
}

/** Whether a call or message came after the first of them that was about its like, whoever was told it. */
export function cameAfter(nos: Refusal[]): (call: LoggedCall) => boolean {
  const firstOf = (kind: LoggedCall["kind"]) =>
    nosAbout(kind, nos).reduce((first, { at }) => Math.min(first, Date.parse(at)), Number.POSITIVE_INFINITY);
  const first = { call: firstOf("call"), sms: firstOf("sms") };
  return (call) => Date.parse(call.at) > first[call.kind];
}

function nosAbout(kind: LoggedCall["kind"], nos: Refusal[]): Refusal[] {
  return nos.filter((no) => isAbout(no, { kind }));
}

/** 仍, or 又 where a no to calls says nothing of messages. */
export function stillOrAgain(later: LoggedCall[], nos: Refusal[]): string {
  return refusedAmong(later, nos).length === later.length ? "仍" : "又";
}

/** What came and was refused, and what came and no no was about. */
export type Sorts = { refused: string; open: string };

/** 来电 was refused, 短信 was not; "" for what did not come. */
export function sortsRefused(calls: LoggedCall[]): Sorts {
  const nos = groupsOf(calls).flatMap(({ after }) => after.nos);
  const sorts = [["call", "来电"] as const, ["sms", "短信"] as const].filter(([kind]) =>
    calls.some((call) => call.kind === kind),
  );
  const [told, open] = [true, false].map((isTold) =>
    sorts.filter(([kind]) => nos.some((no) => isAbout(no, { kind })) === isTold).map(([, name]) => name),
  );
  return { refused: (told ?? []).join("和"), open: (open ?? []).join("和") };
}
