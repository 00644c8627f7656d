import { type Figures, figures } from "@/lib/calls/figures";
import { atOnce, type Steps } from "@/lib/calls/in-steps";
import { type Pattern, patternInSteps } from "@/lib/calls/pattern";
import type { Refusal } from "@/lib/calls/refusals";
import type { LoggedCall, LoggedRefusal } from "../facts";

const patterns = new WeakMap<LoggedCall[], Pattern>();

/** pattern() of these very calls, counted once however many sentences ask. */
export function patternOf(calls: LoggedCall[]): Pattern {
  return atOnce(countPatternInSteps(calls));
}

/** The same in steps. elsewhere: said to these numbers in other calls of the letter. */
export function* countPatternInSteps(calls: LoggedCall[], elsewhere: Refusal[] = []): Steps<Pattern> {
  const known = patterns.get(calls);
  if (known) return known;
  const counted = yield* patternInSteps(calls, outsideOf(calls), elsewhere);
  patterns.set(calls, counted);
  return counted;
}

const figured = new WeakMap<LoggedCall[], Figures>();

/** figures() of these very calls, counted once. */
export function figuresOf(calls: LoggedCall[]): Figures {
  const known = figured.get(calls) ?? figures(calls, outsideOf(calls));
  figured.set(calls, known);
  return known;
}

const saidOutside = new WeakMap<LoggedCall[], LoggedRefusal[]>();

/** The refusals said outside of calls that were meant for any of these, each once. */
export function outsideOf(calls: LoggedCall[]): LoggedRefusal[] {
  const outside = saidOutside.get(calls) ?? [...new Set(calls.flatMap(({ refusals }) => refusals))];
  saidOutside.set(calls, outside);
  return outside;
}

/** The calls with these ids, in their own order. */
export function callsWith(calls: LoggedCall[], ids: string[]): LoggedCall[] {
  const wanted = new Set(ids);
  return calls.filter((call) => wanted.has(call.id));
}

type Index = { byId: Map<string, LoggedCall>; firsts: Map<string, LoggedCall> };

const indexed = new WeakMap<readonly LoggedCall[], Index>();

function indexOf(calls: readonly LoggedCall[]): Index {
  const known = indexed.get(calls) ?? {
    byId: new Map(calls.map((call) => [call.id, call])),
    firsts: new Map(
      [...callsByNumber(calls)].flatMap(([number, [first]]) => (first ? [[number, first]] : [])),
    ),
  };
  indexed.set(calls, known);
  return known;
}

/** The call with this id; looked up, however many calls the letter has. */
export function callWith(calls: readonly LoggedCall[], id: string | null): LoggedCall | undefined {
  return id === null ? undefined : indexOf(calls).byId.get(id);
}

/** The first call of this number. */
export function firstCallOf(calls: readonly LoggedCall[], number: string): LoggedCall | undefined {
  return indexOf(calls).firsts.get(number);
}

/** The first call of each number, in the order in which they came. */
export function firstCallsIn(calls: readonly LoggedCall[]): LoggedCall[] {
  return [...indexOf(calls).firsts.values()];
}

/** The calls of each number, in their own order; "" for those that showed none. */
export function callsByNumber(calls: readonly LoggedCall[]): Map<string, LoggedCall[]> {
  const byNumber = new Map<string, LoggedCall[]>();
  for (const call of calls) {
    const same = byNumber.get(call.number) ?? [];
    same.push(call);
    byNumber.set(call.number, same);
  }
  return byNumber;
}

/** All of them came from the one number, or from none. */
export function areOfOneNumber(calls: Pick<LoggedCall, "number">[]): boolean {
  return new Set(calls.map(({ number }) => number)).size === 1;
}
