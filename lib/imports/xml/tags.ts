/**
 * One tag, from < to >. proper: written as XML wants it. broken: it never ends properly; long: it was longer than
 * longestTag and was passed over; spoiled: it is not proper and longer than longestSpoiled. These hold only how it begins.
 */
export type Tag = { text: string; fault: null | "broken" | "long" | "spoiled"; proper: boolean };

/** The data of a picture in a message; nothing that is read is longer. In characters. */
const longestTag = 128 * 1024;
/** No program writes so much outside of what XML allows; what can be made out of it is not looked for. In characters. */
const longestSpoiled = 4096;

/** A start tag as XML wants it, in the form in which every program writes it. */
const proper = /<[\w:.-]+(?:\s+[\w:.-]+=(?:"[^"<]*"|'[^'<]*'))*\s*\/?>/y;
/** A tag up to its > , or up to where it stops being one. Values may hold > but never <. */
const body = /<[^"'<>]*(?:"[^"<]*"[^"'<>]*|'[^'<]*'[^"'<>]*)*/y;
const unquoted = /["'<>]/g;
/** What ends a value, by the mark it began with. */
const stops: Record<string, RegExp> = { '"': /["<]/g, "'": /['<]/g };
const shown = 300;

/** What is no element, and where it ends. A DOCTYPE ends at its first > ; what it defines is never looked at. */
const asides: [string, string][] = [
  ["<!--", "-->"],
  ["<![CDATA[", "]]>"],
  ["<?", "?>"],
  ["<!", ">"],
];

/**
 * Cuts a text that comes in pieces into its tags, in bounded memory; all between them is left out.
 * take() gives the tags that are whole by now; open() says whether the text has ended inside of one.
 */
export class TagCutter {
  #held = "";
  /** What ends the comment or the like that is being passed over. */
  #until = "";
  #passing = false;
  #quote = "";

  open(): boolean {
    return this.#passing || this.#until !== "" || this.#held !== "";
  }

  take(piece: string): Tag[] {
    const text = this.#held + piece;
    const tags: Tag[] = [];
    this.#held = "";
    let at = 0;
    while (at < text.length) at = this.#passing ? this.#pass(text, at) : this.#step(text, at, tags);
    return tags;
  }

  /** Takes one tag or aside; gives where to go on. */
  #step(text: string, from: number, tags: Tag[]): number {
    if (this.#until) return this.#skip(text, from);
    const start = text.indexOf("<", from);
    if (start < 0) return text.length;
    const next = text[start + 1];
    if (next === undefined) return this.#hold(text, start);
    return next === "!" || next === "?" ? this.#aside(text, start) : this.#tag(text, start, tags);
  }

  #hold(text: string, from: number): number {
    this.#held = text.slice(from);
    return text.length;
  }

  #aside(text: string, start: number): number {
    const mark = text.slice(start, start + 9);
    const unsure =
      mark.length < 9 && asides.some(([begin]) => begin.length > mark.length && begin.startsWith(mark));
    if (unsure) return this.#hold(text, start);
    const [begin = "", end = ""] = asides.find(([each]) => mark.startsWith(each)) ?? [];
    this.#until = end;
    return start + begin.length;
  }

  #skip(text: string, from: number): number {
    const end = text.indexOf(this.#until, from);
    // The end mark itself may be cut in two.
    if (end < 0) return this.#hold(text, Math.max(from, text.length - this.#until.length + 1));
    const after = end + this.#until.length;
    this.#until = "";
    return after;
  }

  #tag(text: string, start: number, tags: Tag[]): number {
    proper.lastIndex = start;
    if (proper.test(text)) {
      tags.push({ text: text.slice(start, proper.lastIndex), fault: null, proper: true });
      return proper.lastIndex;
    }
    return this.#improper(text, start, tags);
  }

  #improper(text: string, start: number, tags: Tag[]): number {
    body.lastIndex = start;
    body.test(text);
    const end = body.lastIndex;
    const mark = text[end];
    if (mark === ">") {
      const long = end - start > longestSpoiled;
      const shownEnd = long ? start + shown : end + 1;
      tags.push({ text: text.slice(start, shownEnd), fault: long ? "spoiled" : null, proper: false });
      return end + 1;
    }
    const next = text.indexOf("<", end);
    if (next >= 0) {
      tags.push({ text: text.slice(start, Math.min(next, start + shown)), fault: "broken", proper: false });
      return next;
    }
    if (text.length - start <= longestTag) return this.#hold(text, start);
    tags.push({ text: text.slice(start, start + shown), fault: "long", proper: false });
    this.#passing = true;
    this.#quote = mark ?? "";
    return mark ? end + 1 : end;
  }

  /** Goes over the rest of a tag that is too long. */
  #pass(text: string, from: number): number {
    const stop = stops[this.#quote] ?? unquoted;
    stop.lastIndex = from;
    const found = stop.exec(text)?.index ?? text.length;
    const mark = text[found] ?? "";
    if (mark === '"' || mark === "'") this.#quote = this.#quote ? "" : mark;
    else this.#passing = mark === "";
    if (!this.#passing) this.#quote = "";
    return mark === "<" ? found : found + 1;
  }
}
