import "server-only";
import { breather, longWork } from "@/lib/turns/breathe";
import { type FairQueue, queueNamed } from "./fair-queue";
import type { Job } from "./queue-party";

/** Files of which rows are read, one at a time, a few milliseconds each: ten at once hold up nobody more than one does. */
export const readings = (): FairQueue => queueNamed("readings", { own: 4, address: 12, all: 60 });

/** Between two strides of a reading that has its turn: everybody else is served, and then the readings that wait. */
export function readingBreath(job: Job): () => Promise<void> | null {
  const breath = breather();
  return () => breath()?.then(() => readings().passOn(job)) ?? null;
}

/**
 * Steps of a reading, each in a turn of its own, so that nobody waits for a reader who takes no more of them. The first throws
 * QueueFull where too many wait; those that follow wait.
 */
export async function* inReadingTurns<T>(
  job: Job,
  steps: AsyncGenerator<T>,
  signal: AbortSignal,
): AsyncGenerator<T> {
  const step = () => longWork(() => steps.next(), signal);
  try {
    let one = await readings().run(job, step, signal);
    for (; !one.done; one = await readings().runBegun(job, step, signal)) yield one.value;
  } finally {
    await steps.return(undefined);
  }
}
