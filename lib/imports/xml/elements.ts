import { SaxesParser } from "saxes";
import { mendReferences } from "./references";
import { type Tag, TagCutter } from "./tags";

/**
 * An element as it begins, or as it ends (/mms). fault: broken: it has no proper end; long: passed over, its
 * attributes unread. spoiled: the parser found something wrong inside of it. text: how a faulty one begins.
 */
export type Element = {
  name: string;
  attributes: Record<string, string>;
  fault: Tag["fault"];
  spoiled: boolean;
  text: string;
};

type Fed = { name: string; text: string };

const nameOf = /^<(\/?[\w:.-]*)/;
/** An end tag goes through the parser as an empty element of this name, so that its order is kept. */
const ending = "ended-";

function inDisguise(name: string): string {
  return name.startsWith("/") ? ending + name.slice(1) : name;
}

/** A parser that adds each element it finds to the list. */
function newParser(elements: Element[]) {
  const parser = new SaxesParser({ fragment: true, xmlns: false });
  let spoiled = false;
  parser.on("error", () => {
    spoiled = true;
  });
  parser.on("opentag", ({ name, attributes }) => {
    elements.push({ name, attributes, fault: null, spoiled, text: "" });
    spoiled = false;
  });
  return parser;
}

/**
 * The wanted elements of an XML file, in order, in bounded memory: every tag goes alone and closed through the
 * parser, so that nothing it keeps can grow; entities are never expanded. take() gives what is whole by now.
 */
export class ElementReader {
  readonly #cutter = new TagCutter();
  readonly #wanted: ReadonlySet<string>;
  #elements: Element[] = [];
  #parser = newParser(this.#elements);

  /** wanted: names of elements, with a slash for their ends. */
  constructor(wanted: readonly string[]) {
    this.#wanted = new Set(wanted);
  }

  /** True when the text has ended inside of a tag. */
  open(): boolean {
    return this.#cutter.open();
  }

  take(piece: string): Element[] {
    const elements: Element[] = [];
    let batch: Fed[] = [];
    for (const { text, fault } of this.#cutter.take(piece)) {
      const name = nameOf.exec(text)?.[1] ?? "";
      if (!this.#wanted.has(name)) continue;
      if (!fault) {
        batch.push(...this.#closed(name, text));
        continue;
      }
      elements.push(...this.#parse(batch), { name, attributes: {}, fault, spoiled: true, text });
      batch = [];
    }
    return [...elements, ...this.#parse(batch)];
  }

  /** Each as an empty element; one that was empty already is followed by its end where that is wanted. */
  #closed(name: string, text: string): Fed[] {
    if (name.startsWith("/")) return [{ name, text: `<${inDisguise(name)}/>` }];
    if (!text.endsWith("/>")) return [{ name, text: `${text.slice(0, -1)}/>` }];
    const end = `/${name}`;
    return this.#wanted.has(end)
      ? [
          { name, text },
          { name: end, text: `<${inDisguise(end)}/>` },
        ]
      : [{ name, text }];
  }

  /** One element for each tag fed, whatever the parser makes of them. */
  #parse(batch: Fed[]): Element[] {
    if (batch.length === 0) return [];
    const told = this.#told(batch);
    if (told) return told;
    // Something in there made the parser lose its way: one by one it can only lose that one.
    return batch.flatMap((fed) => {
      this.#restart();
      return (
        this.#told([fed]) ?? [
          { name: fed.name, attributes: {}, fault: "broken", spoiled: true, text: fed.text },
        ]
      );
    });
  }

  #told(batch: Fed[]): Element[] | null {
    this.#elements.length = 0;
    this.#parser.write(mendReferences(batch.map((fed) => fed.text).join("")));
    const told = [...this.#elements];
    const right =
      told.length === batch.length &&
      told.every((each, at) => each.name === inDisguise(batch[at]?.name ?? ""));
    if (right) return told.map((each, at) => Object.assign(each, { name: batch[at]?.name }));
    this.#restart();
    return null;
  }

  #restart(): void {
    this.#parser = newParser(this.#elements);
  }
}
