import type { KnownCall } from "./known-call";
import { between, farthest, reach, span } from "./moment";
import type { SourceRow } from "./row";
import { secondsOf } from "./to-call";

/** What is looked at of a row. */
export type Offered = Pick<SourceRow, "kind" | "at" | "exact" | "outcome" | "seconds" | "line">;

/** A call that a row may tell of. nth: its place among the calls. */
type Choice = { nth: number; apart: number; shift: number; length: number };

/** A row with the calls it may tell of, the nearest first; `next` is the one to ask next. came: its place among the rows. */
type Asking<R> = { row: R; came: number; choices: Choice[]; next: number };

type Placed = { call: KnownCall; time: number; span: [number, number] };

/** So many calls of one number within two minutes are enough to choose from. */
const enough = 8;

/**
 * Rows and calls of one number and kind, each in one pair at most: first those that agree to the second and in length (the
 * same file again, however dense it is), then the nearest of all, and so on. Rows are offered one by one: each asks its
 * calls in turn, and a call leaves a row for a nearer one, which then asks on. That ends in the very pairs which sorting
 * all of them would give, but costs each row a few looks and holds no more than there are calls.
 */
export class Pairing<R extends Offered> {
  readonly #calls: Placed[];
  readonly #times: number[];
  /** The calls of one moment and length that no row took yet, the last first. */
  readonly #equal = new Map<string, number[]>();
  readonly #held = new Map<number, Asking<R>>();
  #came = 0;

  constructor(calls: readonly KnownCall[]) {
    const placed = calls.map((call) => ({ call, time: Date.parse(call.at), span: span(call) }));
    this.#calls = placed.sort((a, b) => a.time - b.time);
    this.#times = this.#calls.map(({ time }) => time);
    for (let nth = this.#calls.length - 1; nth >= 0; nth--) this.#await(nth);
  }

  offer(row: R): void {
    const equal = this.#equal.get(`${row.at} ${secondsOf(row)}`)?.pop();
    const choices = equal === undefined ? this.#choices(row) : [];
    const asking = { row, came: this.#came++, choices, next: 0 };
    const left = equal === undefined ? asking : this.#held.get(equal);
    if (equal !== undefined) this.#held.set(equal, asking);
    if (left) this.#ask(left);
  }

  /** As far as rows were offered: which call each is. */
  *pairs(): Generator<[R, KnownCall]> {
    for (const [nth, { row }] of this.#held) {
      const placed = this.#calls[nth];
      if (placed) yield [row, placed.call];
    }
  }

  #await(nth: number): void {
    const { at, seconds } = this.#calls[nth]?.call ?? { at: "", seconds: null };
    const key = `${at} ${seconds}`;
    const waiting = this.#equal.get(key);
    if (waiting) waiting.push(nth);
    else this.#equal.set(key, [nth]);
  }

  #ask(first: Asking<R>): void {
    for (let asking: Asking<R> | undefined = first; asking; ) {
      const choice: Choice | undefined = asking.choices[asking.next++];
      if (!choice) return;
      const holder = this.#held.get(choice.nth);
      if (holder && !isNearer(asking, choice, holder)) continue;
      this.#held.set(choice.nth, asking);
      asking = holder;
    }
  }

  #choices(row: R): Choice[] {
    const own = span(row);
    const middle = firstFrom(this.#times, own[0]);
    const from = Math.max(firstFrom(this.#times, own[0] - farthest), middle - enough);
    const to = Math.min(firstFrom(this.#times, own[0] + farthest + 1), middle + enough);
    const choices: Choice[] = [];
    for (let nth = from; nth < to; nth++) {
      const placed = this.#calls[nth];
      const apart = placed ? between(own, placed.span) : 0;
      if (!placed || apart > reach(row, placed.call)) continue;
      const { seconds } = placed.call;
      const length = row.seconds === null || seconds === null ? 0 : Math.abs(row.seconds - seconds);
      choices.push({ nth, apart, shift: Math.abs(own[0] - placed.time), length });
    }
    return choices.sort(nearest);
  }
}

/** Whether a call leaves its holder for this row. One that agrees to the second has no choices, and stays. */
function isNearer<R extends Offered>(asking: Asking<R>, choice: Choice, holder: Asking<R>): boolean {
  const held = holder.choices[holder.next - 1];
  if (!held) return false;
  return (nearest(choice, held) || asking.row.line - holder.row.line || asking.came - holder.came) < 0;
}

function nearest(a: Choice, b: Choice): number {
  return a.apart - b.apart || a.shift - b.shift || a.length - b.length;
}

/** Index of the first time that is not before `at`; times are sorted. */
function firstFrom(times: number[], at: number): number {
  let [low, high] = [0, times.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((times[middle] ?? 0) < at) low = middle + 1;
    else high = middle;
  }
  return low;
}
