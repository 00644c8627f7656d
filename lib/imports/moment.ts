import { dayInBeijing, timeInBeijing } from "@/lib/deadlines/beijing";
import { dateInWords } from "@/lib/letters/wording";
import type { SourceRow } from "./row";

/** When something happened, as exactly as it is known. at: ISO instant. */
export type Moment = { at: string; exact: SourceRow["exact"] };

const minute = 60_000;
/** Clocks of a phone and of an operator differ; beyond that it was another call. */
const bothExact = 120_000;
const oneToTheMinute = 60_000;

/** First and last millisecond it may have been. */
export function span({ at, exact }: Moment): [number, number] {
  const from = Date.parse(at);
  return [from, exact === "minute" ? from + minute - 1 : from];
}

/** Milliseconds between two moments; 0 when they may be the same. */
export function apart(a: Moment, b: Moment): number {
  return between(span(a), span(b));
}

/** The same of two spans. */
export function between([fromA, toA]: [number, number], [fromB, toB]: [number, number]): number {
  return Math.max(0, fromB - toA, fromA - toB);
}

/** Whether the two may be one call. */
export function near(a: Moment, b: Moment): boolean {
  return apart(a, b) <= reach(a, b);
}

/** So far apart two such moments may be one call. */
export function reach(a: Pick<Moment, "exact">, b: Pick<Moment, "exact">): number {
  return a.exact === "second" && b.exact === "second" ? bothExact : oneToTheMinute;
}

/** Nothing that is further away than this is ever near. */
export const farthest = bothExact + minute;

/** 2026年9月14日10:05:07, in Beijing; without seconds when they are not known. */
export function momentInWords({ at, exact }: Moment): string {
  const seconds = exact === "second" ? at.slice(16, 19) : "";
  return `${dateInWords(dayInBeijing(at))}${timeInBeijing(at)}${seconds}`;
}
