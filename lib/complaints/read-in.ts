import { allOf, type KindCount, kindsInWords } from "@/lib/calls/kind-count";
import type { Reason } from "@/lib/result";

/** What was in a case file at all: calls, complaints, anything else. */
export type Has = { calls: boolean; complaints: boolean; others: boolean };

/**
 * What case data has brought. calls and messages: that are seen in the log; same: that it had from elsewhere; originals: files; person: something of 我的资料; more:
 * anything at all was not there before; has: what was in it, new or not.
 */
export type Added = KindCount & {
  same: number;
  complaints: number;
  originals: number;
  person: boolean;
  more: boolean;
  has: Has;
};

/** missing: evidence of it whose original is not here. isChanged: it is not what the list of fingerprints in its ZIP says. */
export type ReadIn = Added & { missing: number; isChanged: boolean };

/** As an address carries it: 3-1-1-2-4-1-1-1-0-0-5-2. */
export function readInCode(read: ReadIn): string {
  const { calls, complaints, more, missing, originals, person, has, isChanged, same, messages } = read;
  const flags = [person, has.calls, has.complaints, has.others, isChanged].map(Number);
  return [calls, complaints, Number(more), missing, originals, ...flags, same, messages].join("-");
}

/** null for what is no such code. */
export function readInOf(code: unknown): ReadIn | null {
  if (
    typeof code !== "string" ||
    !/^(?:\d{1,6}-){2}[01]-(?:\d{1,6}-){2}[01](?:-[01]){4}(?:-\d{1,6}){2}$/.test(code)
  )
    return null;
  const [calls = 0, complaints = 0, more, missing = 0, originals = 0, ...ends] = code.split("-").map(Number);
  const [flags, [same = 0, messages = 0]] = [ends.slice(0, -2), ends.slice(-2)];
  const [person, ...rest] = flags.map((flag) => flag === 1);
  const [hasCalls = false, hasComplaints = false, others = false, isChanged = false] = rest;
  const has = { calls: hasCalls, complaints: hasComplaints, others };
  return {
    calls,
    messages,
    complaints,
    more: more === 1,
    missing,
    originals,
    person: person === true,
    has,
    isChanged,
    same,
  };
}

/** 导入3次来电、1条短信、1件投诉、4份原件、我的资料。 A second time: 里面的原来都有，没有新的。 */
export function readInWords({ complaints, originals, person, more, has, ...log }: Added): string {
  const parts = [
    allOf(log) > 0 && kindsInWords(log),
    complaints > 0 && `${complaints}件投诉`,
    originals > 0 && `${originals}份原件`,
    person && "我的资料",
  ].filter(Boolean);
  if (parts.length > 0) return `导入${parts.join("、")}。`;
  if (!has.calls && !has.complaints && !has.others) return "里面什么都没有。";
  const known = [has.calls && "来电", has.complaints && "投诉"].filter(Boolean);
  if (!more) return "里面的原来都有，没有新的。";
  return known.length > 0 ? `${known.join("、")}原来都有，别的补上了。` : "里面的导入了。";
}

/** 里面有2份证据没有原件，要另外传。 "" when none is missing. */
export function missingInWords({ missing }: ReadIn): string {
  return missing > 0 ? `里面有${missing}份证据没有原件，要另外传。` : "";
}

/** Where what was read is not what its own list says; "" otherwise. */
export function changedInWords({ isChanged }: ReadIn): string {
  return isChanged ? "ZIP里的案件数据和它自己的SHA256SUMS对不上，打包以后可能有人改过。" : "";
}

/** So many are named in one sentence. */
const NAMED = 20;

type NotTaken = Reason & { name: string };

/** Why some of its originals were not taken, and which; null when all were. What was said of the rest still holds. */
export function originalsReason([first, ...others]: NotTaken[]): Reason | null {
  if (!first) return null;
  const names = [first, ...others].slice(0, NAMED).map(({ name }) => name);
  const all = `${names.join("、")}${others.length < NAMED ? "" : "等"}`;
  const text = `记录导入了，有${others.length + 1}份原件没有收：${all}。${first.text}`;
  return { code: first.code, text };
}

/** 有2条和原来的是同一次，没有重复记。 "" when none is. */
export function sameInWords({ same }: Pick<Added, "same">): string {
  return same > 0 ? `有${same}条和原来的是同一次，没有重复记。` : "";
}
