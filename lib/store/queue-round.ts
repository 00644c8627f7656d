import { groupOf, type Job } from "./queue-party";

/** What waits for its turn. */
export type Waiting = { job: Job; begin: () => void };

/** A job that has had fewer turns goes before those that had more: a short list is read at once. */
const SHORT = 200;
/** One turn in so many is theirs all the same. */
const ALL_THE_SAME = 4;

/** Goes round: by account or address, within one by owner, within those by what came first. */
export class QueueRound {
  #waiting: Waiting[] = [];
  /** Accounts, addresses and owners who wait, in the order in which they are served. */
  readonly #order = new Set<string>();
  #taken = 0;

  /** How many wait, or of them how many are such. */
  count(isCounted: (job: Job) => boolean = () => true): number {
    return this.#waiting.filter(({ job }) => isCounted(job)).length;
  }

  add(waiting: Waiting): void {
    this.#waiting.push(waiting);
    for (const key of keysOf(waiting.job)) this.#order.add(key);
  }

  remove(waiting: Waiting): void {
    this.#waiting = this.#waiting.filter((one) => one !== waiting);
    const present = new Set(this.#waiting.flatMap(({ job }) => keysOf(job)));
    for (const key of keysOf(waiting.job)) if (!present.has(key)) this.#order.delete(key);
  }

  /** Whose turn it is, who waits no longer. */
  take(): Waiting | undefined {
    this.#taken += 1;
    const next = this.#next();
    if (next) this.remove(next);
    return next;
  }

  /** Whoever has had his turn goes behind everybody else. */
  putLast(job: Job): void {
    for (const key of keysOf(job)) if (this.#order.delete(key)) this.#order.add(key);
  }

  #next(): Waiting | undefined {
    const isShortsTurn = this.#taken % ALL_THE_SAME !== 0;
    const some = this.#waiting.filter(({ job }) => job.turns < SHORT === isShortsTurn);
    const from = some.length > 0 ? some : this.#waiting;
    const ofGroup = this.#ofFirst(from, groupOf);
    return this.#ofFirst(ofGroup, ownerOf)[0];
  }

  #ofFirst(among: Waiting[], keyOf: (job: Job) => string): Waiting[] {
    const keys = new Set(among.map(({ job }) => keyOf(job)));
    const first = [...this.#order].find((key) => keys.has(key));
    return among.filter(({ job }) => keyOf(job) === first);
  }
}

const ownerOf = ({ owner }: Job) => owner;
const keysOf = (job: Job) => [groupOf(job), ownerOf(job)];
