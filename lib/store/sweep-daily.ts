import { lookForOriginals } from "./originals/watch";
import type { Sweeping } from "./sweep";
import { guardedSweep } from "./sweep-guarded";

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
    await guardedSweep(new Date(), { removed, shows: true }).catch(tell);
    await lookForOriginals().catch((fault: unknown) => console.error("originals", fault));
  };
  setTimeout(run, MINUTE).unref();
  begun.qingjingSweeps = setInterval(run, DAY).unref();
}

function tell(fault: unknown): void {
  if (fault instanceof Error && fault.name === "ClockJump")
    console.error("sweep refused, the clock may have jumped: sweep --clock-is-right if it has not");
  else console.error("sweep", fault);
}
