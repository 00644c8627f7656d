import { isUtf8 } from "node:buffer";
import { CFB, parse_xlscfb, parse_zip, read, set_cptable } from "@e965/xlsx";
import { checkRows, rowsOf } from "./sheet-rows.mjs";
import { broken, locked, otherKind, TooLargeHere, Trouble, tooLarge } from "./sheet-trouble.mjs";
import { unzipWorkbook } from "./sheet-zip.mjs";

/** Bytes of what is not packed: .xls and HTML. */
const LARGEST = 64 * 1024 * 1024;

/** Values only: formulas are neither kept nor worked out, and what is broken is not passed over. */
const options = {
  ...{ dense: true, raw: true, WTF: true },
  ...{ cellFormula: false, cellHTML: false, cellText: false, cellNF: true },
};

/**
 * encoding: of a text, as lib/imports names it. most: rows of each sheet that are read, all when it is left out.
 * unpacked: bytes to which an archive may unpack here; a larger one throws TooLargeHere.
 * @typedef {{ bytes: Uint8Array, kind: "zip" | "cfb" | "text", encoding?: string, most?: number, unpacked?: number }} File
 */

/**
 * The rows of a file, or the sentence that says why there are none.
 * @param {File} file
 * @returns {Promise<Iterable<unknown[]> | string>}
 */
export async function rowsOfFile(file) {
  try {
    return rowsOf(await workbook(file));
  } catch (fault) {
    if (fault instanceof TooLargeHere) throw fault;
    return sentence(fault);
  }
}

/** SheetJS says in English what is wrong; the person only needs to know what to do. @param {unknown} fault */
function sentence(fault) {
  if (fault instanceof Trouble) return fault.message;
  return /password/i.test(String(fault)) ? locked : broken;
}

/** @param {File} file */
async function workbook({ bytes: given, kind, encoding, most = 0, unpacked }) {
  const asked = { ...options, sheetRows: most };
  // What another thread hands over has lost that it was a Buffer.
  const bytes = Buffer.from(given.buffer, given.byteOffset, given.byteLength);
  if (kind === "zip") {
    const parts = await unzipWorkbook(bytes, unpacked);
    if (most === 0) checkRows(parts);
    return parse_zip(archive(parts), { ...asked, type: "buffer" });
  }
  if (bytes.length > LARGEST) throw new Trouble(tooLarge);
  if (kind === "text") return read(decoded(bytes, encoding ?? "ascii"), { ...asked, type: "string" });
  set_cptable(await import("@e965/xlsx/dist/cpexcel.full.mjs"));
  return parse_xlscfb(container(bytes), { ...asked, type: "buffer" });
}

/** Unpacked parts in the shape in which SheetJS keeps an archive. @param {Map<string, Buffer>} parts */
function archive(parts) {
  const files = Object.create(null);
  for (const [name, bytes] of parts) files[name] = { name, asNodeBuffer: () => bytes };
  return { files };
}

/** SheetJS takes Chinese bytes for Latin letters, so it gets text. @param {Buffer} bytes @param {string} encoding */
function decoded(bytes, encoding) {
  if (encoding !== "ascii") return new TextDecoder(encoding).decode(bytes);
  return new TextDecoder(isUtf8(bytes) ? "utf-8" : "gb18030").decode(bytes);
}

/** The container of .xls is that of .doc as well, and of workbooks behind a password. @param {Buffer} bytes */
function container(bytes) {
  const found = CFB.read(bytes, { type: "buffer" });
  const has = (/** @type {string} */ name) => (CFB.find(found, name)?.content?.length ?? 0) > 0;
  if (has("EncryptedPackage")) throw new Trouble(locked);
  if (!has("/Workbook") && !has("/Book")) throw new Trouble(otherKind);
  return found;
}
