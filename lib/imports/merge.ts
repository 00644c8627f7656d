import { clean } from "@/lib/numbers/clean";
import { apart, farthest, type Moment, near } from "./moment";
import type { SourceRow } from "./row";
import { toCall } from "./to-call";

/** What is known of a call of the log. number: cleaned. */
export type KnownCall = Moment & {
  id: string;
  number: string;
  kind: SourceRow["kind"];
  seconds: number | null;
};

/** Every row once, in the order given: calls that are new, calls that are there, rows that repeat another one. */
export type Merged<R extends SourceRow> = {
  added: R[];
  joined: { row: R; callId: string }[];
  repeated: R[];
};

/**
 * Which rows of one source tell of calls that the log has already: the same number and kind, and times near enough.
 * One call answers for one row, the nearest first; two rows become one call only when they say the same.
 */
export function merge<R extends SourceRow>(known: readonly KnownCall[], rows: readonly R[]): Merged<R> {
  const { once, repeated } = withoutRepeats(rows);
  const calls = byWho(known, (call) => whoKey(call.number, call.kind));
  const matches = new Map<R, string>();
  for (const [who, some] of byWho(once, (row) => whoKey(clean(row.typed), row.kind))) {
    for (const [row, call] of pairs(calls.get(who) ?? [], some)) matches.set(row, call.id);
  }
  const joined = once.flatMap((row) => {
    const callId = matches.get(row);
    return callId === undefined ? [] : [{ row, callId }];
  });
  return { added: once.filter((row) => !matches.has(row)), joined, repeated };
}

function whoKey(number: string, kind: SourceRow["kind"]): string {
  return `${kind} ${number}`;
}

function withoutRepeats<R extends SourceRow>(rows: readonly R[]): { once: R[]; repeated: R[] } {
  const seen = new Set<string>();
  const once: R[] = [];
  const repeated: R[] = [];
  for (const row of rows) {
    const said = saying(row);
    (seen.has(said) ? repeated : once).push(row);
    seen.add(said);
  }
  return { once, repeated };
}

/** Equal for two rows that say the same on different lines. */
function saying(row: SourceRow): string {
  const { kind, direction, typed, at, exact, outcome, seconds, smsText } = row;
  return JSON.stringify([kind, direction, clean(typed), at, exact, outcome, seconds, smsText]);
}

function byWho<T>(all: readonly T[], who: (one: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const one of all) {
    const group = groups.get(who(one));
    if (group) group.push(one);
    else groups.set(who(one), [one]);
  }
  return groups;
}

/** Pairs of one number, the nearest first, each row and each call at most once. */
function pairs<R extends SourceRow>(calls: KnownCall[], rows: R[]): Map<R, KnownCall> {
  const sorted = calls.toSorted((a, b) => a.at.localeCompare(b.at));
  const times = sorted.map(({ at }) => Date.parse(at));
  const chosen = new Map<R, KnownCall>();
  const taken = new Set<string>();
  const take = (row: R, call: KnownCall) => {
    if (chosen.has(row) || taken.has(call.id)) return;
    chosen.set(row, call);
    taken.add(call.id);
  };
  const incoming = rows.filter(comesIn);
  for (const [row, call] of equals(sorted, incoming)) take(row, call);
  const open = incoming.filter((row) => !chosen.has(row));
  const near = open.flatMap((row) => candidates(row, sorted, times));
  for (const { row, call } of near.sort(nearestFirst)) take(row, call);
  return chosen;
}

/** Rows and calls that agree to the second and in length: the same file again, however dense it is. */
function equals<R extends SourceRow>(calls: KnownCall[], rows: R[]): [R, KnownCall][] {
  const waiting = byWho(calls, ({ at, seconds }) => `${at} ${seconds}`);
  return rows.flatMap((row): [R, KnownCall][] => {
    const call = waiting.get(`${row.at} ${toCall(row).seconds}`)?.shift();
    return call ? [[row, call]] : [];
  });
}

/** The log holds what came in; what went out is never in it. */
function comesIn({ direction }: SourceRow): boolean {
  return direction !== "out";
}

type Pair<R> = { row: R; call: KnownCall; apart: number; shift: number; length: number };

/** So many calls of one number within two minutes are enough to choose from. */
const enough = 8;

function candidates<R extends SourceRow>(row: R, sorted: KnownCall[], times: number[]): Pair<R>[] {
  const at = Date.parse(row.at);
  const middle = firstFrom(times, at);
  const from = Math.max(firstFrom(times, at - farthest), middle - enough);
  const to = Math.min(firstFrom(times, at + farthest + 1), middle + enough);
  return sorted
    .slice(from, to)
    .filter((call) => near(row, call))
    .map((call) => ({
      row,
      call,
      apart: apart(row, call),
      shift: Math.abs(at - Date.parse(call.at)),
      length: row.seconds === null || call.seconds === null ? 0 : Math.abs(row.seconds - call.seconds),
    }));
}

function nearestFirst<R extends SourceRow>(a: Pair<R>, b: Pair<R>): number {
  return a.apart - b.apart || a.shift - b.shift || a.length - b.length || a.row.line - b.row.line;
}

/** Index of the first time that is not before `at`; times are sorted. */
function firstFrom(times: number[], at: number): number {
  let [low, high] = [0, times.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((times[middle] ?? 0) < at) low = middle + 1;
    else high = middle;
  }
  return low;
}
