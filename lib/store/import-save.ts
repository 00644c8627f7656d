import "server-only";
import type { Sums } from "@/lib/imports/choice";
import type { SourceRow } from "@/lib/imports/row";
import type { Reason } from "@/lib/result";
import { breathe, longWork } from "@/lib/turns/breathe";
import type { Prisma } from "@/prisma/generated/client";
import { db, type Tx } from "./db";
import { DROPPED } from "./drop-rows";
import { compareWithLog } from "./import-compare";
import { matches } from "./import-matches";
import { placeRanges } from "./import-ranges";
import { countRows } from "./import-rows";
import { weightOfImport } from "./import-weights";
import { writeRows } from "./import-write";
import type { Party } from "./queue-party";
import { admit, overQuota, quotaLeft } from "./quota";
import { inSavingTurn } from "./saving-turns";
import { transact } from "./transact";

/** How a long save is watched and stopped; between two steps only, so that nothing is ever there by half. signal: ends its waiting. */
export type Watch = {
  stopped: () => boolean;
  progress: (done: number, all: number) => void;
  signal?: AbortSignal;
};

/** What a save has done so far. whole: all that was chosen is saved; else it was stopped and can be gone on with. */
export type Saved = Sums & { whole: boolean };

/** So many rows are saved in one step; others wait for one of them in the database. */
const STEP = 500;

/**
 * The ticked rows become calls, what the log has already gets one more source; the rest is forgotten, and counted.
 * Stopped half-way, what is saved stays saved and the rest waits. null: no such import, or it is saved already, or was stopped
 * before its turn. Throws QueueFull when too many wait to be saved. `address`: as of Party.
 */
export async function saveImport(
  ownerId: string,
  importId: string,
  watch: Watch,
  address: Party["address"] = null,
): Promise<Saved | null> {
  const save = () => saveAlone(ownerId, importId, watch);
  const rows = await weightOfImport(ownerId, importId);
  return inSavingTurn({ owner: ownerId, address }, rows, save, watch.signal);
}

async function saveAlone(ownerId: string, importId: string, watch: Watch): Promise<Saved | null> {
  const where = { id: importId, ownerId, state: { in: ["read", "saving"] } };
  const begun = await db().import.updateMany({ where, data: { state: "saving" } });
  if (begun.count === 0) return null;
  const whole = await saveSteps(ownerId, importId, watch);
  if (whole) await close(ownerId, importId);
  else await db().import.updateMany({ where: { id: importId, state: "saving" }, data: { state: "read" } });
  return { ...(await sumsOf(importId)), whole };
}

/** Why what is ticked does not fit, and how much would; null when all does. Asked before anything is saved. */
export async function stopSaving(ownerId: string, importId: string): Promise<Reason | null> {
  const { ticked: added, known } = await countRows(ownerId, importId);
  const left = await quotaLeft(ownerId, "calls");
  if (added > left) return overQuota("calls", left);
  const links = await quotaLeft(ownerId, "sources");
  return known + added > links ? overQuota("sources", links) : null;
}

/** false when it was stopped before the last row. */
async function saveSteps(ownerId: string, importId: string, watch: Watch): Promise<boolean> {
  const { known, all } = await longWork(() => lookThrough(ownerId, importId));
  let done = 0;
  for await (const range of placeRanges(importId, STEP)) {
    if (watch.stopped()) return false;
    const where = { ...range, ...wanted };
    if ((await db().importRow.count({ where })) === 0) continue;
    await longWork(breathe); // everybody else writes first
    done += await transact(ownerId, (tx) => saveStep(tx, ownerId, { importId, known, where }));
    watch.progress(done, all);
  }
  return true;
}

/** What is to be saved: the calls that rows tell of, and how many rows there are in all. */
async function lookThrough(ownerId: string, importId: string) {
  await compareWithLog(ownerId, importId);
  const counts = await countRows(ownerId, importId);
  const known = counts.known > 0 ? (await matches(ownerId, importId)).known : new Map<number, string>();
  return { known, all: counts.known + counts.ticked };
}

const wanted = { OR: [{ state: "known" }, { state: "new", ticked: true }] };

/** known: the call that a row tells of, by the row's place. where: the rows of this step. */
type Step = { importId: string; known: Map<number, string>; where: Prisma.ImportRowWhereInput };

/** Saves some rows and takes them off the list, both or neither; says how many. Throws where the import was given up. */
async function saveStep(tx: Tx, ownerId: string, { importId, known, where }: Step): Promise<number> {
  const rows = await tx.importRow.findMany({
    where,
    orderBy: { nth: "asc" },
    select: { nth: true, state: true, said: true },
  });
  const { evidenceId } = await tx.import.findUniqueOrThrow({ where: { id: importId, state: "saving" } });
  const read = rows.map(({ nth, state, said }) => ({ nth, state, row: JSON.parse(said) as SourceRow }));
  const added = read.filter(({ state }) => state === "new").map(({ row }) => row);
  const joined = read.flatMap(({ nth, row }) => {
    const callId = known.get(nth);
    return callId === undefined ? [] : [{ row, callId }];
  });
  await admit(ownerId, "calls", added.length, tx);
  await writeRows(tx, ownerId, { id: importId, evidenceId }, { added, joined });
  await tx.importRow.deleteMany({ where: { importId, nth: { in: rows.map(({ nth }) => nth) } } });
  await tx.import.update({
    where: { id: importId },
    data: { saved: { increment: added.length }, known: { increment: rows.length - added.length } },
  });
  return rows.length;
}

/**
 * What was not chosen is counted and forgotten: it is mostly about people who have done nothing. Where that breaks off, it
 * is gone on with when the import is saved again.
 */
async function close(ownerId: string, importId: string): Promise<void> {
  for await (const range of placeRanges(importId, DROPPED))
    await transact(ownerId, (tx) => leave(tx, importId, range));
  const data = { state: "saved", savedAt: new Date() };
  await db().import.update({ where: { id: importId, state: "saving" }, data });
}

async function leave(tx: Tx, importId: string, range: Prisma.ImportRowWhereInput): Promise<void> {
  const { count } = await tx.importRow.deleteMany({ where: { ...range, state: { not: "rejected" } } });
  const data = { left: { increment: count } };
  if (count > 0) await tx.import.update({ where: { id: importId, state: "saving" }, data });
}

async function sumsOf(importId: string): Promise<Sums> {
  const { read, saved, known, left, rejected } = await db().import.findUniqueOrThrow({
    where: { id: importId },
  });
  return { read, saved, known, left, rejected };
}
