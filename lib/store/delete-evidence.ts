import "server-only";
import { ok, type Result, refuse } from "@/lib/result";
import type { Prisma } from "@/prisma/generated/client";
import { db } from "./db";
import { findEvidence, isNamedInLetter } from "./evidence";
import { inTurnOf } from "./file-turns";
import { removeFile } from "./files";
import { cancelImportsOf } from "./imports";
import { withNote } from "./notes";
import { foldLog } from "./traces";
import { transact } from "./transact";

/**
 * Row, links, original and copies. Refused as long as an issued letter names it: the letter promised to show it. only: as long as
 * it is so. null: no such evidence.
 */
export async function deleteEvidence(
  ownerId: string,
  id: string,
  only: Prisma.EvidenceWhereInput = {},
): Promise<Result<void> | null> {
  const found = await findEvidence(ownerId, id);
  if (!found) return null;
  const work = () => removeMeant(ownerId, found, { ...only, id, ownerId });
  const isNamed = await inTurnOf(ownerId, () => withNote({ ownerId, sha256: found.sha256 }, work));
  if (isNamed) {
    return refuse({
      code: "named-in-letter",
      text: "定稿过的信写着这份证据，原件得留着。",
      next: { text: "看投诉", href: "/complaints" },
    });
  }
  await foldLog();
  return ok(undefined);
}

type Meant = { id: string; sha256: string };

/** true, and nothing is removed: a letter names it. What is not meant any more stays, with the bytes that have come anew. */
async function removeMeant(
  ownerId: string,
  found: Meant,
  where: Prisma.EvidenceWhereInput,
): Promise<boolean> {
  if ((await db().evidence.count({ where })) === 0) return false;
  if (await isNamedInLetter(ownerId, found.sha256)) return true;
  await cancelImportsOf(ownerId, found.id);
  const removed = await removeRow(ownerId, found, where);
  if (removed) await removeFile(ownerId, found.sha256);
  return removed === null;
}

/** Whether there was one; null, and nothing is removed: a letter names it. */
function removeRow(
  ownerId: string,
  { id, sha256 }: Meant,
  where: Prisma.EvidenceWhereInput,
): Promise<boolean | null> {
  return transact(ownerId, async (tx) => {
    if (await isNamedInLetter(ownerId, sha256, tx)) return null;
    if ((await tx.evidence.count({ where })) === 0) return false;
    await tx.import.deleteMany({ where: { ownerId, evidenceId: id, savedAt: null, saved: 0 } });
    return (await tx.evidence.deleteMany({ where: { id, ownerId } })).count > 0;
  });
}
