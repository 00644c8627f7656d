import { isDraft } from "./android";
import type { Hints, Read } from "./format";
import { readRow, reject } from "./read-row";
import type { Element } from "./xml/elements";

/** A message with more text than this is none that anybody reads. In characters. */
const longest = 64 * 1024;
/** What phones put where their own number would stand. */
const self = "insert-address-token";
const from = "137";

/** One MMS, put together from its parts and addresses as they come. */
export class Message {
  #sender = "";
  #texts: string[] = [];
  #length = 0;
  #damaged = false;

  constructor(
    readonly line: number,
    readonly element: Element,
  ) {}

  take({ name, attributes, fault }: Element): void {
    if (fault === "broken" || fault === "spoiled") this.#damaged = true;
    if (name === "addr" && attributes.type === from && attributes.address !== self)
      this.#sender ||= attributes.address ?? "";
    if (name === "part" && attributes.ct === "text/plain") this.#add(attributes.text ?? "");
  }

  #add(text: string): void {
    this.#length += text.length;
    if (text && text !== "null" && this.#length <= longest) this.#texts.push(text);
  }

  read(hints: Hints): Read {
    const { attributes, spoiled } = this.element;
    const { msg_box = "", address = "", date = "", contact_name } = attributes;
    const incoming = msg_box === "1";
    const number = (incoming && this.#sender) || address;
    const { text } = this.element;
    if (number.includes("~"))
      return reject(
        this.line,
        text,
        incoming ? "群发的彩信，看不出是谁发的" : "发给好几个人的彩信，不是别人发来的",
      );
    if (this.#length > longest) return reject(this.line, text, "这条彩信太长，没有读");
    const direction = msg_box ? ({ direction: incoming ? "in" : "out", outcome: null } as const) : undefined;
    const doubts = spoiled || this.#damaged ? ["这条记录写得不规范"] : [];
    const smsText = this.#texts.join("\n");
    const known = { direction, name: contact_name, smsText, draft: isDraft(msg_box), doubts };
    return readRow({ line: this.line, kind: "sms", text, number, at: date, ...known }, hints);
  }
}
