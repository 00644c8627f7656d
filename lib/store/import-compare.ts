import { breathe } from "./breathe";
import { db } from "./db";
import { matches } from "./import-matches";

/** A database takes only so many values in one question. */
const MANY = 5000;

/** Finds what the log has already, and what was deleted from it, when it has changed since the last time. */
export async function compareWithLog(ownerId: string, importId: string): Promise<void> {
  const stamp = await stampOfLog(ownerId);
  const { count } = await db().import.updateMany({
    where: { id: importId, ownerId, comparedTo: { not: stamp } },
    data: { comparedTo: stamp },
  });
  if (count === 0) return;
  const { known, repeated } = await matches(ownerId, importId);
  await db().importRow.updateMany({ where: { importId, state: "known" }, data: { state: "new" } });
  await setRows(importId, [...known.keys(), ...repeated], { state: "known" });
  await leaveDeleted(ownerId, importId);
}

/** Who deleted a call does not want it back with the next file that tells of it, unless it is ticked after that. */
async function leaveDeleted(ownerId: string, importId: string): Promise<void> {
  if ((await db().call.count({ where: { ownerId, deletedAt: { not: null } } })) === 0) return;
  const { known } = await matches(ownerId, importId, { not: null });
  const before = await db().importRow.findMany({ where: { importId, deleted: true }, select: { nth: true } });
  const seen = new Set(before.map(({ nth }) => nth));
  const fresh = [...known.keys()].filter((nth) => !seen.has(nth));
  await setRows(importId, fresh, { deleted: true, ticked: false });
}

type Change = { state: "known" } | { deleted: true; ticked: false };

async function setRows(importId: string, nths: number[], data: Change): Promise<void> {
  for (let start = 0; start < nths.length; start += MANY) {
    const some = nths.slice(start, start + MANY);
    await db().importRow.updateMany({ where: { importId, nth: { in: some } }, data });
    await breathe();
  }
}

async function stampOfLog(ownerId: string): Promise<string> {
  const log = await db().call.aggregate({
    where: { ownerId, deletedAt: null },
    _count: true,
    _max: { updatedAt: true },
  });
  return `${log._count} ${log._max.updatedAt?.toISOString() ?? ""}`;
}
