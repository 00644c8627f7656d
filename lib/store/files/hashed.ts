import { createHash } from "node:crypto";

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
  const hash = createHash("sha256");
  let held: Uint8Array | undefined;
  const behind = new TransformStream<Uint8Array, Uint8Array>({
    transform(piece, out) {
      hash.update(piece);
      if (held) out.enqueue(held);
      held = piece;
    },
    flush(out) {
      if (hash.digest("hex") !== sha256) throw new OriginalChanged();
      if (held) out.enqueue(held);
    },
  });
  return bytes.pipeThrough(behind);
}
