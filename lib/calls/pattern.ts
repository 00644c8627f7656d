import { dayInBeijing, timeInBeijing } from "@/lib/deadlines/beijing";
import type { Day } from "@/lib/deadlines/deadline";
import type { Call } from "./call";
import { atOnce, mapInSteps, type Steps } from "./in-steps";
import {
  allRefusals,
  isMeantFor,
  meantForAny,
  type Refusal,
  refusalsIn,
  type StandaloneRefusal,
} from "./refusals";

/** A number of the log and the calls it was counted from. */
export type Counted = { count: number; callIds: string[] };
export type CountedDay = Counted & { day: Day };
/** first and last: ISO instants. number is "" for calls that showed none. */
export type NumberPattern = Counted & { number: string; first: string; last: string; busiestDay: CountedDay };

/** What the picked calls and messages show when they are counted. */
export type Pattern = {
  total: Counted;
  rings: Counted;
  messages: Counted;
  first: string | null;
  last: string | null;
  /** Most calls first. */
  perNumber: NumberPattern[];
  /** Day with the most calls, over all numbers; the earliest when several have as many. */
  busiestDay: CountedDay | null;
  night: Counted;
  /** In calls and outside of them; callIds are the calls in which it was said. said: all of them, oldest first. */
  refusals: Counted & { said: Refusal[] };
  /**
   * Strictly later than a refusal: one in these calls, which are about one thing, or one said outside and meant for
   * that number. since is the instant of the first.
   */
  afterRefusal: Counted & { since: string | null };
};

/** As a database sorts texts. */
function byText(a: string, b: string): number {
  return a === b ? 0 : a < b ? -1 : 1;
}

function counted(calls: Call[]): Counted {
  return { count: calls.length, callIds: calls.map(({ id }) => id) };
}

function groupedBy(calls: Call[], key: (call: Call, nth: number) => string): [string, Call[]][] {
  const groups = new Map<string, Call[]>();
  calls.forEach((call, nth) => {
    const name = key(call, nth);
    const group = groups.get(name);
    if (group) group.push(call);
    else groups.set(name, [call]);
  });
  return [...groups];
}

/** days: the Beijing day of each call. */
function busiest(calls: Call[], days: Day[]): CountedDay | null {
  const counts = groupedBy(calls, (_, nth) => days[nth] ?? "").map(([day, group]) => ({
    day,
    ...counted(group),
  }));
  return counts.reduce<CountedDay | null>(
    (most, each) => (most && most.count >= each.count ? most : each),
    null,
  );
}

function patternOfNumber([number, calls]: [string, Call[]]): NumberPattern[] {
  const days = calls.map(({ at }) => dayInBeijing(at));
  const [first, last, busiestDay] = [calls[0], calls.at(-1), busiest(calls, days)];
  return first && last && busiestDay
    ? [{ number, ...counted(calls), first: first.at, last: last.at, busiestDay }]
    : [];
}

/** 22:00 to 08:00 in Beijing. No statute fixes these hours: it is only a count of the log. */
export function isAtNight({ at }: Pick<Call, "at">): boolean {
  const time = timeInBeijing(at);
  return time >= "22:00" || time < "08:00";
}

/** Oldest first, the id deciding between two of the same instant. */
export function oldestFirst(calls: readonly Call[]): Call[] {
  return [...calls].sort((a, b) => Date.parse(a.at) - Date.parse(b.at) || (a.id < b.id ? -1 : 1));
}

/** Later than the first call in which it was said, or than a refusal said outside that was meant for the number. */
function afterThem(sorted: Call[], said: Refusal[]): Call[] {
  const first = said.find(({ callId }) => callId !== null);
  const outside = said.filter(({ callId }) => callId === null);
  const known = new Map<string, number>();
  // The earliest one that was meant for a number decides, so it is looked for once.
  const since = (number: string) => {
    const meant = [...(first ? [first] : []), ...outside.filter((one) => isMeantFor(one, number))];
    return meant.reduce((least, { at }) => Math.min(least, Date.parse(at)), Number.POSITIVE_INFINITY);
  };
  return sorted.filter(({ at, number }) => {
    const from = known.get(number) ?? since(number);
    known.set(number, from);
    return Date.parse(at) > from;
  });
}

/**
 * Counts the calls as picked. The refusing call itself is not one after the refusal. outside: refusals said outside of
 * calls; those meant for none of these numbers are left out.
 */
export function pattern(calls: readonly Call[], outside: readonly StandaloneRefusal[] = []): Pattern {
  return atOnce(patternInSteps(calls, outside));
}

/** The same in steps. */
export function* patternInSteps(
  calls: readonly Call[],
  outside: readonly StandaloneRefusal[] = [],
): Steps<Pattern> {
  const sorted = oldestFirst(calls);
  yield;
  const meant = meantForAny(outside, sorted);
  const said = allRefusals(refusalsIn(sorted), meant);
  yield;
  const days = yield* mapInSteps(sorted, ({ at }) => dayInBeijing(at));
  const busiestDay = busiest(sorted, days);
  yield;
  const night = counted(sorted.filter(isAtNight));
  yield;
  const after = counted(afterThem(sorted, said));
  yield;
  const numbers = groupedBy(sorted, ({ number }) => number);
  yield;
  const perNumber = (yield* mapInSteps(numbers, patternOfNumber)).flat();
  perNumber.sort((a, b) => b.count - a.count || byText(a.first, b.first) || byText(a.number, b.number));
  yield;
  return {
    total: counted(sorted),
    rings: counted(sorted.filter(({ kind }) => kind === "call")),
    messages: counted(sorted.filter(({ kind }) => kind === "sms")),
    first: sorted[0]?.at ?? null,
    last: sorted.at(-1)?.at ?? null,
    perNumber,
    busiestDay,
    night,
    refusals: { count: said.length, callIds: said.flatMap(({ callId }) => callId ?? []), said },
    afterRefusal: { since: said[0]?.at ?? null, ...after },
  };
}
