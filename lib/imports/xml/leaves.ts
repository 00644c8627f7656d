import { resolved } from "./references";

/** One record whose values stand between tags: <callLog><phoneNumber>138…</phoneNumber>…</callLog>. null: too long to be one. */
export type Leaves = { text: string; values: Record<string, string> | null };

/** A longer record is none of a call. In characters. */
const longest = 16 * 1024;
const shown = 300;
const mostLeaves = 100;
const name = /^<([A-Za-z][\w.-]{0,40})>$/;

/** The values of a record by their elements' names; each character is looked at a few times at most. */
function leavesIn(text: string): Record<string, string> {
  const values: Record<string, string> = {};
  let at = 0;
  for (let left = mostLeaves; left > 0; left--) {
    const open = text.indexOf("<", at);
    const end = text.indexOf(">", open);
    if (open < 0 || end < 0) break;
    const next = text.indexOf("<", end);
    const key = name.exec(text.slice(open, Math.min(end + 1, open + 50)))?.[1];
    const closes = key !== undefined && text.startsWith(`</${key}>`, next);
    if (closes) values[key] ??= resolved(text.slice(end + 1, next).trim());
    at = closes ? next + key.length + 3 : end + 1;
  }
  return values;
}

/** Cuts a text that comes in pieces into the records of one name, in bounded memory. */
export class LeafReader {
  #held = "";
  #long = false;
  readonly #begin: string;
  readonly #end: string;

  constructor(record: string) {
    this.#begin = `<${record}>`;
    this.#end = `</${record}>`;
  }

  /** True when the text has ended inside of a record. */
  open(): boolean {
    return this.#long || this.#held.startsWith(this.#begin);
  }

  take(piece: string): Leaves[] {
    const text = this.#held + piece;
    const records: Leaves[] = [];
    let at = 0;
    for (let start = this.#from(text, at); start >= 0; start = this.#from(text, at)) {
      const end = this.#endOf(text, start);
      if (!end) return this.#hold(text, start, records);
      if (!this.#long) records.push(this.#record(text.slice(start, end.at)));
      this.#long = false;
      at = end.next;
    }
    this.#held = text.slice(Math.max(at, text.length - this.#begin.length + 1));
    return records;
  }

  /** Where a record ends: at its end, or, without one, where the next begins. */
  #endOf(text: string, start: number): { at: number; next: number } | null {
    const end = text.indexOf(this.#end, start);
    const begin = text.indexOf(this.#begin, this.#long ? start : start + 1);
    if (begin >= 0 && (end < 0 || begin < end)) return { at: begin, next: begin };
    return end < 0 ? null : { at: end, next: end + this.#end.length };
  }

  /** Where the record begins that is being passed over, or the next one. */
  #from(text: string, at: number): number {
    return this.#long ? at : text.indexOf(this.#begin, at);
  }

  #record(text: string): Leaves {
    if (text.length > longest) return { text: text.slice(0, shown), values: null };
    return { text, values: leavesIn(text.slice(this.#begin.length)) };
  }

  #hold(text: string, start: number, records: Leaves[]): Leaves[] {
    if (!this.#long && text.length - start > longest) {
      records.push({ text: text.slice(start, start + shown), values: null });
      this.#long = true;
    }
    this.#held = this.#long
      ? text.slice(Math.max(start, text.length - this.#end.length + 1)) // both marks may be cut in two
      : text.slice(start);
    return records;
  }
}
