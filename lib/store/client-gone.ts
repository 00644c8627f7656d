/** Causes that are followed; one that leads back to itself has no end. */
const DEEPEST = 5;

/**
 * Whether the client of a request broke it off, which is no fault: anybody can do so a thousand times a minute. By the place in
 * Node that says so; a database or a store that hangs up on us has the same code and another place.
 */
export function isClientGone(fault: unknown, depth = DEEPEST): boolean {
  if (!(fault instanceof Error) || depth === 0) return false;
  const { name, code, stack = "", cause } = fault as NodeJS.ErrnoException;
  if (name === "AskerGone") return true; // see asker.ts; a server may load its class more than once
  return (code === "ECONNRESET" && stack.includes("(node:_http_server:")) || isClientGone(cause, depth - 1);
}
