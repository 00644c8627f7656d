import { countRefusal } from "./metrics/refusals";
import { type Job, jobOf, type Who } from "./queue-party";
import { QueueRound } from "./queue-round";
import { aside, type Queued, withTurn } from "./shared-turn";

const BUSY = "busy";

/** Of whom too many wait: one owner, all without an account behind one address, everybody. */
export type Crowd = "owner" | "address" | "all";

/** So many wait already that one more would wait too long. `seconds`: after which it is worth another try. */
export class QueueFull extends Error {
  override name = "QueueFull";
  /** By which a page knows what has happened: Next hands nothing else of a fault to the browser. */
  readonly digest = BUSY;
  constructor(
    readonly seconds: number,
    readonly crowd: Crowd = "all",
  ) {
    super("too many wait in this queue");
  }
}

/** Waiting at most: of one owner, of all without an account behind one address, and of all. The one that runs does not wait. */
export type Depth = { own: number; address?: number; all: number };

const RETRY_SECONDS = 10;

/**
 * Runs one piece of work at a time, and goes round by account or address and by owner: whoever queues a hundred pieces is
 * served once before somebody else's first, not a hundred times. Waiting costs memory only: no connection, no lock, no thread.
 * Work that waits for something that one visitor can hold up stands aside meanwhile, see shared-turn.ts.
 */
export class FairQueue {
  #running: Job | null = null;
  readonly #round = new QueueRound();
  /** What has given its turn back and comes again. */
  readonly #aside = new Set<Job>();

  constructor(readonly depth: Depth) {}

  /** Of whom too many wait for one more piece of this party; null where there is room. */
  crowd(who: Who): Crowd | null {
    const { owner, address } = jobOf(who);
    const { own, address: behind = Number.POSITIVE_INFINITY, all } = this.depth;
    if (this.#count((job) => job.owner === owner) >= own) return "owner";
    if (address !== null && this.#count((job) => job.address === address) >= behind) return "address";
    return this.#count(() => true) >= all ? "all" : null;
  }

  #count(isCounted: (job: Job) => boolean): number {
    return this.#round.count(isCounted) + [...this.#aside].filter(isCounted).length;
  }

  /** Whether one more piece of this party would be refused. */
  isFull(who: Who): boolean {
    return this.crowd(who) !== null;
  }

  /** All that wait. */
  get waiting(): number {
    return this.#round.count();
  }

  /** Throws QueueFull at once, or `signal`'s reason when it is aborted before the turn has come. */
  async run<T>(who: Who, work: () => Promise<T>, signal?: AbortSignal): Promise<T> {
    const crowd = this.#running || this.#aside.size > 0 ? this.crowd(who) : null;
    if (crowd) {
      countRefusal("queue");
      throw new QueueFull(RETRY_SECONDS, crowd);
    }
    return this.runBegun(who, work, signal);
  }

  /** The same for what has begun already and cannot be told to come again: it waits, however many do. How many begin is bounded elsewhere. */
  async runBegun<T>(who: Who, work: () => Promise<T>, signal?: AbortSignal): Promise<T> {
    const job = jobOf(who);
    return aside(async () => {
      await this.#take(job, signal);
      return withTurn(this.#queued(job, signal), work);
    });
  }

  #queued(job: Job, signal?: AbortSignal): Queued {
    const put = () => {
      this.#aside.add(job);
      this.#next();
    };
    const take = () => {
      this.#aside.delete(job);
      return this.#take(job, signal);
    };
    return { put, take, end: () => this.#next() };
  }

  async #take(job: Job, signal?: AbortSignal): Promise<void> {
    signal?.throwIfAborted();
    if (this.#running) await this.#turn(job, signal);
    else this.#begin(job);
  }

  /** For the piece of this job that runs, where it can pause: whoever waits goes first, and then it goes on. */
  async passOn(job: Job): Promise<void> {
    if (this.waiting === 0) return this.#begin(job);
    const turn = this.#turn(job);
    this.#next();
    await turn;
  }

  #turn(job: Job, signal?: AbortSignal): Promise<void> {
    return new Promise<void>((resolve, reject) => {
      const leave = () => {
        this.#round.remove(waiting);
        reject(signal?.reason);
      };
      const begin = () => {
        signal?.removeEventListener("abort", leave);
        resolve();
      };
      const waiting = { job, begin };
      this.#round.add(waiting);
      signal?.addEventListener("abort", leave, { once: true });
    });
  }

  #begin(job: Job): void {
    this.#running = job;
    job.turns += 1;
  }

  #next(): void {
    if (this.#running) this.#round.putLast(this.#running);
    const next = this.#round.take();
    this.#running = null;
    if (!next) return;
    this.#begin(next.job);
    next.begin();
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
