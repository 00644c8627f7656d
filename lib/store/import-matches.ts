import { createHash } from "node:crypto";
import type { KnownCall } from "@/lib/imports/known-call";
import { Joining, saying } from "@/lib/imports/merge";
import type { SourceRow } from "@/lib/imports/row";
import { breathe, breather } from "@/lib/turns/breathe";
import type { Prisma } from "@/prisma/generated/client";
import { db, type Tx } from "./db";
import { rowsInOrder } from "./import-ranges";
import { PAGE } from "./paged-calls";

/**
 * Rows by their place that tell of calls of the log, or of those deleted from it, with those calls; and rows that repeat
 * another one. Calls that came from this very import are left out: two rows of one file are two calls, also when its
 * saving was stopped in between. Of the rows no more is held than what tells them apart.
 */
export async function matches(
  ownerId: string,
  importId: string,
  deletedAt: null | { not: null } = null,
): Promise<{ known: Map<number, string>; repeated: number[] }> {
  const calls = await knownCalls(ownerId, { deletedAt, isAnothers: false, sources: { none: { importId } } });
  const known = new Map<number, string>();
  const repeated: number[] = [];
  const breath = breather();
  let joining = new Joining<Placed>([]);
  let [number, at, seen] = ["", "", new Set<string>()];
  const finish = () => {
    for (const [{ nth }, callId] of joining.ids()) known.set(nth, callId);
  };
  for await (const row of rowsInOrder(importId)) {
    const pause = breath();
    if (pause) await pause;
    const isOther = row.number !== number;
    if (isOther) finish();
    if (isOther) joining = new Joining(calls.get(row.number) ?? []);
    // Rows that say the same share their number and moment, and so stand side by side.
    if (isOther || row.at !== at) seen = new Set();
    [number, at] = [row.number, row.at];
    const said = JSON.parse(row.said) as SourceRow;
    const print = printOf(said);
    if (seen.has(print)) repeated.push(row.nth);
    else joining.offer(placed(said, row.nth));
    seen.add(print);
  }
  finish();
  return { known, repeated };
}

type Placed = Pick<
  SourceRow,
  "kind" | "direction" | "typed" | "at" | "exact" | "outcome" | "seconds" | "line"
> & { nth: number };

/** Without names, labels and messages, which may be long. */
function placed(
  { kind, direction, typed, at, exact, outcome, seconds, line }: SourceRow,
  nth: number,
): Placed {
  return { kind, direction, typed, at, exact, outcome, seconds, line, nth };
}

/** Equal for two rows that say the same; a message may be long. */
function printOf(row: SourceRow): string {
  return createHash("sha256").update(saying(row)).digest("base64");
}

/** Calls of the log by number. which: those that can be meant. */
export async function knownCalls(
  ownerId: string,
  which: Pick<Prisma.CallWhereInput, "deletedAt" | "isAnothers" | "number" | "at" | "sources">,
  tx: Tx = db(),
): Promise<Map<string, KnownCall[]>> {
  const groups = new Map<string, KnownCall[]>();
  const where = { deletedAt: null, ...which, ownerId };
  for (let last: Found | undefined; ; ) {
    const rows = await callsAfter(tx, where, last);
    for (const call of rows.map(toKnown)) {
      const group = groups.get(call.number);
      if (group) group.push(call);
      else groups.set(call.number, [call]);
    }
    last = rows.at(-1);
    if (rows.length < PAGE) return groups;
    await breathe();
  }
}

/** As pagedCalls does it: from the same moment on, so that a database begins there in its index. */
function callsAfter(tx: Tx, where: Prisma.CallWhereInput, last?: Pick<Found, "at" | "id">): Promise<Found[]> {
  const after = last && { OR: [{ at: { gt: last.at } }, { at: last.at, id: { gt: last.id } }] };
  return tx.call.findMany({
    where: { AND: [where, last ? { at: { gte: last.at } } : {}, after ?? {}] },
    orderBy: [{ at: "asc" }, { id: "asc" }],
    select: { id: true, number: true, kind: true, at: true, seconds: true },
    take: PAGE,
  });
}

type Found = { id: string; number: string; kind: string; at: Date; seconds: number | null };

/** A time on the full minute is one that was told to the minute. */
function toKnown({ at, kind, ...rest }: Found): KnownCall {
  const exact = at.getTime() % 60_000 === 0 ? "minute" : "second";
  return { ...rest, kind: kind as KnownCall["kind"], at: at.toISOString(), exact };
}
