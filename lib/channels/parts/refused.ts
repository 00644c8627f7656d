import type { RefusalWay } from "@/lib/calls/call";
import type { Refusal } from "@/lib/calls/refusals";
import { dayInBeijing } from "@/lib/deadlines/beijing";
import type { Evidence } from "@/lib/evidence/evidence";
import { dateAfter } from "@/lib/letters/wording";
import type { LoggedCall } from "../facts";
import { callWith, firstCallsIn, outsideOf } from "./counted";
import { areMessages } from "./group";
import { momentOf } from "./moment";
import { refusalProof } from "./proof";

const inCall: Record<Exclude<Refusal["way"], "ktfsr">, string> = {
  "on-call": "我在通话中明确表示不要再打",
  sms: "我回复短信明确表示拒绝",
  operator: "我通过运营商设置了拦截",
  other: "我明确表示不要再打",
};

/** Where nothing but messages came, nobody was asked to call no more. */
const ofMessages: Partial<Record<Refusal["way"], string>> = {
  "on-call": "我明确表示不要再发",
  other: "我明确表示不要再发",
  operator: "我向运营商登记了拒绝营销",
};

/** What was done, no more: to switch on the operator's blocking is not to tell the caller. */
const outside: Record<Refusal["way"], string> = {
  "on-call": "我明确表示不要再打",
  sms: "我发短信明确表示拒绝",
  operator: "我向运营商登记了拒绝营销来电",
  ktfsr: "我向运营商开通了骚扰电话拦截",
  other: "我明确表示拒绝",
};

/** So many numbers are named for which a no was meant; more are 其中部分号码. */
const namedAtMost = 3;

/** 我在通话中明确表示不要再打; 我向运营商开通了骚扰电话拦截; to whom, when it was meant for only some of the numbers. nameOf: as the text prints a number. */
export function saidInWords(one: Refusal, calls: LoggedCall[], nameOf = displayOf): string {
  const { way, callId } = one;
  if (callId !== null) return way === "ktfsr" ? outside.ktfsr : wordsInCall(callId, way, calls);
  const some = meantForSome(one, calls);
  const names = some.length > namedAtMost ? "其中部分号码" : some.map(nameOf).join("、");
  return ((areMessages(calls) && ofMessages[way]) || outside[way]) + (names && `，针对${names}`);
}

const displayOf = ({ profile }: LoggedCall) => profile.display;

/** A call of each number that it was meant for; none where it was meant for all of them. */
export function meantForSome({ numbers }: Pick<Refusal, "numbers">, calls: LoggedCall[]): LoggedCall[] {
  if (numbers.length === 0) return [];
  const meant = new Set(numbers);
  const all = firstCallsIn(calls);
  const some = all.filter(({ number }) => meant.has(number));
  return some.length === all.length ? [] : some;
}

function wordsInCall(callId: string, way: RefusalWay, calls: LoggedCall[]): string {
  const isOfMessage = toldNoMore(callId, calls) === "不要再发" && way !== "operator";
  if (way === "sms" && callWith(calls, callId)?.kind === "call") return outside.sms;
  return (isOfMessage && ofMessages[way]) || inCall[way];
}

/** 不要再打; 不要再发 where what was refused was a message. */
export function toldNoMore(callId: string, calls: LoggedCall[]): string {
  const refused = callWith(calls, callId);
  return areMessages(refused ? [refused] : calls) ? "不要再发" : "不要再打";
}

/** Whether it was said to the caller; the operator alone heard of it otherwise. */
export function heardByCaller({ way }: Refusal): boolean {
  return way !== "operator" && way !== "ktfsr";
}

/**
 * 9月14日10:05 of what was said on the phone or has a record of its own. Of a reply to a message, or a block that was set
 * after a call, the log has no time: only the day of that call. calls: all of the letter.
 */
export function saidAt({ at, callId, way }: Refusal, calls: LoggedCall[], yearInMind: string): string {
  const isMessage = callWith(calls, callId)?.kind === "sms";
  const isTimed = callId === null || (way === "on-call" && !isMessage);
  return isTimed ? momentOf(at, yearInMind) : dateAfter(dayInBeijing(at), yearInMind);
}

/** What shows that it was said: files of its own, or those of the call in which it was said. */
export function evidenceOfRefusal({ id, callId }: Refusal, calls: LoggedCall[]): Evidence[] {
  if (callId === null) return outsideOf(calls).find((one) => one.id === id)?.evidence ?? [];
  const call = callWith(calls, callId);
  return call ? refusalProof(call) : [];
}
