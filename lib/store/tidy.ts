import "server-only";
import { beginAlone } from "./alone";
import { STALE_MS, sweepParts } from "./files/parts";
import { openNotes, settleLeft, settleNote } from "./notes";
import { sweepScratch } from "./scratch";

/**
 * Clears what a process that died left behind, and nothing else: files that came half, and what its notes name. All of it
 * when nobody else is at work here; else only what is too old to be anybody's work, and notes whose spaces nobody works in.
 */
export async function tidyUp(now = new Date()): Promise<void> {
  const before = beginAlone() ? now : new Date(now.getTime() - STALE_MS);
  await sweepParts(before);
  await sweepScratch(now);
  for (const note of await openNotes(before)) await settleNote(note);
  await settleAllLeft();
}

async function settleAllLeft(): Promise<void> {
  for (const note of await openNotes()) await settleLeft(note);
}

/** In milliseconds: so soon the neighbour goes on with what a server left that was killed. */
const LOOK_MS = 10_000;

/** At the start, and from then on every hour; for what a neighbour left more often. A failure is tried again with the next. */
export async function keepTidy(): Promise<void> {
  setInterval(() => tidyUp().catch(notTidy), STALE_MS).unref();
  setInterval(() => settleAllLeft().catch(notTidy), LOOK_MS).unref();
  await tidyUp().catch(notTidy);
}

function notTidy(fault: unknown): void {
  const code = fault instanceof Error && "code" in fault ? String(fault.code) : "unknown";
  console.error(`Could not tidy up after a crash: ${code}`);
}
