import { SSF } from "@e965/xlsx";

/** Days between 1899-12-30, where Excel begins to count, and 1970-01-01; a workbook made on an old Mac begins in 1904. */
const DAYS = 25_569;
const DAYS_1904 = DAYS - 1_462;
/** What Excel can count: year 9999. */
const LAST_DAY = 2_958_466;

/** What a formula came to when it failed, by its code in a file. */
const errors = new Map([
  [0x00, "#NULL!"],
  [0x07, "#DIV/0!"],
  [0x0f, "#VALUE!"],
  [0x17, "#REF!"],
  [0x1d, "#NAME?"],
  [0x24, "#NUM!"],
]);
/** Characters a cell can hold. */
const LONGEST = 32_767;

/** How numbers of a format are written. @type {Map<string, "number" | "day" | "day and time" | "time" | "padded">} */
const kinds = new Map();

/** @param {string} format */
function kindOf(format) {
  if (/^0{2,}$/.test(format)) return "padded";
  if (!SSF.is_date(format)) return "number";
  const plain = format.replace(/"[^"]*"|\\.|\[\$[^\]]{0,60}\]/g, "");
  const clock = /[hs]|上午/i.test(plain);
  if (!/[yd年日]/i.test(plain)) return clock ? "time" : "day";
  return clock ? "day and time" : "day";
}

/** A format that is met for the first time is looked at; the others are known. @param {string} format */
function known(format) {
  const kind = kinds.get(format) ?? kindOf(format);
  if (kinds.size < 1000) kinds.set(format, kind);
  return kind;
}

/** @param {number} value @param {string | undefined} format @param {boolean} from1904 */
function numberOrDate(value, format, from1904) {
  const kind = format === undefined || format === "General" ? "number" : known(format);
  if (kind === "number") return value;
  if (kind === "padded") return String(value).padStart(format?.length ?? 0, "0");
  if (!(value >= 0 && value < LAST_DAY)) return value;
  return dateText(value, kind, from1904 ? DAYS_1904 : DAYS);
}

/** yyyy-mm-dd HH:mm:ss as the sheet shows it, whatever zone; a time alone counts hours beyond 24. @param {number} value @param {string} kind @param {number} from */
function dateText(value, kind, from) {
  const seconds = Math.round(value * 86_400);
  const two = (/** @type {number} */ n) => String(n).padStart(2, "0");
  if (kind === "time" || value < 1)
    return `${two(Math.floor(seconds / 3600))}:${two(Math.floor(seconds / 60) % 60)}:${two(seconds % 60)}`;
  const text = new Date(seconds * 1000 - from * 86_400_000).toISOString();
  const day = text.slice(0, 10);
  return kind === "day" && seconds % 86_400 === 0 ? day : `${day} ${text.slice(11, 19)}`;
}

/**
 * A cell of SheetJS as text, number, boolean or null. A formula is never worked out: what the program that saved the
 * sheet found is taken. An error such as #N/A is its own text.
 * @param {import("@e965/xlsx").CellObject | undefined} cell @param {boolean} from1904
 */
export function plainCell(cell, from1904) {
  if (cell === undefined || cell.v === undefined || cell.v === null) return null;
  if (cell.t === "e") return errors.get(Number(cell.v)) ?? "#N/A";
  if (typeof cell.v === "number") return numberOrDate(cell.v, cell.z?.toString(), from1904);
  if (typeof cell.v === "boolean") return cell.v;
  return String(cell.v).slice(0, LONGEST);
}
