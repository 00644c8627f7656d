import { longWork } from "@/lib/turns/breathe";
import { alsoAlone, alsoInTurnOf } from "./both-turns";
import { LARGE_CASE } from "./case-weight";
import { type FairQueue, queueNamed } from "./fair-queue";
import { alone, spaceOf } from "./named-turns";
import { jobOf, type Party } from "./queue-party";

/** How many may wait is settled where uploads are let in. */
const UNBOUNDED = { own: Number.POSITIVE_INFINITY, all: Number.POSITIVE_INFINITY };

/** Pictures are drawn one at a time, owner by owner: decoding one takes up to half a gigabyte. */
export function inPictureTurn<T>(owner: string, work: () => Promise<T>): Promise<T> {
  return queueNamed("pictures", UNBOUNDED).run(owner, work);
}

/** The large ones, which take seconds and a gigabyte, do not hold up the others. Throws QueueFull when too many wait. */
export function inLargePictureTurn<T>(owner: string, work: () => Promise<T>): Promise<T> {
  return queueNamed("large-pictures", { own: 20, all: 100 }).run(owner, work);
}

/**
 * Cases are read in one at a time, owner by owner: one of 64 MB takes a few hundred megabytes while it is; nothing else changes
 * the files of the space meanwhile. weight: see case-weight.ts. Throws QueueFull when too many wait, and the signal's reason
 * when its sender leaves before.
 */
export function inCaseTurn<T>(
  owner: string,
  weight: number,
  work: () => Promise<T>,
  signal?: AbortSignal,
): Promise<T> {
  const queue =
    weight > LARGE_CASE
      ? queueNamed("large-cases", { own: 2, all: 20 })
      : queueNamed("cases", { own: 5, all: 100 });
  return queue.run(owner, () => alsoInTurnOf(owner, work, signal), signal);
}

/**
 * What a ZIP holds is unpacked file by file, owner by owner, to see what it is: a hundred kilobytes come out as gigabytes. It waits
 * rather than be refused, as its reading has begun; how many have is settled where uploads are let in.
 */
export function inUnpackingTurn<T>(owner: string, work: () => Promise<T>, signal?: AbortSignal): Promise<T> {
  return queueNamed("unpacking", UNBOUNDED).runBegun(owner, () => longWork(work), signal);
}

/**
 * In one space files are taken in and removed one after the other, in all processes, so that nothing arrives in a space
 * while it ends. Whoever needs several spaces names them all at once.
 */
export function inTurnOf<T>(owner: string | string[], work: () => Promise<T>): Promise<T> {
  return alone([owner].flat().map(spaceOf), work);
}

/** What is read, changed in a form's terms and written again is not changed meanwhile: forms of one owner are saved one after the other. */
export function inEditTurn<T>(owner: string, work: () => Promise<T>): Promise<T> {
  return alone([editOf(owner)], work);
}

const editOf = (owner: string): string => `edit ${owner}`;

/** Long edits, a step at a time: see inEditTurns. */
export const longEdits = (): FairQueue => queueNamed("long-edits", { own: 3, address: 12, all: 60 });

/**
 * Steps of one edit that takes long. Each has a place in the queue, by account or address and then by owner, before it takes the
 * turn of its space, and gives both back: whoever saves a form comes between two of them, and a lock is never held for longer
 * than one step. The first throws QueueFull where too many wait; those that follow wait.
 */
export async function* inEditTurns<Part, T>(
  party: Party,
  parts: Part[],
  step: (part: Part) => Promise<T>,
): AsyncGenerator<T> {
  const job = jobOf(party);
  for (const [nth, part] of parts.entries()) {
    const work = () => alsoAlone([editOf(party.owner)], () => step(part));
    yield await (nth === 0 ? longEdits().run(job, work) : longEdits().runBegun(job, work));
  }
}
