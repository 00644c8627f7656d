import { clean } from "@/lib/numbers/clean";
import type { KnownCall } from "./known-call";
import { Pairing } from "./pairing";
import type { SourceRow } from "./row";

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
  const joining = new Joining<R>(known);
  for (const row of once) joining.offer(row);
  const matches = joining.ids();
  const joined = once.flatMap((row) => {
    const callId = matches.get(row);
    return callId === undefined ? [] : [{ row, callId }];
  });
  return { added: once.filter((row) => !matches.has(row)), joined, repeated };
}

type Looked = Pick<
  SourceRow,
  "kind" | "direction" | "typed" | "at" | "exact" | "outcome" | "seconds" | "line"
>;

/** The calls of some numbers, and the rows that are offered to them one by one. */
export class Joining<R extends Looked> {
  readonly #pairings: Map<string, Pairing<R>>;

  constructor(known: readonly KnownCall[]) {
    const groups = byWho(known);
    this.#pairings = new Map([...groups].map(([who, calls]) => [who, new Pairing<R>(calls)]));
  }

  /** The log holds what came in; what went out is never in it. */
  offer(row: R): void {
    if (row.direction !== "out") this.#pairings.get(whoKey(clean(row.typed), row.kind))?.offer(row);
  }

  /** As far as rows were offered: the call that each tells of. */
  ids(): Map<R, string> {
    const ids = new Map<R, string>();
    for (const pairing of this.#pairings.values())
      for (const [row, { id }] of pairing.pairs()) ids.set(row, id);
    return ids;
  }
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
export function saying(row: SourceRow): string {
  const { kind, direction, typed, at, exact, outcome, seconds, smsText } = row;
  return JSON.stringify([kind, direction, clean(typed), at, exact, outcome, seconds, smsText]);
}

function byWho(calls: readonly KnownCall[]): Map<string, KnownCall[]> {
  const groups = new Map<string, KnownCall[]>();
  for (const call of calls) {
    const who = whoKey(call.number, call.kind);
    const group = groups.get(who);
    if (group) group.push(call);
    else groups.set(who, [call]);
  }
  return groups;
}
