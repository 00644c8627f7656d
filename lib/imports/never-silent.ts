import type { Format, Read } from "./format";

const nothing: Read = { kind: "cut", text: "这个文件里没有找到通话，也没有找到短信" };

/** Reads of which the first, where none comes, is a sentence that says so. What follows is handed on as it comes. */
class NeverSilent implements AsyncIterableIterator<Read> {
  #told = false;

  constructor(readonly reads: AsyncIterator<Read>) {}

  next(): Promise<IteratorResult<Read>> {
    return this.#told ? this.reads.next() : this.#first();
  }

  async #first(): Promise<IteratorResult<Read>> {
    const first = await this.reads.next();
    this.#told = true;
    return first.done ? { value: nothing, done: false } : first;
  }

  async return(): Promise<IteratorResult<Read>> {
    await this.reads.return?.();
    return { value: undefined, done: true };
  }

  [Symbol.asyncIterator](): this {
    return this;
  }
}

/** The same kind of file; one of which nothing was read, neither a row nor a reason, says that. */
export function neverSilent(format: Format): Format {
  const read: Format["read"] = (file, hints) =>
    new NeverSilent(format.read(file, hints)[Symbol.asyncIterator]());
  return { ...format, read };
}
