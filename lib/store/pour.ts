import { createHash } from "node:crypto";
import type { FileHandle } from "node:fs/promises";
import { refuseUpload } from "@/lib/evidence/refusals";
import { ok, type Result } from "@/lib/result";

/** What arrived: bytes and their SHA-256 in hex. */
export type Poured = { size: number; sha256: string };

/** Writes a body into an open file piece by piece and hashes it on the way; nothing is held back in memory. */
export async function pour(
  body: ReadableStream<Uint8Array>,
  file: FileHandle,
  limit: number,
): Promise<Result<Poured>> {
  const reader = body.getReader();
  const hash = createHash("sha256");
  let size = 0;
  for (;;) {
    const piece = await reader.read().catch(() => null);
    if (!piece) return refuseUpload("interrupted");
    if (piece.done) break;
    size += piece.value.length;
    const full = size > limit || !(await fits(() => file.writeFile(piece.value)));
    if (full) {
      await reader.cancel().catch(() => {});
      return refuseUpload(size > limit ? "too-large" : "disk-full");
    }
    hash.update(piece.value);
  }
  if (size === 0) return refuseUpload("empty");
  if (!(await fits(() => file.sync()))) return refuseUpload("disk-full");
  return ok({ size, sha256: hash.digest("hex") });
}

/** false when the disk or the owner's share of it is full; any other fault is thrown. */
async function fits(write: () => Promise<void>): Promise<boolean> {
  try {
    await write();
    return true;
  } catch (fault) {
    const code = (fault as NodeJS.ErrnoException).code ?? "";
    if (["ENOSPC", "EDQUOT", "EFBIG"].includes(code)) return false;
    throw fault;
  }
}
