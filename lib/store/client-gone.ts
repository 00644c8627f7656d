/** Who waits no longer, and who reads no longer: see asker.ts and given-up.ts in lib/export. */
const gone = new Set(["AskerGone", "ReaderGone"]);

/** Whether a request was refused because too many wait: it is answered by 429, which anybody can bring about as often. */
export function isQueueFull(fault: unknown): boolean {
  return fault instanceof Error && fault.name === "QueueFull";
}

/** Whether a space is on its way into another, which goes by: it is answered by 503. */
export function isStillMoving(fault: unknown): boolean {
  return fault instanceof Error && fault.name === "StillMoving";
}

/** Causes that are followed; one that leads back to itself has no end. */
const DEEPEST = 5;

/**
 * Whether the client of a request broke it off, which is no fault: anybody can do so a thousand times a minute. By the place in
 * Node that says so; a database or a store that hangs up on us has the same code and another place.
 */
export function isClientGone(fault: unknown, depth = DEEPEST): boolean {
  if (!(fault instanceof Error) || depth === 0) return false;
  const { name, code, stack = "", cause } = fault as NodeJS.ErrnoException;
  if (gone.has(name)) return true; // by name: a server may load the class more than once
  return (code === "ECONNRESET" && stack.includes("(node:_http_server:")) || isClientGone(cause, depth - 1);
}
