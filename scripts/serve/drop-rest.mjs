// The next request of a connection stands behind the body of the last one, and that may still be on its way when it is answered.

/** In milliseconds: what a client that still sends has to read its answer before the connection is cut. */
const PARTING = 2_000;

/**
 * Once an answer is out, what is left of the body is read off and dropped. Node does so itself only where nobody had begun
 * to read: whoever stopped in the middle, as a route does that refuses a file, would leave the connection standing. Where
 * the reader ended the stream, nothing more can be read, and the connection is closed.
 * @param {import("node:http").IncomingMessage} request
 * @param {import("node:http").ServerResponse} response
 */
export function dropRest(request, response) {
  const { socket } = request; // Node takes it from a request that is ended by its reader
  response.once("finish", () => {
    if (request.destroyed && !request.complete) return part(socket);
    for (const waiting of ["data", "readable"]) request.removeAllListeners(waiting);
    request.resume();
  });
}

/** Cut at once, what was sent and not read would take the answer with it. */
function part(socket) {
  socket.end();
  const late = setTimeout(() => socket.destroy(), PARTING);
  socket.once("close", () => clearTimeout(late));
}
