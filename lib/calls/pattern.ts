import { dayInBeijing, timeInBeijing } from "@/lib/deadlines/beijing";
import type { Day } from "@/lib/deadlines/deadline";
import type { Call } from "./call";
import { atOnce, mapInSteps, type Steps } from "./in-steps";
import {
  allRefusals,
  isForAll,
  isSignedApart,
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
   * Strictly later than a refusal that was meant for the number, whatever either call was about. since is the instant of
   * the first.
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

/** Later than the first refusal that was meant for the number; two hidden numbers are never known to be one. */
function afterThem(sorted: Call[], said: Refusal[]): Call[] {
  const first = firstToldTo(said);
  return sorted.filter((call) => Date.parse(call.at) > first(call));
}

/** When who called, or signed, was first told no, in ms: at a port a no to one signature is none to another. */
export function firstToldTo(said: Refusal[]): (call: Call) => number {
  const first = firstMeantFor(said.filter(({ saidTo }) => saidTo === undefined));
  const atPorts = new Map<string, Map<string, Refusal>>();
  for (const one of said.filter(({ saidTo }) => saidTo !== undefined)) {
    const names = atPorts.get(one.numbers[0] ?? "") ?? new Map<string, Refusal>();
    const known = names.get(one.saidTo ?? "");
    if (!known || Date.parse(one.at) < Date.parse(known.at)) names.set(one.saidTo ?? "", one);
    atPorts.set(one.numbers[0] ?? "", names);
  }
  return (call) => {
    const told = [...(atPorts.get(call.number)?.values() ?? [])].filter((one) => !isSignedApart(one, call));
    return Math.min(first(call.number), ...told.map(({ at }) => Date.parse(at)));
  };
}

/** When a number was first told no, in ms; what was said to many is gone through once. */
export function firstMeantFor(said: Refusal[]): (number: string) => number {
  const toAll = said.filter(isForAll).map(({ at }) => Date.parse(at));
  const sinceAll = toAll.reduce((first, at) => Math.min(first, at), Number.POSITIVE_INFINITY);
  const since = new Map<string, number>();
  for (const [numbers, at] of firstByList(said))
    for (const number of numbers) since.set(number, Math.min(since.get(number) ?? sinceAll, at));
  return (number) => (number === "" ? sinceAll : (since.get(number) ?? sinceAll));
}

/** What was said to one caller shares one list of its numbers. */
function firstByList(said: Refusal[]): Map<string[], number> {
  const first = new Map<string[], number>();
  for (const { at, numbers } of said)
    first.set(numbers, Math.min(first.get(numbers) ?? Number.POSITIVE_INFINITY, Date.parse(at)));
  return first;
}

/**
 * Counts the calls as picked. The refusing call itself is not one after the refusal. outside: refusals said outside of
 * calls; those meant for none of these numbers are left out. elsewhere: those said to these numbers in calls that were not
 * picked.
 */
export function pattern(
  calls: readonly Call[],
  outside: readonly StandaloneRefusal[] = [],
  elsewhere: readonly Refusal[] = [],
): Pattern {
  return atOnce(patternInSteps(calls, outside, elsewhere));
}

/** The same in steps. */
export function* patternInSteps(
  calls: readonly Call[],
  outside: readonly StandaloneRefusal[] = [],
  elsewhere: readonly Refusal[] = [],
): Steps<Pattern> {
  const sorted = oldestFirst(calls);
  yield;
  const meant = meantForAny(outside, sorted);
  const said = allRefusals([...refusalsIn(sorted), ...elsewhere], meant);
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
