import { buffer } from "node:stream/consumers";
import { LARGEST_CASE_FILE } from "@/lib/complaints/case-json";
import { caseWeight } from "./case-weight";
import type { Whole } from "./whole-originals";

export const CASE = "案件数据.json";
export const REST = "全部数据.json";

/** The text of one of its files; null when it is not there, too large or broken. */
export async function textIn({ zip, entries }: Whole, name: string): Promise<string | null> {
  const entry = entries.find(({ fileName }) => fileName === name);
  if (!entry || entry.uncompressedSize > LARGEST_CASE_FILE) return null;
  return buffer(await zip.openReadStreamPromise(entry)).then(
    (bytes) => bytes.toString("utf8"),
    () => null,
  );
}

/** Its case data is more than is read in. */
export function isCaseTooLarge({ entries }: Whole): boolean {
  return entries.some((one) => one.fileName === CASE && one.uncompressedSize > LARGEST_CASE_FILE);
}

/** How long what it says takes to be read in, see case-weight.ts. */
export async function weightOf(whole: Whole): Promise<number> {
  const sizes = whole.entries.filter(({ fileName }) => fileName === CASE || fileName === REST);
  const size = sizes.reduce((bytes, { uncompressedSize }) => bytes + uncompressedSize, 0);
  return caseWeight(size, async () => {
    const [told, rest] = [await textIn(whole, CASE), await textIn(whole, REST)];
    return Buffer.from(`${told ?? ""}${rest ?? ""}`);
  });
}
