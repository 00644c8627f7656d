/** The same bytes in pieces of these sizes; the last one, which may be shorter or empty, is said to be so. */
export async function* inPieces(
  bytes: AsyncIterable<Uint8Array>,
  { first, rest }: { first: number; rest: number },
): AsyncGenerator<{ piece: Buffer; last: boolean }> {
  let piece = Buffer.allocUnsafe(first);
  let filled = 0;
  for await (const some of bytes) {
    for (let at = 0; at < some.length; ) {
      if (filled === piece.length) {
        yield { piece, last: false };
        piece = Buffer.allocUnsafe(rest);
        filled = 0;
      }
      const count = Math.min(piece.length - filled, some.length - at);
      piece.set(some.subarray(at, at + count), filled);
      filled += count;
      at += count;
    }
  }
  yield { piece: piece.subarray(0, filled), last: true };
}
