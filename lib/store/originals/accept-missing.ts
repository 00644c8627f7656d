import { db } from "../db";
import { checkOriginal } from "../original-state";
import { refuseOtherStore } from "../store-identity";
import { missingOriginals } from "./missing";
import { ownersWith, settleOriginalStatus } from "./settle-status";

/**
 * Whoever runs the server accepts what is gone, and what is not any more what was received: what came is lost from now on, and what an earlier version noted nothing of
 * counts as never received. An upload of the same bytes brings each back. Every original is read. Throws StoreTrouble, with nothing changed, where
 * the store is not this database's: all would seem to be gone.
 */
export async function acceptMissing(): Promise<{ lost: number; changed: number; never: number }> {
  await refuseOtherStore();
  await settleOriginalStatus();
  const [gone, changed] = [await missingOriginals(), await changedOriginals()];
  const lost = await accept(gone.filter(({ id }) => !changed.some((one) => one.id === id)));
  const { count } = await db().evidence.updateMany({
    where: { originalStatus: "unverified" },
    data: { originalStatus: "not-received" },
  });
  return { lost, changed: await accept(changed), never: count };
}

async function accept(originals: Named[]): Promise<number> {
  let accepted = 0;
  for (const { id, ownerId } of originals) {
    const where = { id, ownerId, originalStatus: "stored" };
    accepted += (await db().evidence.updateMany({ where, data: { originalStatus: "lost" } })).count;
  }
  return accepted;
}

type Named = { id: string; ownerId: string };

async function changedOriginals(): Promise<Named[]> {
  const changed: Named[] = [];
  for (const ownerId of await ownersWith("stored")) {
    const select = { id: true, sha256: true, size: true };
    const rows = await db().evidence.findMany({ where: { ownerId, originalStatus: "stored" }, select });
    for (const row of rows)
      if ((await checkOriginal(ownerId, row)) === "changed") changed.push({ id: row.id, ownerId });
  }
  return changed;
}

/** How many are gone with somebody's word for it. */
export function acceptedLosses(): Promise<number> {
  return db().evidence.count({ where: { originalStatus: "lost" } });
}
