import { createHash } from "node:crypto";
import type { UploadFault } from "@/lib/evidence/refusals";

/** What arrived: bytes and their SHA-256 in hex. */
export type Measured = { size: number; sha256: string };

/** So long may a sender be silent; a telephone that lost its network never says good-bye. */
const PATIENCE_MS = 90_000;
/** Bytes that have to come in that time, or it is silence too: one byte a minute would hold a place for an hour. */
const LEAST = 64 * 1024;

/** Why a body is not taken; thrown while it is read. */
export class Unwanted extends Error {
  constructor(readonly fault: UploadFault) {
    super(fault);
  }
}

/** `limit`: bytes; `announced`: the Content-Length, when there was one; `patience`: milliseconds; `least`: bytes in that time. */
export type Expected = { limit: number; announced: number | null; patience?: number; least?: number };

/**
 * A body piece by piece, measured and hashed on the way; `told` is filled when the last piece is read. Throws Unwanted
 * for what is empty, too large, cut, or silent for too long.
 */
export async function* measure(
  body: ReadableStream<Uint8Array>,
  { limit, announced, patience = PATIENCE_MS, least = LEAST }: Expected,
  told: Measured,
): AsyncGenerator<Uint8Array> {
  const hash = createHash("sha256");
  const reader = body.getReader();
  const left = patienceLeft(patience, least);
  try {
    for (
      let piece = await next(reader, left(0));
      !piece.done;
      piece = await next(reader, left(piece.value.length))
    ) {
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

/** Milliseconds that are left for the next piece: all of them again whenever `least` bytes have come. */
function patienceLeft(patience: number, least: number): (came: number) => number {
  let end = 0;
  let missing = 0;
  return (came) => {
    missing -= came;
    if (missing > 0) return Math.max(0, end - performance.now());
    end = performance.now() + patience;
    missing = least;
    return patience;
  };
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
