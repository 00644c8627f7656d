import { AsyncLocalStorage } from "node:async_hooks";

/** How a queue takes a turn back for a while, and gives it again. */
export type Queued = { put(): void; take(): Promise<void>; end(): void };

/** A turn that everybody shares, from when it has come until its work is over. */
class SharedTurn {
  #isInHand = true;
  #isOver = false;

  constructor(readonly queued: Queued) {}

  async aside<T>(wait: () => Promise<T>): Promise<T> {
    if (!this.#isInHand) return wait();
    this.#isInHand = false;
    this.queued.put();
    try {
      return await wait();
    } finally {
      await this.#takeAgain();
    }
  }

  end(): void {
    this.#isOver = true;
    if (this.#isInHand) this.queued.end();
    this.#isInHand = false;
  }

  /** What waited may come back when the rest of its work has failed and is over: then it needs no turn any more. */
  async #takeAgain(): Promise<void> {
    await this.queued.take();
    if (this.#isOver) return this.queued.end();
    this.#isInHand = true;
  }
}

// Kept on globalThis because a server may load this module more than once.
const shared = globalThis as typeof globalThis & { qingjingSharedTurns?: AsyncLocalStorage<SharedTurn> };

const turns = (): AsyncLocalStorage<SharedTurn> => {
  shared.qingjingSharedTurns ??= new AsyncLocalStorage();
  return shared.qingjingSharedTurns;
};

/** Does work with a turn that has come, and ends the turn. */
export async function withTurn<T>(queued: Queued, work: () => Promise<T>): Promise<T> {
  const turn = new SharedTurn(queued);
  try {
    return await turns().run(turn, work);
  } finally {
    turn.end();
  }
}

/**
 * Waits for what one visitor can hold up, the lock of a space or another queue, and does what is done there. Whoever has a turn
 * that everybody shares stands aside meanwhile: the turn goes on to the next, and is queued for anew afterwards. So nobody
 * waits for a lock with such a turn in hand, and those who have a lock may wait for a turn.
 */
export function aside<T>(wait: () => Promise<T>): Promise<T> {
  return turns().getStore()?.aside(wait) ?? wait();
}
