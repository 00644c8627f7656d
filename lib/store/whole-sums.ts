import { createHash } from "node:crypto";
import { MOST_ENTRIES, piecesIn } from "./stored-zip";
import { CASE } from "./whole-json";
import type { Whole } from "./whole-originals";

/** Bytes of the longest row: a fingerprint, and a path of a folder and a name, see lib/export/file-name.ts. */
const LONGEST_ROW = 400;
/** A row for each file that a ZIP may hold, whether it is still in this one or was taken out. */
const LARGEST_LIST = MOST_ENTRIES * LONGEST_ROW;

/**
 * Whether the ZIP's own list of fingerprints does not say what its case data is: one that is no such list, or longer than any,
 * says nothing of it. Without a list there is nothing to say.
 */
export async function isOtherThanListed(
  { zip, entries }: Whole,
  written: string,
  signal?: AbortSignal,
): Promise<boolean> {
  const list = entries.find(({ fileName }) => fileName === "SHA256SUMS");
  if (!list) return false;
  if (list.uncompressedSize > LARGEST_LIST) return true;
  const listed = await listedSum(piecesIn(zip, list, signal)).catch(() => null);
  signal?.throwIfAborted();
  return listed !== createHash("sha256").update(written).digest("hex");
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
