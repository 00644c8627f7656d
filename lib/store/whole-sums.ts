import { longWork } from "@/lib/turns/breathe";
import { piecesIn } from "./stored-zip";
import { CASE, LONGEST_ROW, SUMS, textEntry } from "./whole-json";
import type { Whole } from "./whole-originals";

/**
 * Whether the ZIP's own list of fingerprints does not say that its case data has this one: one that is no such list, or longer than
 * any, says nothing of it. Without a list there is nothing to say.
 */
export async function isOtherThanListed(
  whole: Whole,
  sha256: string,
  signal?: AbortSignal,
): Promise<boolean> {
  if (!whole.entries.some(({ fileName }) => fileName === SUMS)) return false;
  const list = textEntry(whole, SUMS);
  const listed =
    list && (await longWork(() => listedSum(piecesIn(whole.zip, list, signal))).catch(() => null));
  signal?.throwIfAborted();
  return listed !== sha256;
}

/** What a list says of the case data, read piece by piece; null when it says nothing. What goes on for longer than a row is none. */
async function listedSum(pieces: AsyncIterable<Uint8Array>): Promise<string | null> {
  const decoder = new TextDecoder();
  let rest = "";
  for await (const piece of pieces) {
    const text = rest + decoder.decode(piece, { stream: true });
    const end = text.lastIndexOf("\n") + 1;
    const sum = sumIn(text.slice(0, end));
    if (sum !== null) return sum;
    rest = text.slice(end);
    if (rest.length > LONGEST_ROW) return null;
  }
  return sumIn(rest);
}

function sumIn(rows: string): string | null {
  if (!rows.includes(CASE)) return null;
  const row = rows.split("\n").find((one) => one.trimEnd().endsWith(`  ${CASE}`));
  return row === undefined ? null : row.slice(0, 64);
}
