import { type KnownCall, merge } from "@/lib/imports/merge";
import type { SourceRow } from "@/lib/imports/row";
import type { Prisma } from "@/prisma/generated/client";
import { breathe, breather } from "./breathe";
import { db } from "./db";

/** A row with its place in the import. */
export type NumberedRow = SourceRow & { nth: number };

/** Rows that are asked for at once: taking them out is one piece of work, which nobody can come into. */
const MANY = 500;

/**
 * Rows by their place that tell of calls of the log, or of those deleted from it, with those calls; and rows that repeat
 * another one. Calls that came from this very import are left out: two rows of one file are two calls, also when its
 * saving was stopped in between.
 */
export async function matches(
  ownerId: string,
  importId: string,
  deletedAt: null | { not: null } = null,
): Promise<{ known: Map<number, string>; repeated: number[] }> {
  const calls = await knownCalls(ownerId, { deletedAt, sources: { none: { importId } } });
  const known = new Map<number, string>();
  const repeated: number[] = [];
  const breath = breather();
  for await (const rows of rowsByNumber(importId)) {
    await breath();
    const merged = merge(
      calls.get(rows[0]?.number ?? "") ?? [],
      rows.map(({ row }) => row),
    );
    for (const { row, callId } of merged.joined) known.set(row.nth, callId);
    repeated.push(...merged.repeated.map(({ nth }) => nth));
  }
  return { known, repeated };
}

/** Calls of the log by number. which: those that can be meant. */
export async function knownCalls(
  ownerId: string,
  which: Pick<Prisma.CallWhereInput, "deletedAt" | "number" | "sources">,
): Promise<Map<string, KnownCall[]>> {
  const rows = await db().call.findMany({
    where: { deletedAt: null, ...which, ownerId },
    select: { id: true, number: true, kind: true, at: true, seconds: true },
  });
  return byNumber(rows.map(toKnown));
}

function byNumber(calls: KnownCall[]): Map<string, KnownCall[]> {
  const groups = new Map<string, KnownCall[]>();
  for (const call of calls) {
    const group = groups.get(call.number);
    if (group) group.push(call);
    else groups.set(call.number, [call]);
  }
  return groups;
}

type Found = { id: string; number: string; kind: string; at: Date; seconds: number | null };

/** A time on the full minute is one that was told to the minute. */
function toKnown({ at, kind, ...rest }: Found): KnownCall {
  const exact = at.getTime() % 60_000 === 0 ? "minute" : "second";
  return { ...rest, kind: kind as KnownCall["kind"], at: at.toISOString(), exact };
}

type RowOfNumber = { number: string; row: NumberedRow };

/** All rows that may be calls, one number after the other. */
async function* rowsByNumber(importId: string): AsyncGenerator<RowOfNumber[]> {
  let held: RowOfNumber[] = [];
  for await (const row of rowsInOrder(importId)) {
    if (held.length > 0 && held[0]?.number !== row.number) {
      yield held;
      held = [];
    }
    held.push(row);
  }
  if (held.length > 0) yield held;
}

/** Page by page along the index, so that a late page costs what the first does. */
async function* rowsInOrder(importId: string): AsyncGenerator<RowOfNumber> {
  let last: { number: string; at: string; nth: number } | undefined;
  for (;;) {
    const rows = await db().importRow.findMany({
      where: { importId, state: { in: ["new", "known"] }, ...(last && after(last)) },
      orderBy: [{ number: "asc" }, { at: "asc" }, { nth: "asc" }],
      select: { nth: true, number: true, at: true, said: true },
      take: MANY,
    });
    for (const { nth, number, said } of rows)
      yield { number, row: { ...(JSON.parse(said) as SourceRow), nth } };
    last = rows.at(-1);
    await breathe();
    if (rows.length < MANY) return;
  }
}

function after({ number, at, nth }: { number: string; at: string; nth: number }) {
  return { number: { gte: number }, NOT: { number, OR: [{ at: { lt: at } }, { at, nth: { lte: nth } }] } };
}
