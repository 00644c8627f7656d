/**
 * Calls `then` when an answer is at its end, or its client has gone. So many parts of a server wait for that, Next's own among
 * them, that Node would take the eleventh for a leak.
 * @param {import("node:events").EventEmitter} response
 * @param {() => void} then
 */
export function whenClosed(response, then) {
  response.setMaxListeners(response.getMaxListeners() + 1);
  response.once("close", then);
}
