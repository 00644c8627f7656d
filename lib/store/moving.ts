import "server-only";
import { setTimeout } from "node:timers/promises";
import { askerNow } from "./asker";
import { isMoving } from "./notes";

/** In milliseconds: two full spaces become one in less. */
const LONGEST = 300_000;
const LOOK = 200;

/**
 * Comes back once all rows of this space are in one place: nobody is shown the half of it. Returns whether that was to be waited
 * for. Throws AskerGone when nobody waits for the answer any more.
 */
export async function untilMoved(ownerId: string): Promise<boolean> {
  let waited = 0;
  for (; await isMoving(ownerId); waited += LOOK) {
    if (waited >= LONGEST) throw new Error("Two spaces have not become one for minutes.");
    await setTimeout(LOOK);
    askerNow()?.throwIfAborted();
  }
  return waited > 0;
}
