import { type JsonBox, listBox, objectBox } from "./json-box";

/** How much a text may hold: values in all, objects among them, levels, and members of one object. */
export type MostJson = { values: number; objects: number; depth: number; members: number };

/** What is no JSON, or more of it than may be. */
export class NoJson extends Error {
  override name = "NoJson";
}

/** Signs of the longest text, which is gone through at a stretch. */
const LONGEST = 16_000_000;

/** Nothing but a text is longer. */
const scalar = /[^\s,\]}]{1,400}/y;

export class JsonReader {
  value: unknown;
  #at = 0;
  #values = 0;
  #objects = 0;
  readonly #open: JsonBox[] = [];

  constructor(
    private readonly text: string,
    private readonly most: MostJson,
  ) {}

  /** How far the text is read. */
  get place(): number {
    return this.#at;
  }

  /** Reads one value, or the beginning of a list or an object; true when nothing is behind it. */
  readOne(): boolean {
    if (++this.#values > this.most.values) throw new NoJson();
    const sign = this.#separator();
    if (sign === "[") return this.#begin(listBox());
    if (sign !== "{") return this.#put(parsed(sign === '"' ? this.#quoted() : this.#scalar()));
    if (++this.#objects > this.most.objects) throw new NoJson();
    return this.#begin(objectBox(this.most.members));
  }

  #begin(box: JsonBox): boolean {
    this.#at += 1;
    this.#open.push(box);
    if (this.#open.length > this.most.depth) throw new NoJson();
    return this.#separator() === box.end ? this.#close() : this.#goOn(box);
  }

  /** What is open has one more value; what ends behind it is a value of what is open around it. */
  #put(value: unknown): boolean {
    const box = this.#open.at(-1);
    if (!box) return this.#end(value);
    box.put(value);
    const sign = this.#separator();
    if (sign === box.end) return this.#close();
    this.#take(",");
    return this.#goOn(box);
  }

  #goOn(box: JsonBox): false {
    if (!box.name) return false;
    if (this.#separator() !== '"' || !box.name(String(parsed(this.#quoted())))) throw new NoJson();
    this.#take(":");
    return false;
  }

  #close(): boolean {
    this.#at += 1;
    return this.#put(this.#open.pop()?.value);
  }

  #end(value: unknown): boolean {
    if (this.#separator() !== undefined) throw new NoJson();
    this.value = value;
    return true;
  }

  /** The next sign that is no blank. */
  #separator(): string | undefined {
    while (isBlank(this.text.charCodeAt(this.#at))) this.#at += 1;
    return this.text[this.#at];
  }

  #take(sign: string): void {
    if (this.#separator() !== sign) throw new NoJson();
    this.#at += 1;
  }

  #scalar(): string {
    scalar.lastIndex = this.#at;
    const [found = ""] = scalar.exec(this.text) ?? [];
    this.#at += found.length;
    return found;
  }

  /** A text with its quotation marks. */
  #quoted(): string {
    const from = this.#at;
    do {
      this.#at = this.text.indexOf('"', this.#at + 1);
      if (this.#at === -1 || this.#at - from > LONGEST) throw new NoJson();
    } while (isEscaped(this.text, this.#at));
    this.#at += 1;
    return this.text.slice(from, this.#at);
  }
}

function isBlank(code: number): boolean {
  return code === 32 || code === 10 || code === 13 || code === 9;
}

function isEscaped(text: string, at: number): boolean {
  let from = at;
  while (text[from - 1] === "\\") from -= 1;
  return (at - from) % 2 === 1;
}

function parsed(one: string): unknown {
  try {
    return JSON.parse(one);
  } catch {
    throw new NoJson();
  }
}
