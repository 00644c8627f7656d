import { createHash } from "node:crypto";
import type { FileHandle } from "node:fs/promises";
import { refuseUpload, type UploadFault } from "@/lib/evidence/refusals";
import { ok, type Refused, type Result } from "@/lib/result";

/** What arrived: bytes and their SHA-256 in hex. */
export type Poured = { size: number; sha256: string };

/** So long may a sender be silent; a telephone that lost its network never says good-bye. */
const PATIENCE_MS = 90_000;

/** Writes a body into an open file piece by piece and hashes it on the way; nothing is held back in memory. */
export async function pour(
  body: ReadableStream<Uint8Array>,
  file: FileHandle,
  limit: number,
  patience = PATIENCE_MS,
): Promise<Result<Poured>> {
  const reader = body.getReader();
  const hash = createHash("sha256");
  let size = 0;
  for (;;) {
    const piece = await next(reader, patience);
    if (!piece) return gaveUp(reader, "interrupted");
    if (piece.done) break;
    size += piece.value.length;
    if (size > limit) return gaveUp(reader, "too-large");
    if (!(await fits(() => file.writeFile(piece.value)))) return gaveUp(reader, "disk-full");
    hash.update(piece.value);
  }
  if (size === 0) return refuseUpload("empty");
  if (!(await fits(() => file.sync()))) return refuseUpload("disk-full");
  return ok({ size, sha256: hash.digest("hex") });
}

type Reader = ReadableStreamDefaultReader<Uint8Array>;

/** The next piece; null when the sender is gone or has been silent for too long. */
async function next(reader: Reader, patience: number): Promise<ReadableStreamReadResult<Uint8Array> | null> {
  let timer: NodeJS.Timeout | undefined;
  const silence = new Promise<null>((resolve) => {
    timer = setTimeout(resolve, patience, null);
  });
  try {
    return await Promise.race([reader.read().catch(() => null), silence]);
  } finally {
    clearTimeout(timer);
  }
}

function gaveUp(reader: Reader, fault: UploadFault): Refused {
  reader.cancel().catch(() => {}); // not awaited: a dead sender's stream may never answer
  return refuseUpload(fault);
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
