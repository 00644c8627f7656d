// Bodies that do not come: a request has said what it asks for, and its client sends next to nothing of the rest.

/** In milliseconds for each byte: what takes longer does not come. The first bytes cost nothing, since every body begins with none. */
const SLOW = 1;
const FIRST = 1024;
/** Of each connection: how much had been read from it when its last request was answered. */
const answered = new WeakMap();

/**
 * A request from its beginning on, for `mostUnsent`.
 * @param {import("node:http").IncomingMessage} request
 * @param {import("node:http").ServerResponse} response
 */
export function bodyOf(request, response) {
  const { socket } = request; // Node takes it from a request that is ended by its reader
  response.once("close", () => answered.set(socket, socket.bytesRead));
  return { request, socket, since: performance.now(), before: answered.get(socket) ?? 0 };
}

/** Of these bodies the one that has sent least for longest; undefined where all are there, or coming, or wait for this server. */
export function mostUnsent(bodies) {
  let most;
  let slowest = SLOW;
  for (const body of bodies) {
    const slow = slowness(body);
    if (slow > slowest) [most, slowest] = [body, slow];
  }
  return most;
}

function slowness({ request, socket, since, before }) {
  if (request.complete || request.readableLength >= request.readableHighWaterMark) return 0;
  return (performance.now() - since) / (socket.bytesRead - before + FIRST);
}
