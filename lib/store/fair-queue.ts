import { countRefusal } from "./metrics/refusals";

const BUSY = "busy";

/** So many wait already that one more would wait too long. `seconds`: after which it is worth another try. */
export class QueueFull extends Error {
  override name = "QueueFull";
  /** By which a page knows what has happened: Next hands nothing else of a fault to the browser. */
  readonly digest = BUSY;
  constructor(readonly seconds: number) {
    super("too many wait in this queue");
  }
}

/** Waiting at most: of one owner, and of all. The one that runs does not wait. */
export type Depth = { own: number; all: number };

/** Begins the piece of work that waits. */
type Waiting = () => void;

const RETRY_SECONDS = 10;

/**
 * Runs one piece of work at a time and serves owners round robin: whoever queues a hundred pieces is served once before
 * somebody else's first, not a hundred times. Waiting costs memory only: no connection, no lock, no thread.
 */
export class FairQueue {
  #running = false;
  /** Who ran last: another owner, if any waits, comes before him. */
  #last = "";
  // In the order in which the owners are served.
  readonly #waiting = new Map<string, Waiting[]>();

  constructor(readonly depth: Depth) {}

  /** Whether one more piece of this owner would be refused. */
  isFull(owner: string): boolean {
    return this.#own(owner) >= this.depth.own || this.waiting >= this.depth.all;
  }

  /** All that wait. */
  get waiting(): number {
    return [...this.#waiting.values()].reduce((sum, own) => sum + own.length, 0);
  }

  /** Throws QueueFull at once, or `signal`'s reason when it is aborted before the turn has come. */
  async run<T>(owner: string, work: () => Promise<T>, signal?: AbortSignal): Promise<T> {
    if (this.#running && this.isFull(owner)) {
      countRefusal("queue");
      throw new QueueFull(RETRY_SECONDS);
    }
    return this.runBegun(owner, work, signal);
  }

  /** The same for what has begun already and cannot be told to come again: it waits, however many do. How many begin is bounded elsewhere. */
  async runBegun<T>(owner: string, work: () => Promise<T>, signal?: AbortSignal): Promise<T> {
    signal?.throwIfAborted();
    if (this.#running) await this.#turn(owner, signal);
    this.#running = true;
    this.#last = owner;
    try {
      return await work();
    } finally {
      this.#next();
    }
  }

  /** For the piece of this owner that runs, where it can pause: whoever waits goes first, and then it goes on. */
  async passOn(owner: string): Promise<void> {
    if (this.waiting === 0) return;
    const turn = this.#turn(owner);
    this.#next();
    await turn;
    this.#last = owner;
  }

  #own(owner: string): number {
    return this.#waiting.get(owner)?.length ?? 0;
  }

  #turn(owner: string, signal?: AbortSignal): Promise<void> {
    return new Promise<void>((resolve, reject) => {
      const leave = () => {
        const others = (this.#waiting.get(owner) ?? []).filter((one) => one !== begin);
        this.#keep(owner, others);
        reject(signal?.reason);
      };
      const begin = () => {
        signal?.removeEventListener("abort", leave);
        resolve();
      };
      this.#waiting.set(owner, [...(this.#waiting.get(owner) ?? []), begin]);
      signal?.addEventListener("abort", leave, { once: true });
    });
  }

  #keep(owner: string, left: Waiting[]): void {
    if (left.length > 0) this.#waiting.set(owner, left);
    else this.#waiting.delete(owner);
  }

  /** The next owner's first piece begins; his others wait behind everybody else's. */
  #next(): void {
    const owners = [...this.#waiting.keys()];
    const owner = owners.find((one) => one !== this.#last) ?? owners[0];
    if (owner === undefined) {
      this.#running = false;
      return;
    }
    const [first, ...others] = this.#waiting.get(owner) ?? [];
    this.#waiting.delete(owner);
    this.#keep(owner, others);
    first?.();
  }
}

// Kept on globalThis because a server may load this module more than once.
const shared = globalThis as typeof globalThis & { qingjingQueues?: Map<string, FairQueue> };

/** The queue of this name in this process; `depth` counts for the first who asks. */
export function queueNamed(name: string, depth: Depth): FairQueue {
  shared.qingjingQueues ??= new Map();
  const queue = shared.qingjingQueues.get(name) ?? new FairQueue(depth);
  shared.qingjingQueues.set(name, queue);
  return queue;
}

/** How many wait in each queue of this process, by its name. */
export function queueLengths(): Record<string, number> {
  return Object.fromEntries([...(shared.qingjingQueues ?? [])].map(([name, { waiting }]) => [name, waiting]));
}
