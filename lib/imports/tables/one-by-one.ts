/** Lists that come late, as one row of single things: an async generator would take three turns for each of them. */
export class OneByOne<T> implements AsyncIterableIterator<T> {
  #list: T[] = [];
  #at = 0;

  constructor(readonly lists: AsyncGenerator<T[]>) {}

  next(): Promise<IteratorResult<T>> {
    if (this.#at < this.#list.length)
      return Promise.resolve({ value: this.#list[this.#at++] as T, done: false });
    return this.#later();
  }

  async #later(): Promise<IteratorResult<T>> {
    const { value, done } = await this.lists.next();
    if (done) return { value: undefined, done: true };
    this.#list = value;
    this.#at = 0;
    return this.next();
  }

  async return(): Promise<IteratorResult<T>> {
    this.#list = [];
    await this.lists.return(undefined);
    return { value: undefined, done: true };
  }

  [Symbol.asyncIterator](): this {
    return this;
  }
}
