import { createHash } from "node:crypto";
import type { Entry } from "yauzl";
import { LARGEST_CASE_FILE } from "@/lib/complaints/case-json";
import { longWork } from "@/lib/turns/breathe";
import { caseWeight } from "./case-weight";
import { MOST_ENTRIES, piecesIn } from "./stored-zip";
import type { Whole } from "./whole-originals";

export const CASE = "案件数据.json";
export const REST = "全部数据.json";
export const SUMS = "SHA256SUMS";

/** Bytes of the longest row of a list of fingerprints: one, and a path of a folder and a name, see lib/export/file-name.ts. */
export const LONGEST_ROW = 400;

/** Bytes that each of its texts may hold. A list has a row for each file of a ZIP, those among them that were taken out since. */
const LARGEST = { [CASE]: LARGEST_CASE_FILE, [REST]: LARGEST_CASE_FILE, [SUMS]: MOST_ENTRIES * LONGEST_ROW };
type Name = keyof typeof LARGEST;

/** One of its texts; undefined when it is not there, or too large to be read. */
export function textEntry({ entries }: Whole, name: Name): Entry | undefined {
  const entry = entries.find(({ fileName }) => fileName === name);
  return entry && entry.uncompressedSize <= LARGEST[name] ? entry : undefined;
}

/** Bytes that come out when all its texts are read. */
export function textBytes(whole: Whole): number {
  const sizes = [CASE, REST, SUMS].map((name) => textEntry(whole, name as Name)?.uncompressedSize ?? 0);
  return sizes.reduce((bytes, size) => bytes + size, 0);
}

/** One of its texts, with its fingerprint; null when it is not there, too large or broken. Others come first while it comes out. */
export async function textIn(whole: Whole, name: Name, signal?: AbortSignal) {
  const entry = textEntry(whole, name);
  return entry ? longWork(() => unpackedText(whole, entry, signal)) : null;
}

async function unpackedText(whole: Whole, entry: Entry, signal?: AbortSignal) {
  const hash = createHash("sha256");
  const pieces: Buffer[] = [];
  try {
    for await (const piece of piecesIn(whole.zip, entry, signal)) {
      hash.update(piece);
      pieces.push(piece);
    }
  } catch {
    signal?.throwIfAborted();
    return null;
  }
  return { text: Buffer.concat(pieces).toString("utf8"), sha256: hash.digest("hex") };
}

/** Its case data is more than is read in. */
export function isCaseTooLarge({ entries }: Whole): boolean {
  return entries.some((one) => one.fileName === CASE && one.uncompressedSize > LARGEST_CASE_FILE);
}

/** How long what it says takes to be read in, see case-weight.ts. */
export async function weightOf(whole: Whole): Promise<number> {
  const sizes = [CASE, REST].map((name) => textEntry(whole, name as Name)?.uncompressedSize ?? 0);
  return caseWeight(
    sizes.reduce((bytes, size) => bytes + size, 0),
    async () => {
      const [told, rest] = [await textIn(whole, CASE), await textIn(whole, REST)];
      return Buffer.from(`${told?.text ?? ""}${rest?.text ?? ""}`);
    },
  );
}
