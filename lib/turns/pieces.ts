/**
 * Takes long values apart, so that they go from one thread to another piece by piece: one long message is written, and
 * read, at a stretch. A list or a text that is longer than a piece stands as the numbers of the pieces it was cut into, in a form
 * that no JSON has: whatever is sent, nothing in it is taken for one.
 */
type Cut = Uint32Array;

/** Values, and sixteen characters of text for one, in a piece. */
const MOST = 4_000;
const TEXT = 16;

type Steps<T> = Generator<void, T>;

/** An object of named values; a Map and the like go as they are. */
function isTree(one: unknown): one is Record<string, unknown> {
  return typeof one === "object" && one !== null && Object.getPrototypeOf(one) === Object.prototype;
}

/** Calls `put` with each piece, the whole last; in steps of a piece each. */
export function* cut(whole: unknown, put: (piece: unknown) => void): Steps<void> {
  const cutter = new Cutter(put);
  put(yield* cutter.value(whole));
}

class Cutter {
  #count = 0;
  /** How much the value that was gone through last holds. */
  weight = 0;

  constructor(readonly put: (piece: unknown) => void) {}

  *value(one: unknown): Steps<unknown> {
    this.weight = typeof one === "string" ? 1 + one.length / TEXT : 1;
    if (typeof one === "string") return this.weight > MOST ? this.text(one) : one;
    if (Array.isArray(one)) return yield* this.list(one);
    return isTree(one) ? yield* this.fields(one) : one;
  }

  *list(all: unknown[]): Steps<unknown> {
    const numbers: number[] = [];
    let piece: unknown[] = [];
    let held = 0;
    for (const one of all) {
      piece.push(yield* this.value(one));
      held += this.weight;
      if (held < MOST) continue;
      numbers.push(this.piece(piece));
      [piece, held] = [[], 0];
      yield;
    }
    this.weight = held + 1;
    if (numbers.length === 0) return piece;
    return cutOf([...numbers, this.piece(piece)], false);
  }

  *fields(one: Record<string, unknown>): Steps<unknown> {
    const copies: [string, unknown][] = [];
    let held = 1;
    for (const [name, value] of Object.entries(one)) {
      copies.push([name, yield* this.value(value)]);
      held += this.weight;
    }
    this.weight = held;
    return Object.fromEntries(copies); // an own __proto__ stays one
  }

  text(text: string): Cut {
    const size = MOST * TEXT;
    const numbers: number[] = [];
    for (let at = 0; at < text.length; at += size) numbers.push(this.piece(text.slice(at, at + size)));
    this.weight = 1;
    return cutOf(numbers, true);
  }

  piece(piece: unknown): number {
    this.put(piece);
    return this.#count++;
  }
}

/** Whether they are of a text, and their numbers. */
function cutOf(numbers: number[], isText: boolean): Cut {
  return Uint32Array.of(Number(isText), ...numbers);
}

/** Puts together what was cut; to be given each piece in its order. */
export class Joiner {
  readonly #pieces: unknown[] = [];
  #last: unknown;

  take(piece: unknown): void {
    this.#last = this.#joined(piece);
    this.#pieces.push(this.#last);
  }

  /** Once every piece is there. */
  get whole(): unknown {
    return this.#last;
  }

  #joined(one: unknown): unknown {
    if (Array.isArray(one)) return one.map((each) => this.#joined(each));
    if (one instanceof Uint32Array) return this.#all(one);
    if (!isTree(one)) return one;
    return Object.fromEntries(Object.entries(one).map(([name, value]) => [name, this.#joined(value)]));
  }

  #all([isText, ...numbers]: Cut): unknown {
    const pieces = numbers.map((number) => this.#pieces[number]);
    return isText ? pieces.join("") : (pieces as unknown[][]).flat();
  }
}
