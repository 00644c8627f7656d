import type { Readable } from "node:stream";

/** The whole lines of a stream of UTF-8; what stands behind the last line end is left out. */
export async function* linesOf(stream: Readable): AsyncGenerator<string> {
  let held: Buffer[] = [];
  for await (const piece of stream as AsyncIterable<Buffer>) {
    let start = 0;
    for (let end = piece.indexOf(10); end >= 0; end = piece.indexOf(10, start)) {
      yield Buffer.concat([...held, piece.subarray(start, end)]).toString("utf8");
      held = [];
      start = end + 1;
    }
    held.push(piece.subarray(start));
  }
}
