import type { Readable } from "node:stream";
import { made } from "./entries";
import type { Entry } from "./entry";
import { explanation } from "./explanation";
import { manifestText, type Origins } from "./manifest";
import { writeSums } from "./sums";
import { ZipStream } from "./zip-stream";

export const manifestPath = "manifest.json";
export const sumsPath = "SHA256SUMS";

/** What a bundle is made of. Instants are ISO, `issuedOn` is a date in words. */
export type Bundle = {
  letter: string;
  issuedAt: string;
  /** The letter came by case data: the day of issue is what that says. */
  isTold?: boolean;
  /** When our own clock first saw the letter, which every file is dated; left out where that is issuedAt. */
  stampedAt?: string;
  issuedOn: string;
  entries: Entry[];
  origins: Origins;
  /** Names of originals that could not be found any more. */
  gone: string[];
  /** Originals that the person keeps back, a line each: number in 证据目录, name, SHA-256. */
  held: string[];
};

/** The whole bundle in its order: files, explanation, manifest, sums. */
export function bundleEntries(bundle: Bundle): Entry[] {
  const told = [
    ...bundle.entries,
    made(
      "这份材料说明.txt",
      explanation(bundle.letter, bundle.issuedOn, { ...bundle, has: bundle.entries.some(isOriginal) }),
    ),
  ];
  const listed = made(manifestPath, manifestText(bundle, told, bundle.origins));
  return [...told, listed, made(sumsPath, writeSums([...told, listed]))];
}

function isOriginal({ path }: Entry): boolean {
  return path.startsWith("证据原件/");
}

/** Streams the bundle as a ZIP: fixed order, every file dated the moment of issue, UTF-8 names. */
export function bundle(content: Bundle): Readable {
  const zip = new ZipStream();
  const mtime = inBeijing(content.stampedAt ?? content.issuedAt);
  const options = { mtime, mode: 0o100644, forceDosTimestamp: true };
  for (const entry of bundleEntries(content)) {
    if ("bytes" in entry) zip.addBuffer(entry.path, Buffer.from(entry.bytes), options);
    // Recordings and pictures are compressed already: stored as they are, they cost no time.
    else zip.addFile(entry.path, entry.open, { ...options, size: entry.size, compress: false });
  }
  return zip.end();
}

/** A ZIP holds wall-clock time; yazl asks the machine's zone for it, so the date is shifted to read as Beijing's. */
export function inBeijing(instant: string): Date {
  const beijing = new Date(Date.parse(instant) + 8 * 3_600_000);
  const [year, month, day] = [beijing.getUTCFullYear(), beijing.getUTCMonth(), beijing.getUTCDate()];
  return new Date(year, month, day, beijing.getUTCHours(), beijing.getUTCMinutes(), beijing.getUTCSeconds());
}
