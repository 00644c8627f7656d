import { db } from "../db";
import { missingOriginals } from "./missing";
import { settleOriginalStatus } from "./settle-status";

/**
 * Whoever runs the server accepts what is gone: what came is lost from now on, and what an earlier version noted nothing of
 * counts as never received. An upload of the same bytes brings either back.
 */
export async function acceptMissing(): Promise<{ lost: number; never: number }> {
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
