import type { Read } from "./format";

/** What is read of a file up to so many rows; a longer one is cut there, and says so: `text`. */
export async function* upTo(
  most: number,
  reads: AsyncIterable<Read>,
  text = `文件超过${inWords(most)}行，读到这里为止，前面的都读到了。剩下的另存一个文件再导`,
): AsyncGenerator<Read> {
  let rows = 0;
  for await (const read of reads) {
    if ((read.kind === "row" || read.kind === "rejected") && rows++ >= most) {
      yield { kind: "cut", text };
      return;
    }
    yield read;
  }
}

function inWords(rows: number): string {
  return rows % 10_000 === 0 ? `${rows / 10_000}万` : String(rows);
}
