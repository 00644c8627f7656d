import { type ReadDirection, readDirection, saysDraft } from "../directions";
import type { Cell, Columns } from "../format";
import type { RawRow } from "../read-row";
import type { Found } from "./columns";
import { isRung, isWritten } from "./message-lists";
import { lineOf, type TableRow, textOf } from "./table-row";

const nothing = /^(null|-{1,3}|—+|\/|n\/a)$/i;
const aDay = 86_400;
const point = 46;

const guards = "\t'=";

/** A cell of one thing as text; "" where the column is missing or says nothing. */
function said(cells: Cell[], at: number | undefined): string {
  if (at === undefined) return "";
  const text = textOf(cells[at]);
  return text.length < 5 && nothing.test(text) ? "" : text;
}

/** A part of a day, as spreadsheets keep times of day and lengths: 0.4348. */
function partOfDay(text: string): number | null {
  if (text.charCodeAt(1) !== point && text.charCodeAt(0) !== point) return null;
  const part = /^0?\.\d+$/.test(text) ? Number(text) : null;
  return part === null ? null : Math.round(part * aDay);
}

function clockOf(seconds: number): string {
  return new Date(seconds * 1000).toISOString().slice(11, 19);
}

/** The moment, put together from its two columns where there are two. A day cell that holds a time too is enough. */
export function momentIn(cells: Cell[], columns: Columns): string {
  const time = said(cells, columns.at);
  if (columns.date === undefined) return time;
  const date = said(cells, columns.date);
  if (/^\d{5}$/.test(date) && /^0?\.\d+$/.test(time)) return `${date}${time.replace(/^0/, "")}`;
  const part = partOfDay(time);
  // A spreadsheet may show a time with the day it begins to count on, or the day itself in both columns.
  const clock = part === null ? time.replace(/^(1899-12-3[01]|1900-01-00)\s+/, "") : clockOf(part);
  if (/\d[:时点]\d/.test(date)) return date;
  return /^\d{4}[-/.年]\d/.test(clock) ? clock : `${date} ${clock}`.trim();
}

/** A length as text that says its unit. */
function lengthIn(cells: Cell[], { columns, minutes }: Found): string {
  const text = said(cells, columns.seconds);
  const part = partOfDay(text);
  if (part !== null && !minutes) return String(part);
  return minutes && /^\d+(\.\d+)?$/.test(text) ? String(Math.round(Number(text) * 60)) : text;
}

const yes = /^(是|已接通|接通|y|yes|true|1)$/i;
const no = /^(否|未接通|n|no|false|0)$/i;

function withOutcome(direction: ReadDirection, text: string): ReadDirection {
  if (!text) return direction;
  const told = yes.test(text) ? "answered" : no.test(text) ? "missed" : wayOf(text).direction.outcome;
  return { ...direction, outcome: told ?? direction.outcome };
}

const ofMessages = /短信|彩信|短消息|收件箱|发件箱|草稿箱|sms|mms/i;

/** What the words of a direction mean: also whether it was a message; open: of a call unless the list is one of messages. */
type Way = { direction: ReadDirection; kind: "sms" | "rung" | "written" | "open" };
/** A call that was passed on is nobody's to the person, whatever another column says. */
const transferred = /转/;
const known = new Map<string, Way>();

/** The few words of a table are read once. */
function wayOf(text: string): Way {
  const before = known.get(text);
  if (before) return before;
  const way: Way = {
    direction: readDirection(text),
    kind: ofMessages.test(text) ? "sms" : isRung(text) ? "rung" : isWritten(text) ? "written" : "open",
  };
  if (known.size < 500 && text.length < 60) known.set(text, way);
  return way;
}

/** Whether a row is of a message. What lasted was a call, however it is called. */
function isMessage(cells: Cell[], { columns, sort, messages }: Found, kind: Way["kind"]): boolean {
  if (kind === "sms" || wayOf(said(cells, sort)).kind === "sms") return true;
  if (kind === "rung") return false;
  return messages === true || (kind === "written" && !/[1-9]/.test(said(cells, columns.seconds)));
}

/** A cell that no spreadsheet can have taken a leading 0 from: it stands behind a tab, an apostrophe or a formula. */
function couldLackZero(cell: Cell | undefined, isText: boolean): boolean {
  if (typeof cell !== "string") return true;
  return !isText && !guards.includes(cell.charAt(0));
}

/** The way that a row says, in the first column that says one. */
function wayIn(cells: Cell[], { columns, ways = [] }: Found): { way: string } & Way {
  const texts = [columns.direction, ...ways].map((at) => said(cells, at));
  const told = texts.find((text) => wayOf(text).direction.direction !== null || transferred.test(text));
  const way = told ?? texts[0] ?? "";
  return { way, ...wayOf(way) };
}

/** How a row of a table is told to readRow. isText: text cells of the source keep their zeros, as those of sheets do. */
export function rawRow({ line, cells }: TableRow, found: Found, isText: boolean): RawRow {
  const { columns, called } = found;
  const { way, direction, kind } = wayIn(cells, found);
  const at = called !== undefined && direction.direction === "out" ? called : columns.number;
  const smsText = said(cells, columns.smsText);
  return {
    line,
    kind: smsText || isMessage(cells, found, kind) ? "sms" : "call",
    text: () => lineOf(cells),
    number: textOf(cells[at]),
    numberCell: couldLackZero(cells[at], isText),
    at: momentIn(cells, columns),
    seconds: lengthIn(cells, found),
    direction: withOutcome(direction, said(cells, columns.outcome)),
    name: said(cells, columns.name),
    label: said(cells, columns.label),
    place: said(cells, columns.place),
    smsText,
    draft: saysDraft(way),
  };
}
