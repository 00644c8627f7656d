// A thread of its own for every sheet: what a broken or huge one costs, or breaks, ends with it.
// workerData { path, kind: "zip" | "cfb" | "text", encoding } → { rows: JSON of Cell[][] } …, then { end } or { trouble }
import { isUtf8 } from "node:buffer";
import { readFile, stat } from "node:fs/promises";
import { parentPort, workerData } from "node:worker_threads";
import { CFB, parse_xlscfb, parse_zip, read, set_cptable } from "@e965/xlsx";
import { rowsOf } from "./sheet-rows.mjs";
import { broken, locked, otherKind, Trouble, tooLarge } from "./sheet-trouble.mjs";
import { unzipWorkbook } from "./sheet-zip.mjs";

const { path, kind, encoding } = workerData;
/** Bytes of what is not packed: .xls and HTML. */
const LARGEST = 64 * 1024 * 1024;
const BATCH = 2_000;

/** Values only: formulas are neither kept nor worked out, and what is broken is not passed over. */
const options = {
  ...{ dense: true, raw: true, WTF: true },
  ...{ cellFormula: false, cellHTML: false, cellText: false, cellNF: true },
};

async function workbook() {
  if (kind === "zip") return parse_zip(archive(await unzipWorkbook(path)), { ...options, type: "buffer" });
  if ((await stat(path)).size > LARGEST) throw new Trouble(tooLarge);
  const bytes = await readFile(path);
  if (kind === "text") return read(decoded(bytes), { ...options, type: "string" });
  set_cptable(await import("@e965/xlsx/dist/cpexcel.full.mjs"));
  return parse_xlscfb(oldWorkbook(bytes), { ...options, type: "buffer" });
}

/** The container of .xls is that of .doc as well, and of workbooks behind a password. @param {Buffer} bytes */
function oldWorkbook(bytes) {
  const container = CFB.read(bytes, { type: "buffer" });
  const has = (/** @type {string} */ name) => (CFB.find(container, name)?.content?.length ?? 0) > 0;
  if (has("EncryptedPackage")) throw new Trouble(locked);
  if (!has("/Workbook") && !has("/Book")) throw new Trouble(otherKind);
  return container;
}

/** SheetJS takes Chinese bytes for Latin letters, so it gets text. @param {Buffer} bytes */
function decoded(bytes) {
  if (encoding !== "ascii") return new TextDecoder(encoding).decode(bytes);
  return new TextDecoder(isUtf8(bytes) ? "utf-8" : "gb18030").decode(bytes);
}

/** Unpacked parts in the shape in which SheetJS keeps an archive. @param {Map<string, Buffer>} parts */
function archive(parts) {
  const files = Object.create(null);
  for (const [name, bytes] of parts) files[name] = { name, asNodeBuffer: () => bytes };
  return { files };
}

/** @param {Iterable<unknown[]>} rows */
function send(rows) {
  /** @type {unknown[][]} */
  let batch = [];
  for (const row of rows) {
    if (batch.push(row) < BATCH) continue;
    parentPort?.postMessage({ rows: JSON.stringify(batch) });
    batch = [];
  }
  parentPort?.postMessage({ rows: JSON.stringify(batch) });
}

/** SheetJS says in English what is wrong; the person only needs to know what to do. @param {unknown} fault */
function sentence(fault) {
  if (fault instanceof Trouble) return fault.message;
  if (/password/i.test(String(fault))) return locked;
  return broken;
}

try {
  send(rowsOf(await workbook()));
  parentPort?.postMessage({ end: true });
} catch (fault) {
  parentPort?.postMessage({ trouble: sentence(fault) });
}
