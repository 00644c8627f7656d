/** The same bytes, the last of which are kept back until `agree` has come to its end: where it throws, they break off before theirs. */
export function heldBack(
  bytes: ReadableStream<Uint8Array>,
  agree: () => Promise<void>,
): ReadableStream<Uint8Array> {
  let held: Uint8Array | undefined;
  const last = new TransformStream<Uint8Array, Uint8Array>({
    transform(piece, out) {
      if (held) out.enqueue(held);
      held = piece;
    },
    async flush(out) {
      await agree();
      if (held) out.enqueue(held);
    },
  });
  return bytes.pipeThrough(last);
}
