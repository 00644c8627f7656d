// A process of its own for every sheet: what a broken or huge one costs, or breaks, ends with it.
// node sheet-worker.mjs '{"kind","encoding","most","unpacked"}' <file → lines: {"rows": deflated JSON of Cell[][] in base64} …, then {"end"}, {"trouble"} or {"large"}
import { once } from "node:events";
import { buffer } from "node:stream/consumers";
import { deflateRawSync } from "node:zlib";
import { rowsOfFile } from "./sheet-book.mjs";
import { TooLargeHere, Trouble, tooLarge } from "./sheet-trouble.mjs";

/** Rows, and characters, that are sent at once; characters of a whole workbook. */
const BATCH = 2_000;
const BATCH_TEXT = 1_000_000;
const MOST_TEXT = 64_000_000;

/** @param {object} message */
async function say(message) {
  if (!process.stdout.write(`${JSON.stringify(message)}\n`)) await once(process.stdout, "drain");
}

/** @param {Iterable<unknown[]>} rows */
async function send(rows) {
  /** @type {string[]} */
  let batch = [];
  let [held, all] = [0, 0];
  for (const row of rows) {
    const text = JSON.stringify(row);
    batch.push(text);
    held += text.length;
    all += text.length;
    if (all > MOST_TEXT) throw new Trouble(tooLarge);
    if (batch.length < BATCH && held < BATCH_TEXT) continue;
    await say({ rows: packed(batch) });
    [batch, held] = [[], 0];
  }
  await say({ rows: packed(batch) });
}

/** The server keeps it until its rows are stored: a twentieth of the text. @param {string[]} batch */
function packed(batch) {
  return deflateRawSync(`[${batch.join()}]`, { level: 1 }).toString("base64");
}

/** @param {import("./sheet-book.mjs").File} file */
async function tell(file) {
  const rows = await rowsOfFile(file);
  if (typeof rows === "string") return { trouble: rows };
  await send(rows);
  return { end: true };
}

const wanted = JSON.parse(process.argv[2] ?? "{}");
const bytes = await buffer(process.stdin);
const end = await tell({ ...wanted, bytes }).catch((/** @type {unknown} */ fault) => {
  if (fault instanceof TooLargeHere) return { large: true };
  if (fault instanceof Trouble) return { trouble: fault.message };
  throw fault;
});
await say(end);
