import { createHash } from "node:crypto";
import type { UploadFault } from "@/lib/evidence/refusals";

/** What arrived: bytes and their SHA-256 in hex. */
export type Measured = { size: number; sha256: string };

/** So long may a sender be silent; a telephone that lost its network never says good-bye. */
const PATIENCE_MS = 90_000;

/** Why a body is not taken; thrown while it is read. */
export class Unwanted extends Error {
  constructor(readonly fault: UploadFault) {
    super(fault);
  }
}

/** `limit`: bytes; `announced`: the Content-Length, when there was one; `patience`: milliseconds. */
export type Expected = { limit: number; announced: number | null; patience?: number };

/**
 * A body piece by piece, measured and hashed on the way; `told` is filled when the last piece is read. Throws Unwanted
 * for what is empty, too large, cut, or silent for too long.
 */
export async function* measure(
  body: ReadableStream<Uint8Array>,
  { limit, announced, patience = PATIENCE_MS }: Expected,
  told: Measured,
): AsyncGenerator<Uint8Array> {
  const hash = createHash("sha256");
  const reader = body.getReader();
  try {
    for (let piece = await next(reader, patience); !piece.done; piece = await next(reader, patience)) {
      told.size += piece.value.length;
      if (told.size > limit) throw new Unwanted("too-large");
      hash.update(piece.value);
      yield piece.value;
    }
  } finally {
    reader.cancel().catch(() => {}); // not awaited: a dead sender's stream may never answer
  }
  if (told.size === 0) throw new Unwanted("empty");
  // A proxy that cuts bodies says nothing: the announced length does.
  if (announced !== null && announced !== told.size) throw new Unwanted("interrupted");
  told.sha256 = hash.digest("hex");
}

type Reader = ReadableStreamDefaultReader<Uint8Array>;

/** The next piece; Unwanted when the sender is gone or has been silent for too long. */
async function next(reader: Reader, patience: number): Promise<ReadableStreamReadResult<Uint8Array>> {
  let timer: NodeJS.Timeout | undefined;
  const silence = new Promise<null>((resolve) => {
    timer = setTimeout(resolve, patience, null);
  });
  try {
    const piece = await Promise.race([reader.read().catch(() => null), silence]);
    if (!piece) throw new Unwanted("interrupted");
    return piece;
  } finally {
    clearTimeout(timer);
  }
}
