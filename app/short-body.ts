import "server-only";

/** In bytes; what one types or ticks to look something up is far shorter. */
const longest = 64 * 1024;

/** The text of a small body; null for a longer one, whose rest is read and dropped, or the connection would stand. */
export async function shortBody({ body }: Request): Promise<string | null> {
  const pieces: Uint8Array[] = [];
  let read = 0;
  for await (const piece of body ?? []) {
    read += piece.length;
    if (read <= longest) pieces.push(piece);
  }
  if (read > longest) return null;
  return Buffer.concat(pieces).toString();
}
