/**
 * One object of the list as it stands. broken: no proper JSON; long: passed over; nested: holds lists or objects of its
 * own, and is too long to be kept. nests: the same, kept whole.
 */
export type JsonRecord = { text: string; fault: null | "broken" | "long" | "nested"; nests?: true };

/** A longer object is no call and no SMS. In characters. */
const longestRecord = 128 * 1024;

// A JSON string holds no raw line break: a missing quotation mark shows at the end of its line.
// biome-ignore lint/suspicious/noControlCharactersInRegex: those are what a string may not hold
const inside = /[^"\\\u0000-\u001f]*(?:\\.[^"\\\u0000-\u001f]*)*/.source;
const quoted = `"${inside}"`;
/** An object of plain values, up to its } or up to where it stops being one. */
const object = new RegExp(String.raw`\{\s*(?:${quoted}\s*:\s*(?:${quoted}|[-+.\w]+)\s*,?\s*)*`, "y");
/** What may still become a further part of it. */
const begun = new RegExp(String.raw`(?:"${inside}(?:\\?|"\s*(?::\s*(?:"${inside}\\?)?)?))?$`, "y");
const nested = new RegExp(String.raw`${quoted}\s*:\s*[[{]`, "y");
const outside = /[\s,[\]\ufeff]*/y;
const border = /\}\s*(?:,\s*)?\{\s*"/y;
const next = /\{\s*"/g;
const marks = /["{}[\]]/g;
const inString = /["\\\n]/g;
const most = 300;

function ends(pattern: RegExp, text: string, at: number): number {
  pattern.lastIndex = at;
  return pattern.test(text) ? pattern.lastIndex : -1;
}

/** How an object that cannot be read begins. */
function beginning(text: string, start: number): string {
  const shown = text.slice(start, start + most);
  return (shown.split(/\}\s*(?:,\s*)?\{/, 1)[0] ?? shown).replace(/\s+/g, " ").trim();
}

function find(pattern: RegExp, text: string, at: number): number {
  pattern.lastIndex = at;
  return pattern.exec(text)?.index ?? -1;
}

/** Where, in a part of the text, one object ends and the next begins; -1 where none does. What follows is not looked through. */
function borderIn(text: string, start: number, end: number): number {
  const part = text.slice(start, end);
  for (let at = part.indexOf("}"); at >= 0; at = part.indexOf("}", at + 1))
    if (ends(border, text, start + at) >= 0) return start + at;
  return -1;
}

/**
 * Cuts a list of plain objects, [{…},{…}] or one a line, into its objects, in bounded memory.
 * take() gives those that are whole by now, each when it is asked for, and is asked for all of them; open() says whether the text has ended before its list.
 */
export class RecordCutter {
  #held = "";
  #list = false;
  /** How deep inside an object that is passed over; 0 when none is. */
  #depth = 0;
  #quoted = false;
  /** An object with others in it, as far as it is kept; null when what is passed over is not. */
  #kept: string | null = null;
  /** Looking for the next object after something unreadable. */
  #lost = false;

  open(): boolean {
    return this.#list || this.#depth > 0 || this.#held.trim() !== "";
  }

  *take(piece: string): Generator<JsonRecord> {
    const text = this.#held + piece;
    const records: JsonRecord[] = [];
    this.#held = "";
    let at = 0;
    while (at < text.length) {
      if (this.#depth > 0) at = this.#keep(text, at, this.#pass(text, at), records);
      else at = this.#lost ? this.#search(text, at) : this.#step(text, at, records);
      if (records.length > 0) yield* records.splice(0);
    }
  }

  #hold(text: string, from: number): number {
    this.#held = text.slice(from);
    return text.length;
  }

  #search(text: string, from: number): number {
    const found = find(next, text, from);
    if (found >= 0) this.#lost = false;
    // An opening brace at the very end may be the beginning.
    return found >= 0
      ? found
      : this.#hold(text, Math.max(from, text.length - (/\{\s{0,99}$/.exec(text)?.[0].length ?? 0)));
  }

  #between(text: string, from: number, to: number): void {
    const between = text.slice(from, to); // or what stands before would be searched for every record
    const close = between.lastIndexOf("]");
    const open = between.lastIndexOf("[");
    if (close !== open) this.#list = open > close;
  }

  #step(text: string, from: number, records: JsonRecord[]): number {
    const start = ends(outside, text, from);
    this.#between(text, from, start);
    if (start >= text.length) return start;
    return text[start] === "{" ? this.#object(text, start, records) : this.#fail(text, start, start, records);
  }

  #fail(text: string, start: number, at: number, records: JsonRecord[]): number {
    records.push({ text: beginning(text, start), fault: "broken" });
    this.#lost = true;
    // A missing quotation mark may have made a string of the end of this object and the beginning of the next.
    const inside = borderIn(text, start, at);
    return inside >= 0 ? inside + 1 : Math.max(at, start + 1);
  }

  #object(text: string, start: number, records: JsonRecord[]): number {
    const end = ends(object, text, start);
    if (text[end] === "}") {
      records.push({ text: text.slice(start, end + 1), fault: null });
      return end + 1;
    }
    const open = ends(nested, text, end);
    if (open >= 0) return this.#nest(text, start, open);
    if (ends(begun, text, end) < 0) return this.#fail(text, start, end, records);
    if (text.length - start <= longestRecord) return this.#hold(text, start);
    const marksLeft = text.slice(end).replace(/\\./g, "").split('"').length - 1;
    records.push({ text: beginning(text, start), fault: "long" });
    this.#depth = 1;
    this.#quoted = marksLeft % 2 === 1;
    return text.length;
  }

  #nest(text: string, start: number, open: number): number {
    this.#kept = text.slice(start, open);
    this.#depth = 2;
    this.#quoted = false;
    return open;
  }

  /** Keeps what was passed over of an object with others in it, up to its end or as long as it may be. */
  #keep(text: string, from: number, to: number, records: JsonRecord[]): number {
    if (this.#kept === null) return to;
    this.#kept += text.slice(from, to - this.#held.length); // what is held comes again
    const tooLong = this.#kept.length > longestRecord;
    if (tooLong || this.#lost)
      records.push({ text: beginning(this.#kept, 0), fault: tooLong ? "nested" : "broken" });
    else if (this.#depth === 0) records.push({ text: this.#kept, fault: null, nests: true });
    else return to;
    this.#kept = null;
    return to;
  }

  /** Goes over the rest of an object, however long, counting its brackets. */
  #pass(text: string, from: number): number {
    const at = find(this.#quoted ? inString : marks, text, from);
    if (at < 0) return text.length;
    const mark = text[at];
    if (mark === "\\") return at + 1 < text.length ? at + 2 : this.#hold(text, at);
    if (mark === '"') this.#quoted = !this.#quoted;
    else if (mark === "\n") this.#giveUp();
    else this.#depth += mark === "{" || mark === "[" ? 1 : -1;
    return at + 1;
  }

  #giveUp(): void {
    this.#depth = 0;
    this.#quoted = false;
    this.#lost = true;
  }
}
