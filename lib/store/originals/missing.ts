import { db } from "../db";
import { bareFileStore } from "../files/chosen";
import { isWhole, missingOf, type Original } from "./sample";
import { ownersWith } from "./settle-status";

/**
 * Every original that came and is not there any more, or not as long as it was: one listing an owner, no file is read. What seems to be missing is
 * looked for once more, since its owner may have deleted it meanwhile.
 */
export async function missingOriginals(): Promise<Original[]> {
  const missing: Original[] = [];
  for (const ownerId of await ownersWith("stored")) missing.push(...(await lookAtOwner(ownerId)));
  return missing;
}

/** The same of one owner. */
export async function lookAtOwner(ownerId: string): Promise<Original[]> {
  const rows = await db().evidence.findMany({
    where: { ownerId, originalStatus: "stored" },
    select: { id: true, ownerId: true, sha256: true, size: true },
  });
  const there = await (await bareFileStore()).sizes(ownerId);
  return stillMissing(rows.filter((row) => !isWhole(row, there.get(row.sha256) ?? null)));
}

/** Those of them that are still evidence and still have no whole file. */
export async function stillMissing(originals: Original[]): Promise<Original[]> {
  if (originals.length === 0) return [];
  const missing = await missingOf(originals);
  const still: Original[] = [];
  for (const one of missing) {
    const where = { id: one.id, sha256: one.sha256, ownerId: one.ownerId, originalStatus: "stored" };
    if ((await db().evidence.count({ where })) > 0) still.push(one);
  }
  return still;
}
