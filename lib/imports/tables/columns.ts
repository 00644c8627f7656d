import type { Cell, Columns } from "../format";
import { columnNames, type Thing } from "./column-names";
import { isMoment } from "./notes";
import { textOf } from "./table-row";

/**
 * Where each thing stands in a table. minutes: lengths are written in minutes. names: the headers, made plain. sort: the
 * column that tells messages from calls. messages: a list of messages, which have no length.
 */
export type Found = {
  columns: Columns;
  called?: number;
  sort?: number;
  minutes: boolean;
  messages?: boolean;
  names: string[];
};

/** A header has at most this many columns; the rest is not looked at. */
const widest = 200;
const inBrackets = /[([【{<].{0,60}?[)\]】}>]/g;

/** A header without case, spaces, brackets' content and marks. */
function plainName(text: string): string {
  const plain = text.slice(0, 60).normalize("NFKC").toLowerCase();
  return (plain.replace(inBrackets, "") || plain).replace(/[\s_\-:.*"'()[\]【】]/g, "");
}

type Sought = { names: string[]; taken: Set<number> };

/** The column of a thing, by the surest of its names that no other thing has taken. */
function find(thing: Thing, { names, taken }: Sought): number | undefined {
  for (const name of columnNames[thing]) {
    const at = names.indexOf(name);
    if (at < 0 || taken.has(at)) continue;
    taken.add(at);
    return at;
  }
  return undefined;
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

const rest = ["direction", "seconds", "outcome", "name", "label", "place", "smsText"] as const;

/** Above the columns of an operator's list of messages, and of no list of calls that has no lengths. */
const ofMessages = new Set(["信息类型", "业务名称", "短信类型", "消息类型", "信息费"]);
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
    const at = find(thing, sought);
    if (at !== undefined) columns[thing] = at;
  }
  const called = names[number] === "主叫号码" ? find("called", sought) : undefined;
  if (called !== undefined && columns.direction === undefined) return null;
  const sort = find("sort", sought);
  const messages = columns.seconds === undefined && names.some((name) => ofMessages.has(name));
  const minutes = columns.seconds !== undefined && saysMinutes(texts[columns.seconds]);
  const more = { ...(called === undefined ? {} : { called }), ...(sort === undefined ? {} : { sort }) };
  return { columns, ...more, minutes, messages, names };
}
