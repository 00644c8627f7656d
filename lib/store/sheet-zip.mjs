import { buffer } from "node:stream/consumers";
import { crc32 } from "node:zlib";
import { fromBufferPromise } from "yauzl";
import {
  archive,
  broken,
  locked,
  lockedArchive,
  otherKind,
  TooLargeHere,
  Trouble,
  tooLarge,
} from "./sheet-trouble.mjs";
import { doOverlap } from "./zip-overlap.mjs";

/** What a workbook may hold: entries, and bytes once they are unpacked. */
const MOST_ENTRIES = 4_000;
const MOST_BYTES = 64 * 1024 * 1024;
/** Pictures, drawings, programs, comments, print settings: no rows in there. */
const beside =
  /^(docprops|customxml|_rels|xl\/(media|drawings|charts|embeddings|externallinks|printersettings|theme|ctrlprops|activex|worksheets\/_rels|calcchain\.xml|vbaproject\.bin|comments\d*\.xml|(threaded)?comments))/i;

/** What a document of Office holds, and a ZIP of other files does not. */
const ofOffice = /^(?:\[content_types\]\.xml$|xl\/|word\/|ppt\/)/i;

/**
 * The parts of a workbook that hold rows, unpacked, by name. What it would unpack to is read from the central directory
 * before anything is unpacked, and no entry may unpack to more than it says there. Of more bytes than `most` it throws
 * TooLargeHere.
 * @param {Buffer} bytes @param {number} [most]
 * @returns {Promise<Map<string, Buffer>>}
 */
export async function unzipWorkbook(bytes, most = MOST_BYTES) {
  const zip = await fromBufferPromise(bytes, { lazyEntries: true }).catch(() => {
    throw new Trouble(broken);
  });
  try {
    return await unpacked(zip, await entriesOf(zip, most));
  } catch (fault) {
    throw fault instanceof Trouble || fault instanceof TooLargeHere ? fault : new Trouble(broken);
  } finally {
    zip.close();
  }
}

/** @param {import("yauzl").ZipFile} zip @param {number} most */
async function entriesOf(zip, most) {
  if (zip.entryCount > MOST_ENTRIES) throw new Trouble(tooLarge);
  const all = [];
  const entries = [];
  let bytes = 0;
  for await (const entry of zip.eachEntry()) {
    all.push(entry);
    if (beside.test(entry.fileName) || entry.fileName.endsWith("/")) continue;
    bytes += entry.uncompressedSize;
    if (bytes > MOST_BYTES) throw new Trouble(tooLarge);
    entries.push(entry);
  }
  const isOffice = all.some(({ fileName }) => ofOffice.test(fileName));
  if (entries.some((entry) => entry.isEncrypted())) throw new Trouble(isOffice ? locked : lockedArchive);
  if (doOverlap(all)) throw new Trouble(broken);
  if (bytes > most) throw new TooLargeHere();
  if (!entries.some((entry) => /^xl\/workbook.*\.xml$/i.test(entry.fileName)))
    throw new Trouble(isOffice ? otherKind : archive);
  return entries;
}

/** @param {import("yauzl").ZipFile} zip @param {import("yauzl").Entry[]} entries */
async function unpacked(zip, entries) {
  /** @type {Map<string, Buffer>} */
  const parts = new Map();
  for (const entry of entries) {
    if (parts.has(entry.fileName)) throw new Trouble(broken);
    const bytes = await buffer(await zip.openReadStreamPromise(entry));
    // A digit that changed on the way would accuse somebody else.
    if (crc32(bytes) !== entry.crc32) throw new Trouble(broken);
    parts.set(entry.fileName, bytes);
  }
  return parts;
}
