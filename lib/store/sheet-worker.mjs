// A thread of its own for every sheet: what a broken or huge one costs, or breaks, ends with it.
// workerData { bytes, kind, encoding, most } → { rows: JSON of Cell[][] } …, then { end } or { trouble }
import { parentPort, workerData } from "node:worker_threads";
import { rowsOfFile } from "./sheet-book.mjs";

const BATCH = 2_000;

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

const rows = await rowsOfFile(workerData);
if (typeof rows !== "string") send(rows);
parentPort?.postMessage(typeof rows === "string" ? { trouble: rows } : { end: true });
