import "server-only";
import { alsoInTurnOf } from "./both-turns";
import { type FairQueue, queueNamed } from "./fair-queue";
import type { Party } from "./queue-party";

/** Rows up to which an import is short: saving it takes a second. */
const SHORT = 2_000;

/** Saves of long imports stand in one queue and those of short ones in another: of each one at a time stands in the writers' line. */
export function savings(rows: number): FairQueue {
  return rows > SHORT
    ? queueNamed("savings", { own: 4, address: 12, all: 60 })
    : queueNamed("short-savings", { own: 10, address: 60, all: 200 });
}

/**
 * Saves an import of so many rows in its turn, by account or address and then by owner, and in that of its space; null when
 * `signal` is aborted before both have come. Throws QueueFull where too many wait. Uploads to the space go on meanwhile.
 */
export async function inSavingTurn<T>(
  party: Party,
  rows: number,
  work: () => Promise<T>,
  signal?: AbortSignal,
): Promise<T | null> {
  let begun = false;
  const begin = () => {
    begun = true;
    return work();
  };
  try {
    return await savings(rows).run(party, () => alsoInTurnOf(party.owner, begin, signal), signal);
  } catch (fault) {
    if (!begun && signal?.aborted) return null;
    throw fault;
  }
}
