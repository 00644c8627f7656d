import { createHash } from "node:crypto";
import { streamOf } from "./stream-of";

/** The bytes of an original are not those that were received. */
export class OriginalChanged extends Error {
  override name = "OriginalChanged";
  /** Which sentence the page says: see lib/evidence/changed.ts. */
  readonly digest = "original-changed";

  constructor() {
    super("an original was changed after it was received");
  }
}

/**
 * The same bytes, one piece behind, so that the last one is given only when all of them have this SHA-256: a reader never
 * comes to the end of a changed file. Fails with OriginalChanged there.
 */
export function hashed(bytes: ReadableStream<Uint8Array>, sha256: string): ReadableStream<Uint8Array> {
  return streamOf(onePieceBehind(bytes, sha256));
}

async function* onePieceBehind(bytes: ReadableStream<Uint8Array>, sha256: string) {
  const hash = createHash("sha256");
  let held: Uint8Array | undefined;
  for await (const piece of bytes) {
    hash.update(piece);
    if (held) yield held;
    held = piece;
  }
  if (hash.digest("hex") !== sha256) throw new OriginalChanged();
  if (held) yield held;
}
