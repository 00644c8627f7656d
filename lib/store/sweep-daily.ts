import { type Sweeping, sweep } from "./sweep";

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;

const begun = globalThis as typeof globalThis & { qingjingSweeps?: NodeJS.Timeout };

/** Sweeps a minute after the server has started and every day from then on, in each instance. A fault waits for the next day. */
export function sweepDaily(removed: Sweeping["removed"]): void {
  if (begun.qingjingSweeps) return;
  const run = () => sweep(new Date(), { removed }).catch((fault: unknown) => console.error("sweep", fault));
  setTimeout(run, MINUTE).unref();
  begun.qingjingSweeps = setInterval(run, DAY).unref();
}
