import "server-only";
import { createHash } from "node:crypto";
import { Readable } from "node:stream";
import type { Entry, ZipFile } from "yauzl";
import type { CaseFile } from "@/lib/complaints/case-file";
import { uploadReason } from "@/lib/evidence/refusals";
import { LARGEST } from "@/lib/evidence/size";
import { type Reason, type Refused, refuse } from "@/lib/result";
import { isDiskShort } from "./disk-floor";
import { findEvidence, listEvidence } from "./evidence";
import type { FoundEvidence } from "./evidence-rows";
import { inUnpackingTurn } from "./file-turns";
import { originalsOf } from "./files";
import { countedBytes } from "./files/counted-bytes";
import { notAwaited, receiveEvidence } from "./receive-evidence";
import { piecesIn } from "./stored-zip";

/** An opened ZIP. */
export type Whole = { zip: ZipFile; entries: Entry[] };

/** bytes: that come out, whether they are kept or not. coming: of originals that are not here yet. added: of those for which no row counts yet. */
export type Unpacked = { bytes: number; coming: number; added: number };

/** admit: why so much may not be unpacked, null when it may. count: to be told of bytes as they are. */
export type Unpacking = { admit(unpacked: Unpacked): Promise<Reason | null>; count(bytes: number): void };

/** An original of the ZIP that was not taken. */
export type NotTaken = { name: string } & Reason;

const FOLDER = "证据原件/";
const MOST_BYTES = 4 * 1024 * 1024 * 1024;

/** Before anything of the ZIP is read in: whether there is room for its originals, by what they say of their size. */
export async function admitOriginals(
  ownerId: string,
  { entries }: Whole,
  told: CaseFile["evidence"],
  unpacking: Unpacking,
): Promise<Refused | null> {
  const [rows, here] = [await listEvidence(ownerId), await originalsOf(ownerId)];
  const known = new Set(rows.map(({ sha256 }) => sha256));
  const all = new Map([...rows, ...told].map(({ sha256, size }) => [sha256, size]));
  const sizes = unpackedSizes(entries, new Set(all.values()));
  const found = new Set(sizes);
  const coming = [...all].filter(([sha256, size]) => !here.has(sha256) && found.has(size));
  const added = coming.filter(([sha256]) => !known.has(sha256));
  const bytesOf = (files: [string, number][]) => sum(files.map(([, size]) => size));
  const unpacked = { bytes: sum(sizes), coming: bytesOf(coming), added: bytesOf(added) };
  const reason = unpacked.bytes === 0 ? null : await unpacking.admit(unpacked);
  return reason && refuse(reason);
}

const sum = (sizes: number[]) => sizes.reduce((bytes, size) => bytes + size, 0);

/** Of every file that has to come out before it shows what it is: it is as long as something that is named. */
function unpackedSizes(entries: Entry[], sizes: Set<number>): number[] {
  return entries
    .filter((entry) => isOriginal(entry) && sizes.has(entry.uncompressedSize))
    .map(({ uncompressedSize }) => uncompressedSize);
}

function isOriginal({ fileName, uncompressedSize }: Entry): boolean {
  return fileName.startsWith(FOLDER) && uncompressedSize <= LARGEST;
}

/**
 * Takes each original whose bytes are exactly those that a row names; what was taken out with its reading meanwhile is not
 * wanted any more. reading: the moment of its reading, to which they belong. Returns how many, and which were not and why.
 */
export async function takeOriginals(
  ownerId: string,
  whole: Whole,
  taking: Taking,
): Promise<{ originals: number; refused: NotTaken[] }> {
  const wanted = new Map((await listEvidence(ownerId)).map((one) => [one.sha256, one]));
  const refused: NotTaken[] = [];
  let originals = 0;
  for await (const [entry, known] of named(ownerId, whole, wanted, taking.signal)) {
    taking.signal?.throwIfAborted();
    if (!(await findEvidence(ownerId, known.id))) continue;
    const reason = await takeOne(ownerId, { ...whole, entry, known }, taking);
    if (reason === notAwaited) continue;
    if (reason) refused.push({ name: known.name, ...reason });
    else originals += 1;
  }
  return { originals, refused };
}

type Taking = {
  count: Unpacking["count"];
  reading: Date;
  signal?: AbortSignal;
};

/** A small ZIP can say of itself that it is endless, and hold the same file a thousand times. */
async function* named(
  ownerId: string,
  { zip, entries }: Whole,
  wanted: Map<string, FoundEvidence>,
  signal?: AbortSignal,
) {
  let unpacked = 0;
  const sizes = new Set([...wanted.values()].map(({ size }) => size));
  for (const entry of entries) {
    if (!isOriginal(entry) || !sizes.has(entry.uncompressedSize)) continue;
    unpacked += entry.uncompressedSize;
    if (unpacked > MOST_BYTES) return;
    const sha256 = await inUnpackingTurn(ownerId, () => sha256Of(zip, entry, signal), signal);
    const known = wanted.get(sha256);
    if (known?.size !== entry.uncompressedSize) continue;
    wanted.delete(known.sha256);
    yield [entry, known] as const;
  }
}

type One = { zip: ZipFile; entry: Entry; known: FoundEvidence };

/** null: it is here. No more comes out of it than it says: the ZIP's reader ends what is longer. */
async function takeOne(
  ownerId: string,
  { zip, entry, known }: One,
  { count, reading, signal }: Taking,
): Promise<Reason | null> {
  if (await isDiskShort(entry.uncompressedSize)) return uploadReason("disk-full");
  const bytes = Readable.toWeb(Readable.from(piecesIn(zip, entry, signal))) as ReadableStream<Uint8Array>;
  // In the ZIP its name has a number in front.
  const { name, kind } = known;
  const sent = { name, kind, callIds: [], announced: entry.uncompressedSize, reading };
  const answer = await receiveEvidence(ownerId, countedBytes(bytes, count), sent);
  if (answer.kind === "ok") return null;
  return (answer.kind === "refused" && answer.reasons[0]) || uploadReason("interrupted");
}

/** "" for a file that cannot be unpacked: it is nobody's original. */
async function sha256Of(zip: ZipFile, entry: Entry, signal?: AbortSignal): Promise<string> {
  const hash = createHash("sha256");
  try {
    for await (const piece of piecesIn(zip, entry, signal)) hash.update(piece);
    return hash.digest("hex");
  } catch {
    signal?.throwIfAborted();
    return "";
  }
}
