import "server-only";
import { hasWritten } from "./looking";
import { moveOn } from "./moments";

const MINUTE = 60_000;

const shared = globalThis as typeof globalThis & {
  qingjingMoving?: NodeJS.Timeout;
  qingjingBehind?: boolean;
  qingjingEndings?: (() => Promise<unknown>)[];
};

/**
 * The database moves on when a server starts, when it ends, and each minute in which something was written: by that an older
 * copy that is put in its place is known. A store that is away hears of it with the next.
 */
export async function keepMovingOn(): Promise<void> {
  if (shared.qingjingMoving) return;
  shared.qingjingMoving = setInterval(moveOnIfWritten, MINUTE).unref();
  shared.qingjingEndings = [...(shared.qingjingEndings ?? []), moveOnIfWritten];
  shared.qingjingBehind = !(await moveOn().catch(() => false));
}

/** Its own write counts for nothing; what could not be told is told with the next. */
async function moveOnIfWritten(): Promise<void> {
  if (!hasWritten() && !shared.qingjingBehind) return;
  shared.qingjingBehind = !(await moveOn().catch(() => false));
  hasWritten();
}
