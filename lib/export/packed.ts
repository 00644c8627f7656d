import { PassThrough, Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { constants, createDeflateRaw, createInflateRaw } from "node:zlib";

/** A text that waits to be sent: a tenth of what it takes as it is. */
export type Packed = Buffer[];

/** Takes in a text as fast as it comes, so that what it was made from need not be kept until it is read. */
export async function packed(text: Readable): Promise<Packed> {
  const pieces: Packed = [];
  const into = new PassThrough({ highWaterMark: 1 });
  into.on("data", (piece: Buffer) => pieces.push(piece));
  await pipeline(text, createDeflateRaw({ level: constants.Z_BEST_SPEED }), into);
  return pieces;
}

/** The text again, unpacked while it is read. */
export function unpacked(pieces: Packed): Readable {
  const text = createInflateRaw();
  const packed = Readable.from(pieces);
  text.on("close", () => packed.destroy());
  return packed.pipe(text);
}
