/** Lets one after the other through, in the order they came. */
export class Turns {
  #last: Promise<unknown> = Promise.resolve();
  #taken = 0;

  /** Nobody has a turn and nobody waits for one. */
  get idle(): boolean {
    return this.#taken === 0;
  }

  /** Waits for a turn and returns the function that ends it. */
  async take(): Promise<() => void> {
    const before = this.#last;
    let end = () => {};
    this.#taken += 1;
    this.#last = new Promise<void>((resolve) => {
      end = () => {
        this.#taken -= 1;
        resolve();
      };
    });
    await before;
    return end;
  }

  /** Runs one piece of work in a turn of its own. */
  async run<T>(work: () => Promise<T>): Promise<T> {
    const end = await this.take();
    try {
      return await work();
    } finally {
      end();
    }
  }
}
