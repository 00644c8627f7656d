import { plainCell } from "./sheet-cells.mjs";
import { noTable, Trouble, tooLarge } from "./sheet-trouble.mjs";

/** Rows with anything in them, over all sheets; the last row a sheet may have; columns that are looked at. */
const MOST_ROWS = 300_000;
const LAST_ROW = 1_048_576;
const WIDEST = 256;

/**
 * Throws Trouble where the parts begin more rows than are read, before any becomes an object: a million rows fit into a
 * file of 100 kB and take a gigabyte.
 * @param {Map<string, Buffer>} parts
 */
export function checkRows(parts) {
  let rows = 0;
  for (const [name, bytes] of parts) {
    if (!/worksheets\//i.test(name)) continue;
    for (let at = bytes.indexOf("<row"); at >= 0; at = bytes.indexOf("<row", at + 4))
      if (++rows > MOST_ROWS) throw new Trouble(tooLarge);
  }
}

/** Places of the rows that have anything in them, however large a sheet says it is. @param {any} sheet @returns {string[]} */
function places(sheet) {
  return Object.keys(sheet?.["!data"] ?? []).filter((key) => /^\d+$/.test(key));
}

/** @param {import("@e965/xlsx").WorkBook} book */
function check(book) {
  const all = book.SheetNames.map((name) => places(book.Sheets[name]));
  const filled = all.reduce((sum, one) => sum + one.length, 0);
  if (filled === 0) throw new Trouble(noTable);
  const beyond = all.some((one) => Number(one.at(-1)) >= LAST_ROW);
  if (beyond || filled > MOST_ROWS) throw new Trouble(tooLarge);
}

/** @param {any[]} cells @param {boolean} from1904 */
function plainRow(cells, from1904) {
  const row = [];
  for (let at = 0; at < cells.length && at < WIDEST; at++) row.push(plainCell(cells[at], from1904));
  return row;
}

/**
 * The rows of every sheet, one sheet after the other; an empty row in between is an empty row, so that rows can be
 * counted. Throws Trouble at once when there are none, or too many.
 * @param {import("@e965/xlsx").WorkBook} book
 */
export function rowsOf(book) {
  check(book);
  return each(book);
}

/** @param {import("@e965/xlsx").WorkBook} book @returns {Iterable<unknown[]>} */
function* each(book) {
  const from1904 = Boolean(book.Workbook?.WBProps?.date1904);
  for (const name of book.SheetNames) {
    const sheet = book.Sheets[name];
    let next = 0;
    for (const place of places(sheet)) {
      for (; next < Number(place); next++) yield [];
      yield plainRow(sheet?.["!data"]?.[next] ?? [], from1904);
      next++;
    }
  }
}
