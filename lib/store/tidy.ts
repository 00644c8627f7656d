import "server-only";
import { beginAlone } from "./alone";
import { STALE_MS, sweepParts } from "./files/parts";
import { openNotes, settleNote } from "./notes";
import { sweepScratch } from "./scratch";

/**
 * Clears what a process that died left behind, and nothing else: files that came half, and what its notes name. All of it
 * when nobody else is at work here; else only what is too old to be anybody's work.
 */
export async function tidyUp(now = new Date()): Promise<void> {
  const before = beginAlone() ? now : new Date(now.getTime() - STALE_MS);
  await sweepParts(before);
  await sweepScratch(now);
  for (const note of await openNotes(before)) await settleNote(note);
}

/** At the start, and from then on every hour. A failure is tried again with the next. */
export async function keepTidy(): Promise<void> {
  setInterval(() => tidyUp().catch(notTidy), STALE_MS).unref();
  await tidyUp().catch(notTidy);
}

function notTidy(fault: unknown): void {
  const code = fault instanceof Error && "code" in fault ? String(fault.code) : "unknown";
  console.error(`Could not tidy up after a crash: ${code}`);
}
