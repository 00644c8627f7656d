import { type Attributes, attributesIn, attributesOfSpoiled } from "./attributes";
import { type Tag, TagCutter } from "./tags";

/**
 * An element as it begins, or as it ends (/mms). fault: broken: it has no proper end; long or spoiled: its attributes
 * unread. text: its tag, or how a faulty one begins.
 */
export type Element = Attributes & { name: string; fault: Tag["fault"]; text: string };

const nameOf = /^<\/?[\w:.-]*/;

function elementOf(name: string, { text, fault, proper }: Tag): Element {
  const from = name.length + 1;
  if (proper) return { name, attributes: attributesIn(text, from), spoiled: false, fault, text };
  if (fault) return { name, attributes: {}, spoiled: true, fault, text };
  return { name, ...attributesOfSpoiled(text, from), fault, text };
}

/**
 * The wanted elements of an XML file, in order, in bounded memory. wanted: names of elements, with a slash for
 * their ends. Nothing is carried from one tag to the next, so a broken one costs only itself.
 */
export class ElementReader {
  readonly #cutter = new TagCutter();
  readonly #wanted: ReadonlySet<string>;

  constructor(wanted: readonly string[]) {
    this.#wanted = new Set(wanted);
  }

  /** True when the text has ended inside of a tag. */
  open(): boolean {
    return this.#cutter.open();
  }

  take(piece: string): Element[] {
    const elements: Element[] = [];
    for (const tag of this.#cutter.take(piece)) {
      const name = nameOf.exec(tag.text)?.[0].slice(1) ?? "";
      if (this.#wanted.has(name)) elements.push(elementOf(name, tag));
      if (tag.text.endsWith("/>") && this.#wanted.has(`/${name}`)) elements.push(ending(name));
    }
    return elements;
  }
}

/** What is empty ends where it begins. */
function ending(name: string): Element {
  return { name: `/${name}`, attributes: {}, spoiled: false, fault: null, text: "" };
}
