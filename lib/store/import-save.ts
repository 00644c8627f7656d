import "server-only";
import type { Sums } from "@/lib/imports/choice";
import type { SourceRow } from "@/lib/imports/row";
import type { Reason } from "@/lib/result";
import { breathe } from "./breathe";
import { db, type Tx } from "./db";
import { inTurnOf } from "./file-turns";
import { compareWithLog } from "./import-compare";
import { matches } from "./import-matches";
import { writeRows } from "./import-write";
import { admit, overQuota, quotaLeft } from "./quota";
import { transact } from "./transact";

/** How a long save is watched and stopped; between two steps only, so that nothing is ever there by half. */
export type Watch = { stopped: () => boolean; progress: (done: number, all: number) => void };

/** What a save has done so far. whole: all that was chosen is saved; else it was stopped and can be gone on with. */
export type Saved = Sums & { whole: boolean };

/** So many rows are saved in one step; others wait for one of them in the database. */
const STEP = 500;

/**
 * The ticked rows become calls, what the log has already gets one more source; the rest is forgotten, and counted.
 * Stopped half-way, what is saved stays saved and the rest waits. null: no such import, or it is saved already.
 */
export async function saveImport(ownerId: string, importId: string, watch: Watch): Promise<Saved | null> {
  return inTurnOf(ownerId, async () => {
    const where = { id: importId, ownerId, state: { in: ["read", "saving"] } };
    const begun = await db().import.updateMany({ where, data: { state: "saving" } });
    if (begun.count === 0) return null;
    const whole = await saveSteps(ownerId, importId, watch);
    if (whole) await close(ownerId, importId);
    else await db().import.update({ where: { id: importId }, data: { state: "read" } });
    return { ...(await sumsOf(importId)), whole };
  });
}

/** Why what is ticked does not fit, and how much would; null when all does. Asked before anything is saved. */
export async function stopSaving(ownerId: string, importId: string): Promise<Reason | null> {
  const own = { importId, import: { ownerId } };
  const added = await db().importRow.count({ where: { ...own, state: "new", ticked: true } });
  const left = await quotaLeft(ownerId, "calls");
  if (added > left) return overQuota("calls", left);
  const told = await db().importRow.count({ where: { ...own, ...wanted(importId) } });
  const links = await quotaLeft(ownerId, "sources");
  return told > links ? overQuota("sources", links) : null;
}

/** false when it was stopped before the last row. */
async function saveSteps(ownerId: string, importId: string, watch: Watch): Promise<boolean> {
  await compareWithLog(ownerId, importId);
  const { known } = await matches(ownerId, importId);
  const all = await db().importRow.count({ where: wanted(importId) });
  let done = 0;
  let after = 0;
  while (done < all) {
    if (watch.stopped()) return false;
    const step = await transact(ownerId, (tx) => saveStep(tx, ownerId, { importId, known, after }));
    if (step.count === 0) return true;
    done += step.count;
    after = step.last;
    watch.progress(done, all);
    await breathe();
  }
  return true;
}

function wanted(importId: string) {
  return { importId, OR: [{ state: "known" }, { state: "new", ticked: true }] };
}

/** known: the call that a row tells of, by the row's place. after: the place up to which all is done. */
type Step = { importId: string; known: Map<number, string>; after: number };

/** Saves the next rows and takes them off the list, both or neither; says how many, and how far that was. */
async function saveStep(tx: Tx, ownerId: string, { importId, known, after }: Step) {
  const rows = await tx.importRow.findMany({
    where: { ...wanted(importId), nth: { gt: after } },
    orderBy: { nth: "asc" },
    take: STEP,
    select: { nth: true, state: true, said: true },
  });
  const { evidenceId } = await tx.import.findUniqueOrThrow({ where: { id: importId } });
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
  return { count: rows.length, last: rows.at(-1)?.nth ?? after };
}

/** What was not chosen is counted and forgotten: it is mostly about people who have done nothing. */
async function close(ownerId: string, importId: string): Promise<void> {
  await transact(ownerId, async (tx) => {
    const { count } = await tx.importRow.deleteMany({ where: { importId, state: { not: "rejected" } } });
    const data = { left: count, state: "saved", savedAt: new Date() };
    await tx.import.update({ where: { id: importId }, data });
  });
}

async function sumsOf(importId: string): Promise<Sums> {
  const { read, saved, known, left, rejected } = await db().import.findUniqueOrThrow({
    where: { id: importId },
  });
  return { read, saved, known, left, rejected };
}
