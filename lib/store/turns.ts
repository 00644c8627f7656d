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

// Kept on globalThis because a server may load this module more than once.
const shared = globalThis as typeof globalThis & { qingjingTurns?: Map<string, Turns> };

/** Runs work when it has the turn of every name; of this process only. Names are always handed in in the same order. */
export async function inTurns<T>([name, ...others]: string[], work: () => Promise<T>): Promise<T> {
  if (name === undefined) return work();
  shared.qingjingTurns ??= new Map();
  const turns = shared.qingjingTurns.get(name) ?? new Turns();
  shared.qingjingTurns.set(name, turns);
  try {
    return await turns.run(() => inTurns(others, work));
  } finally {
    if (turns.idle) shared.qingjingTurns.delete(name);
  }
}

/** Whether nobody in this process has the turn of this name, or waits for it. */
export function isTurnFree(name: string): boolean {
  return shared.qingjingTurns?.get(name)?.idle ?? true;
}
