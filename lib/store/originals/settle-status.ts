import { db } from "../db";
import { originalsOf } from "../files";

/**
 * Evidence of earlier versions whose file is there had its bytes, and says so from now on. What is not there stays
 * unverified: nobody noted whether it ever came. Can be stopped anywhere and run again. Says how many are left.
 */
export async function settleOriginalStatus(): Promise<number> {
  for (const ownerId of await ownersWith("unverified")) {
    const there = await originalsOf(ownerId);
    const rows = await db().evidence.findMany({
      where: { ownerId, originalStatus: "unverified" },
      select: { id: true, sha256: true },
    });
    const ids = rows.filter(({ sha256 }) => there.has(sha256)).map(({ id }) => id);
    for (let at = 0; at < ids.length; at += STEP)
      await db().evidence.updateMany({
        where: { ownerId, id: { in: ids.slice(at, at + STEP) } },
        data: { originalStatus: "stored" },
      });
  }
  return db().evidence.count({ where: { originalStatus: "unverified" } });
}

const STEP = 500;

export async function ownersWith(originalStatus: string): Promise<string[]> {
  const rows = await db().evidence.groupBy({
    by: ["ownerId"],
    where: { originalStatus },
    orderBy: { ownerId: "asc" },
  });
  return rows.map(({ ownerId }) => ownerId);
}
