import "server-only";
import { db } from "./db";
import { deleteEvidence } from "./delete-evidence";
import { inHeavyTurn } from "./heavy-turn";
import { cancelImport, findImport } from "./imports";

/**
 * Gives up an import that is not saved, and the file with it when nothing else needs it. Its rows go in the turn of a heavy
 * read; QueueFull is thrown where too many wait. false: no such import.
 */
export async function giveUpImport(ownerId: string, id: string): Promise<boolean> {
  const found = await findImport(ownerId, id);
  if (!found || !(await inHeavyTurn(ownerId, () => cancelImport(ownerId, id), found.read))) return false;
  const { evidenceId } = found;
  if (evidenceId && (await isOnlyRead(ownerId, evidenceId))) await deleteEvidence(ownerId, evidenceId);
  return true;
}

/** It came to be read and nothing was taken from it: no call, no other reading, no word about it. */
async function isOnlyRead(ownerId: string, id: string): Promise<boolean> {
  const none = { calls: { none: {} }, refusals: { none: {} }, imports: { none: {} } };
  const only = { id, ownerId, kind: { in: ["bill", "phone-log", "own-table", "other"] }, note: "", ...none };
  return (await db().evidence.count({ where: only })) > 0;
}
