import { setTimeout } from "node:timers/promises";
import { alone, aloneIfFree, spaceOf } from "./named-turns";
import { aside } from "./shared-turn";

/** In milliseconds: an upload, and what else a space has to do, is mostly over by then. */
const [MOMENT, LOOK] = [300, 20];

/** For work that has a turn that everybody shares and needs that of its space too, from its first step to its last. */
export function alsoInTurnOf<T>(owner: string, work: () => Promise<T>, signal?: AbortSignal): Promise<T> {
  return alsoAlone([spaceOf(owner)], work, signal);
}

/**
 * The same for any names. Where one is busy for more than a moment, the turn goes on to others until all are free, and both are
 * asked for anew: neither is waited for with the other in hand. Throws the signal's reason when it is aborted while that lasts.
 */
export async function alsoAlone<T>(
  names: string[],
  work: () => Promise<T>,
  signal?: AbortSignal,
): Promise<T> {
  for (;;) {
    const both = await inAMoment(names, work);
    if (both) return both.done;
    await aside(() =>
      orLeft(
        alone(names, async () => {}),
        signal,
      ),
    );
  }
}

async function inAMoment<T>(names: string[], work: () => Promise<T>): Promise<{ done: T } | null> {
  for (const from = performance.now(); ; await setTimeout(LOOK)) {
    const both = await aloneIfFree(names, work);
    if (both || performance.now() - from > MOMENT) return both;
  }
}

/** What is waited for, or, with the signal's reason, its end before that. */
async function orLeft(waited: Promise<void>, signal: AbortSignal | undefined): Promise<void> {
  if (!signal) return waited;
  signal.throwIfAborted();
  const heard = new AbortController();
  const left = new Promise<never>((_, reject) => {
    signal.addEventListener("abort", () => reject(signal.reason), { once: true, signal: heard.signal });
  });
  await Promise.race([waited, left]).finally(() => heard.abort());
}
