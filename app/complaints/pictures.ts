import "server-only";
import type { Evidence } from "@/lib/evidence/evidence";
import type { Letter } from "@/lib/letters/letter";
import type { Picture } from "@/lib/pdf/render";
import { rightCopy } from "@/lib/store/right-copy";

/** The pictures a letter shows, by evidence id: the upright copies. What cannot be opened is left out, and the paper says so. */
export async function picturesOf(
  ownerId: string,
  letter: Letter,
  evidence: Evidence[],
): Promise<Map<string, Picture>> {
  const wanted = new Set(
    letter.blocks.flatMap((block) => (block.kind === "figure" ? [block.evidenceId] : [])),
  );
  const pictures = new Map<string, Picture>();
  for (const one of evidence) {
    const picture = wanted.has(one.id) ? await pictureOf(ownerId, one) : null;
    if (picture) pictures.set(one.id, picture);
  }
  return pictures;
}

async function pictureOf(ownerId: string, { sha256, width, height }: Evidence): Promise<Picture | null> {
  const bytes = width && height ? await rightCopy(ownerId, sha256) : null;
  if (!bytes || !width || !height) return null;
  return { bytes, mime: "image/jpeg", width, height };
}
