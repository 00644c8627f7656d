import type { Readable } from "node:stream";

/** The whole lines of a stream of UTF-8; what stands behind the last line end is left out. It ends at one of far more than `most` bytes. */
export async function* linesOf(stream: Readable, most = Number.POSITIVE_INFINITY): AsyncGenerator<string> {
  let held: Buffer[] = [];
  let size = 0;
  for await (const piece of stream as AsyncIterable<Buffer>) {
    let start = 0;
    for (let end = piece.indexOf(10); end >= 0; end = piece.indexOf(10, start)) {
      yield Buffer.concat([...held, piece.subarray(start, end)]).toString("utf8");
      held = [];
      size = 0;
      start = end + 1;
    }
    held.push(piece.subarray(start));
    size += piece.length - start;
    if (size > most) return;
  }
}
