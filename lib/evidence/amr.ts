/** Bytes of one 20 ms frame by its type, the header byte counted in. Source: RFC 4867 §5.3, 3GPP TS 26.101 and 26.201. */
const narrow = [13, 14, 16, 18, 20, 21, 27, 32, 6, 6, 6, 6, 1, 1, 1, 1];
const wide = [18, 24, 33, 37, 41, 47, 51, 59, 61, 6, 1, 1, 1, 1, 1, 1];

const NARROW = "#!AMR\n";
const WIDE = "#!AMR-WB\n";
const FRAMES_A_SECOND = 50;

/** Length in seconds of an AMR-NB or AMR-WB recording, by counting its frames; null when it is neither. */
export async function amrSeconds(file: Blob): Promise<number | null> {
  const head = await file.slice(0, WIDE.length).text();
  if (head === WIDE) return (await countFrames(file, WIDE.length, wide)) / FRAMES_A_SECOND;
  if (!head.startsWith(NARROW)) return null;
  return (await countFrames(file, NARROW.length, narrow)) / FRAMES_A_SECOND;
}

const PIECE = 1024 * 1024;

/** Reads piece by piece, so that a long recording is never in memory whole. A cut last frame is not counted. */
async function countFrames(file: Blob, from: number, sizes: number[]): Promise<number> {
  let frames = 0;
  let next = from;
  for (let at = from; at < file.size; at += PIECE) {
    const piece = new Uint8Array(await file.slice(at, at + PIECE).arrayBuffer());
    while (next - at < piece.length) {
      next += sizes[((piece[next - at] ?? 0) >> 3) & 15] ?? 1;
      if (next <= file.size) frames += 1;
    }
  }
  return frames;
}
