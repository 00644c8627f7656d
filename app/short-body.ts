import "server-only";

/** In bytes; what one types or ticks to look something up is far shorter. */
const longest = 64 * 1024;

/** The text of a small body, read no further than it may be long; null for a longer one. */
export async function shortBody({ body }: Request): Promise<string | null> {
  const pieces: Uint8Array[] = [];
  let read = 0;
  for await (const piece of body ?? []) {
    read += piece.length;
    if (read > longest) return null;
    pieces.push(piece);
  }
  return Buffer.concat(pieces).toString();
}
