import { isLikelyOwnTalk, isNotedSale, isServiceLine, type RowState, stateOf } from "@/lib/imports/choice";
import type { Ask, Read } from "@/lib/imports/format";
import type { RejectedRow, SourceRow } from "@/lib/imports/row";
import { secondsOf } from "@/lib/imports/to-call";
import { identify } from "@/lib/numbers/identify";
import type { NumberKind } from "@/lib/numbers/profile";
import { Prisma } from "@/prisma/generated/client";
import { insertAll } from "./bulk";
import { shareContacts } from "./contacts";
import { db } from "./db";
import { dropRows } from "./drop-rows";
import { QueueFull } from "./fair-queue";
import { inHeavyTurn } from "./heavy-turn";
import { compareWithLog } from "./import-compare";
import { tickAtFirst } from "./import-ticks";
import { isUntaken } from "./imports";
import { transact } from "./transact";

/** Forgets what was read before, so that the file can be read from its beginning. false: no such import, or saved. */
export async function beginReading(ownerId: string, importId: string): Promise<boolean> {
  const where = { id: importId, ownerId, ...isUntaken };
  const nothing = { state: "reading", read: 0, rejected: 0, left: 0, cut: "", comparedTo: "" };
  const data = { ...nothing, ask: Prisma.DbNull };
  if ((await db().import.updateMany({ where, data })).count === 0) return false;
  await dropRows(importId);
  return transact(ownerId, async (tx) => {
    const { count } = await tx.import.updateMany({ where, data });
    // What another reading of it has added meanwhile.
    if (count > 0) await tx.importRow.deleteMany({ where: { importId } });
    return count > 0;
  });
}

/**
 * Keeps the next rows of the file. `from`: how many came before. false, and nothing is kept: the import is no longer
 * there, or somebody began to read it anew. isBill: an operator's, which names nobody.
 */
export async function addReads(
  ownerId: string,
  importId: string,
  reads: Read[],
  from: number,
  isBill = false,
): Promise<boolean> {
  const rows = reads.flatMap((read) => toRows(read, isBill));
  const cut = reads.find((read) => read.kind === "cut");
  const rejected = rows.filter(({ state }) => state === "rejected").length;
  const numbered = rows.map((row, at) => ({ importId, nth: from + at + 1, ...row }));
  return transact(ownerId, async (tx) => {
    const { count } = await tx.import.updateMany({
      where: { id: importId, ownerId, state: "reading", read: from },
      data: { read: { increment: rows.length }, rejected: { increment: rejected }, cut: cut?.text },
    });
    if (count > 0) await insertAll(tx, "ImportRow", numbered);
    return count > 0;
  });
}

type NewRow = { state: RowState } & Record<
  "number" | "numberKind" | "kind" | "at" | "name" | "said",
  string
> & {
    ticked: boolean;
    doubtful: boolean;
    direction: string | null;
    seconds: number | null;
  };

function toRows(read: Read, isBill: boolean): NewRow[] {
  if (read.kind === "row") return [toRow(read.row, isBill)];
  return read.kind === "rejected" ? [toRejected(read.rejected)] : [];
}

/** A row as it waits to be chosen, before it is compared with the log. */
export function toRow(row: SourceRow, isBill: boolean): NewRow {
  const state = stateOf(row);
  const { number, kind } = identify(row.typed);
  // What the person wrote to others is nobody's business here.
  const said = state === "out" ? { ...row, smsText: "" } : row;
  return {
    state,
    ticked: (row.direction === "in" || isNotedSale(row)) && !isLeftOut(row, kind, isBill),
    number,
    numberKind: kind,
    kind: row.kind,
    direction: row.direction,
    at: row.at,
    seconds: secondsOf(row),
    name: row.name,
    said: JSON.stringify(said),
    doubtful: row.doubts.length > 0,
  };
}

function isLeftOut(row: SourceRow, kind: NumberKind, isBill: boolean): boolean {
  return isServiceLine(row, kind) || (isBill && isLikelyOwnTalk(row, kind));
}

function toRejected(rejected: RejectedRow): NewRow {
  const nothing = { number: "", numberKind: "", kind: "", direction: null, at: "", seconds: null, name: "" };
  const unmarked = { ticked: false, doubtful: false };
  return { state: "rejected", ...nothing, ...unmarked, said: JSON.stringify(rejected) };
}

/** All is read: compares it with the log and ticks what is likely wanted. */
export async function finishReading(ownerId: string, importId: string): Promise<void> {
  await shareContacts(ownerId, importId);
  await tickAtFirst(ownerId, importId);
  await compareInTurn(ownerId, importId);
  await db().import.updateMany({
    where: { id: importId, ownerId, state: "reading" },
    data: { state: "read" },
  });
}

/** Where too much of this owner waits already, whoever looks at it first compares it. */
async function compareInTurn(ownerId: string, importId: string): Promise<void> {
  const found = await db().import.findFirst({ where: { id: importId, ownerId }, select: { read: true } });
  try {
    await inHeavyTurn(ownerId, () => compareWithLog(ownerId, importId), found?.read ?? 0);
  } catch (fault) {
    if (!(fault instanceof QueueFull)) throw fault;
  }
}

/** Nothing can be read before the person has answered. */
export async function askOwner(ownerId: string, importId: string, ask: Ask): Promise<void> {
  await db().import.updateMany({
    where: { id: importId, ownerId, state: "reading" },
    data: { state: "asking", ask },
  });
}
