import { isForAll, type StandaloneRefusal } from "./refusals";

/**
 * Calls from these numbers, or from any (null), later than `from` and not later than `to` (ms). callerId: from the numbers
 * of this caller only, which need not be named then.
 */
export type CallSpan = { numbers: string[] | null; from: number; to: number; callerId?: string | null };

/**
 * Where the calls lie that came after a refusal, none in two of the spans: as pattern() counts them. first: the instant
 * (ISO) of the first one said in a call, which like one said to everybody holds for all.
 */
export function afterRefusalSpans(first: string | null, outside: readonly StandaloneRefusal[]): CallSpan[] {
  const forAll = [...(first ? [first] : []), ...outside.filter(isForAll).map(({ at }) => at)];
  const until = Math.min(Number.POSITIVE_INFINITY, ...forAll.map((at) => Date.parse(at)));
  const since = new Map<string, number>();
  for (const [numbers, at] of firstByNumbers(outside)) {
    for (const number of numbers) since.set(number, Math.min(since.get(number) ?? until, at));
  }
  const earlier = [...since].filter(([number, from]) => number !== "" && from < until);
  const spans = [...new Set(earlier.map(([, from]) => from))].map((from) => {
    return { numbers: earlier.filter((one) => one[1] === from).map(([number]) => number), from, to: until };
  });
  return Number.isFinite(until)
    ? [...spans, { numbers: null, from: until, to: Number.POSITIVE_INFINITY }]
    : spans;
}

/** When each list of numbers was first told: what was said to one caller shares one, and is gone through once. */
function firstByNumbers(outside: readonly StandaloneRefusal[]): Map<string[], number> {
  const first = new Map<string[], number>();
  for (const { at, numbers } of outside)
    first.set(numbers, Math.min(first.get(numbers) ?? Number.POSITIVE_INFINITY, Date.parse(at)));
  return first;
}
