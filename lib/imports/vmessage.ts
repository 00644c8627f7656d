import type { Hints, Read } from "./format";
import { quotedPrintable } from "./quoted-printable";
import { readRow, reject } from "./read-row";

/** A message of more lines, or of more characters, is none that anybody reads. */
const mostLines = 2_000;
const mostText = 64 * 1024;

const boxes: [RegExp, "in" | "out" | "draft"][] = [
  [/draft/i, "draft"],
  [/inbox|^deliver/i, "in"],
  [/send|sent|outbox|^submit/i, "out"],
];

/** TEL;HOME:138… : the name of a property, what stands behind its semicolons, and its value. */
type Property = { name: string; settings: string; value: string };

function propertyOf(line: string): Property | null {
  const colon = line.indexOf(":");
  if (colon < 0 || colon > 200) return null;
  const [name = "", ...settings] = line.slice(0, colon).split(";");
  if (!/^[\w-]{1,40}$/.test(name)) return null;
  return { name: name.toUpperCase(), settings: settings.join(";"), value: line.slice(colon + 1) };
}

/** Nokia writes the words of a message as they are, below its date. */
const bodyEnds = /^(?:END|BEGIN):V/i;

/** One message of a .vmg, from BEGIN:VMSG to its end, put together line by line. */
export class VMessage {
  #lines: string[] = [];
  #length = 0;
  #soft = false;

  constructor(readonly line: number) {}

  take(text: string): void {
    this.#length += text.length;
    if (this.#lines.length >= mostLines || this.#length > mostText) return;
    const before = this.#soft ? (this.#lines.pop() ?? "") : "";
    const quoted = this.#soft || /QUOTED-PRINTABLE/i.test(text.slice(0, 200));
    this.#soft = quoted && text.endsWith("=");
    this.#lines.push(before + (this.#soft ? text.slice(0, -1) : text));
  }

  read(hints: Hints): Read {
    const shown = this.#lines.join(" ").slice(0, 200);
    if (this.#lines.length >= mostLines || this.#length > mostText)
      return reject(this.line, shown, "这条短信太长，没有读");
    const found = this.#lines.flatMap((line) => propertyOf(line) ?? []);
    const first = (...names: string[]) =>
      found.find(({ name, value }) => names.includes(name) && value.trim())?.value.trim() ?? "";
    const number = first("TEL");
    const at = sortable(first("X-NOK-DT")) || first("DATE");
    if (!number && !at) return reject(this.line, shown, "这条短信里没有号码和时间");
    const box = boxOf(first("X-BOX", "X-IRMC-BOX", "X-MESSAGE-TYPE"));
    const direction = box ? ({ direction: box === "in" ? "in" : "out", outcome: null } as const) : undefined;
    const words = { name: first("FN"), smsText: this.#words(found), draft: box === "draft" };
    return readRow({ line: this.line, kind: "sms", text: shown, number, at, direction, ...words }, hints);
  }

  #words(found: Property[]): string {
    const subject = found.find(({ name }) => name === "SUBJECT");
    if (subject) {
      const charset = /CHARSET=([\w-]{1,20})/i.exec(subject.settings)?.[1] ?? "";
      const coded = /QUOTED-PRINTABLE/i.test(subject.settings);
      return coded ? quotedPrintable(subject.value, charset) : subject.value;
    }
    const date = this.#lines.findIndex((line) => /^Date:/i.test(line));
    const below = date < 0 ? [] : this.#lines.slice(date + 1);
    const end = below.findIndex((line) => bodyEnds.test(line));
    return below.slice(0, end < 0 ? below.length : end).join("\n");
  }
}

function boxOf(said: string): "in" | "out" | "draft" | undefined {
  return boxes.find(([words]) => words.test(said))?.[1];
}

/** 20121105T164122Z → 2012-11-05T16:41:22Z. */
function sortable(text: string): string {
  const found = /^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)(Z?)$/.exec(text);
  if (!found) return "";
  const [, year, month, day, hour, minute, second, zone] = found;
  return `${year}-${month}-${day}T${hour}:${minute}:${second}${zone}`;
}
