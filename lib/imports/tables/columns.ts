import { nfkc } from "@/lib/unicode";
import type { Cell, Columns } from "../format";
import { columnNames, type Thing } from "./column-names";
import { isWays, saysMessages } from "./message-lists";
import { isMoment } from "./notes";
import { textOf } from "./table-row";

/**
 * Where each thing stands in a table. minutes: lengths are written in minutes. names: the headers, made plain. sort: the
 * column that tells messages from calls. ways: further columns that may say who called whom. messages: a list of messages, which have no length.
 */
export type Found = {
  columns: Columns;
  called?: number;
  sort?: number;
  ways?: number[];
  minutes: boolean;
  messages?: boolean;
  names: string[];
};

/** A header has at most this many columns; the rest is not looked at. */
const widest = 200;
const inBrackets = /[([【{<].{0,60}?[)\]】}>]/g;

/** A header without case, spaces, brackets' content and marks. */
function plainName(text: string): string {
  const plain = nfkc(text.slice(0, 60)).toLowerCase();
  return (plain.replace(inBrackets, "") || plain).replace(/[\s_\-:.*"'()[\]【】]/g, "");
}

type Sought = { names: string[]; taken: Set<number> };

/** The column of a thing, by the surest of its names that no other thing has taken. */
function find(thing: Thing, { names, taken }: Sought): number | undefined {
  for (const name of columnNames[thing]) {
    const at = names.indexOf(name);
    if (at >= 0 && !taken.has(at)) return take(at, taken);
  }
  return undefined;
}

function take(at: number, taken: Set<number>): number {
  taken.add(at);
  return at;
}

/** 收发类型, 接收/发送: what a header itself says is surer than 类型 beside it. */
function findWays({ names, taken }: Sought): number | undefined {
  const at = names.findIndex((name, index) => !taken.has(index) && isWays(name));
  return at < 0 ? undefined : take(at, taken);
}

/** A day and a time of day may stand in two columns; a column called 日期 alone may hold both. */
function findTime(sought: Sought): Pick<Columns, "at" | "date"> | null {
  const at = find("at", sought);
  const date = find("date", sought);
  if (at === undefined) return date === undefined ? null : { at: date };
  return date === undefined ? { at } : { at, date };
}

/** 通话时长(分钟): lengths in this column are in minutes. */
export function saysMinutes(header = ""): boolean {
  return /[(（]\s*(分钟?|min)/i.test(header);
}

/** 短信详单: a list of messages by its title, where no column has lengths. */
export function isOfMessages(title: string, { columns, messages }: Found): boolean {
  return messages === true || (columns.seconds === undefined && /短信|彩信|短消息/.test(title));
}

/** What the names of columns tell of a table where it is known which column is what. */
export function withNames(found: Found, cells: Cell[]): Found {
  return {
    ...found,
    messages: found.messages || areMessages(found.columns, cells.map(textOf).map(plainName)),
  };
}

/** Whether these are columns of a list of messages, which have no lengths. */
function areMessages({ seconds }: Columns, names: string[]): boolean {
  return seconds === undefined && names.some(saysMessages);
}

const sorts = new Set([...columnNames.direction, ...columnNames.sort]);

/** 通话类型 may say 被叫, or 国内通话 where 类型 beside it says 被叫. */
function furtherWays({ names, taken }: Sought): number[] {
  return names.flatMap((name, at) => (sorts.has(name) && !taken.has(at) ? [at] : []));
}

const rest = ["direction", "seconds", "outcome", "name", "label", "place", "smsText"] as const;

const numbers = new Set(columnNames.number);

/** Whether a cell is the header of numbers. Rows without it are most of all rows, so that this comes first. */
function mayBeNumber(text: string): boolean {
  return text !== "" && numbers.has(plainName(text));
}

/** Finds the columns by their headers; null when this row is no header of a call list. */
export function columnsOf(cells: Cell[]): Found | null {
  if (cells.length < 2) return null;
  const texts = cells.slice(0, widest).map(textOf);
  if (!texts.some(mayBeNumber) || texts.some(isMoment)) return null;
  const names = texts.map(plainName);
  const sought = { names, taken: new Set<number>() };
  const number = find("number", sought);
  const time = number === undefined ? null : findTime(sought);
  if (number === undefined || !time) return null;
  const columns: Columns = { number, ...time };
  for (const thing of rest) {
    const at = (thing === "direction" ? findWays(sought) : undefined) ?? find(thing, sought);
    if (at !== undefined) columns[thing] = at;
  }
  const called = names[number] === "主叫号码" ? find("called", sought) : undefined;
  if (called !== undefined && columns.direction === undefined) return null;
  const ways = furtherWays(sought);
  const sort = find("sort", sought);
  const messages = areMessages(columns, names);
  const minutes = columns.seconds !== undefined && saysMinutes(texts[columns.seconds]);
  const more = { ...(called === undefined ? {} : { called }), ...(sort === undefined ? {} : { sort }) };
  return { columns, ...more, ...(ways.length > 0 && { ways }), minutes, messages, names };
}
