import { db } from "../db";
import { refuseOtherStore } from "../store-identity";
import { missingOriginals } from "./missing";
import { settleOriginalStatus } from "./settle-status";

/**
 * Whoever runs the server accepts what is gone: what came is lost from now on, and what an earlier version noted nothing of
 * counts as never received. An upload of the same bytes brings either back. Throws StoreTrouble, with nothing changed, where
 * the store is not this database's: all would seem to be gone.
 */
export async function acceptMissing(): Promise<{ lost: number; never: number }> {
  await refuseOtherStore();
  await settleOriginalStatus();
  let lost = 0;
  for (const { id, ownerId } of await missingOriginals()) {
    const where = { id, ownerId, originalStatus: "stored" };
    lost += (await db().evidence.updateMany({ where, data: { originalStatus: "lost" } })).count;
  }
  const { count } = await db().evidence.updateMany({
    where: { originalStatus: "unverified" },
    data: { originalStatus: "not-received" },
  });
  return { lost, never: count };
}

/** How many are gone with somebody's word for it. */
export function acceptedLosses(): Promise<number> {
  return db().evidence.count({ where: { originalStatus: "lost" } });
}
