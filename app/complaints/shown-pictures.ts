import "server-only";
import type { PictureOf } from "@/components/complaints/letter-block";
import type { Evidence } from "@/lib/evidence/evidence";
import { originalsOf } from "@/lib/store/files";

/** Where a picture is fetched; null for one whose file is not here, as after a case was read back without its files. */
export async function shownPictures(ownerId: string, evidence: readonly Evidence[]): Promise<PictureOf> {
  const there = await originalsOf(ownerId);
  const shown = new Set(evidence.flatMap(({ id, sha256 }) => (there.has(sha256) ? id : [])));
  return (id) => (shown.has(id) ? `/evidence/${id}/copy` : null);
}
