import type { Reason } from "@/lib/result";

/**
 * What case data has brought. calls: that are seen in the log; originals: files; person: something of 我的资料; more:
 * anything at all was not there before.
 */
export type Added = {
  calls: number;
  complaints: number;
  originals: number;
  person: boolean;
  more: boolean;
};

/** missing: evidence whose original is not here. */
export type ReadIn = Added & { missing: number };

/** As an address carries it: 3-1-1-2-4-1. */
export function readInCode({ calls, complaints, more, missing, originals, person }: ReadIn): string {
  return [calls, complaints, Number(more), missing, originals, Number(person)].join("-");
}

/** null for what is no such code. */
export function readInOf(code: unknown): ReadIn | null {
  if (typeof code !== "string" || !/^(?:\d{1,6}-){2}[01]-(?:\d{1,6}-){2}[01]$/.test(code)) return null;
  const [calls = 0, complaints = 0, more, missing = 0, originals = 0, person] = code.split("-").map(Number);
  return { calls, complaints, more: more === 1, missing, originals, person: person === 1 };
}

/** 读进来3条来电、1件投诉、4份原件、我的资料。 A second time: 里面的原来都有，没有新的。 */
export function readInWords({ calls, complaints, originals, person, more }: Added): string {
  const parts = [
    calls > 0 && `${calls}条来电`,
    complaints > 0 && `${complaints}件投诉`,
    originals > 0 && `${originals}份原件`,
    person && "我的资料",
  ].filter(Boolean);
  if (parts.length > 0) return `读进来${parts.join("、")}。`;
  return more ? "来电、投诉原来都有，别的补上了。" : "里面的原来都有，没有新的。";
}

/** 还有2份证据没有原件，要另外传。 "" when none is missing. */
export function missingInWords({ missing }: ReadIn): string {
  return missing > 0 ? `还有${missing}份证据没有原件，要另外传。` : "";
}

/** So many are named in one sentence. */
const NAMED = 20;

type NotTaken = Reason & { name: string };

/** Why some of its originals were not taken, and which; null when all were. What was said of the rest still holds. */
export function originalsReason([first, ...others]: NotTaken[]): Reason | null {
  if (!first) return null;
  const names = [first, ...others].slice(0, NAMED).map(({ name }) => name);
  const all = `${names.join("、")}${others.length < NAMED ? "" : "等"}`;
  const text = `记录读进来了，有${others.length + 1}份原件没有收：${all}。${first.text}`;
  return { code: first.code, text };
}
