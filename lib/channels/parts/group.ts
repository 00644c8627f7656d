import { matters } from "@/lib/calls/matter";
import type { Pattern } from "@/lib/calls/pattern";
import type { LoggedCall } from "../facts";
import { aboutInWords } from "./about";
import { patternOf } from "./counted";

/** Calls about one thing, as a letter tells them. suffix: keeps the claims of several groups apart. */
export type Group = { suffix: string; about: string; calls: LoggedCall[]; pattern: Pattern };

const known = new WeakMap<LoggedCall[], Group[]>();

/** One group per 不良类型, the largest first; the calls of each in the order given. Grouped once for all sentences. */
export function groupsOf(calls: LoggedCall[]): Group[] {
  const groups = known.get(calls) ?? grouped(calls);
  known.set(calls, groups);
  return groups;
}

function grouped(calls: LoggedCall[]): Group[] {
  const groups = matters(calls).map((matter) => {
    const ids = new Set(matter.calls.map((call) => call.id));
    return groupOf(
      matter.id,
      calls.filter((call) => ids.has(call.id)),
    );
  });
  return groups.sort((a, b) => b.calls.length - a.calls.length);
}

function groupOf(suffix: string, calls: LoggedCall[]): Group {
  return { suffix, about: aboutInWords(calls), calls, pattern: patternOf(calls) };
}

/** What a statement about all of the group counts: 来电 in 次, 短信 in 条. done: what the other side did, 拨打 or 发送. */
export type Counting = { noun: string; verb: string; unit: string; done: string };

export function countingOf(calls: Pick<LoggedCall, "kind">[]): Counting {
  const messages = calls.filter((call) => call.kind === "sms").length;
  if (messages === 0) return { noun: "来电", verb: "来电", unit: "次", done: "拨打" };
  if (messages === calls.length) return { noun: "短信", verb: "发来短信", unit: "条", done: "发送" };
  return { noun: "来电和短信", verb: "来电、发短信共", unit: "次", done: "拨打、发送" };
}
