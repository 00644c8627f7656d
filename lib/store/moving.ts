import "server-only";
import { setTimeout } from "node:timers/promises";
import { askerNow } from "./asker";
import { movesOf, settleLeft } from "./notes";

/** Two spaces have not become one yet: it is answered by 503, and to be asked again soon. */
export class StillMoving extends Error {
  override name = "StillMoving";
  /** By which a page knows what has happened. */
  readonly digest = "moving";
}

/** In milliseconds: most moves are over by then; a longer one is not waited for. */
const LONGEST = 10_000;
const LOOK = 200;
/** Looks between two at whether whoever moves still lives. */
const EVERY = 5;

/**
 * Comes back once all rows of this space are in one place: nobody is shown the half of it. Returns whether that was to be waited
 * for. A move that a killed server left is gone on with. Throws StillMoving where it lasts, and AskerGone when nobody waits for
 * the answer any more.
 */
export async function untilMoved(ownerId: string): Promise<boolean> {
  for (let looks = 0; ; looks++) {
    const moves = await movesOf(ownerId);
    if (moves.length === 0) return looks > 0;
    if (looks * LOOK >= LONGEST) throw new StillMoving();
    if (looks % EVERY === 0) for (const move of moves) settleLeft(move).catch(() => {}); // tried again with the next look
    await setTimeout(LOOK);
    askerNow()?.throwIfAborted();
  }
}
