import { lookForOriginals } from "./originals/watch";
import { type Sweeping, sweep } from "./sweep";

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;

const begun = globalThis as typeof globalThis & { qingjingSweeps?: NodeJS.Timeout };

/**
 * Sweeps and looks for every original a minute after the server has started and every day from then on, in each instance. A
 * fault waits for the next day.
 */
export function sweepDaily(removed: Sweeping["removed"]): void {
  if (begun.qingjingSweeps) return;
  const run = async () => {
    await sweep(new Date(), { removed }).catch((fault: unknown) => console.error("sweep", fault));
    await lookForOriginals().catch((fault: unknown) => console.error("originals", fault));
  };
  setTimeout(run, MINUTE).unref();
  begun.qingjingSweeps = setInterval(run, DAY).unref();
}
