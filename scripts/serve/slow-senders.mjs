// What a connection has last been waited for: its next request, or the rest of one of which next to nothing comes.

/** In milliseconds for each byte: a body that takes longer does not come. The first bytes cost nothing, since every body begins with none. */
const SLOW = 1;
const FIRST = 256;

/**
 * A connection from now on: one that asks for nothing, or this request's. What came in one piece with the head does not count,
 * or heads as long as they may be would be as good as a body.
 * @param {import("node:net").Socket} socket Node takes it from a request that is ended by its reader
 * @param {import("node:http").IncomingMessage | null} request
 */
export function senderOf(socket, request = null) {
  return { request, socket, since: performance.now(), before: socket.bytesRead };
}

/** The one that has sent least for longest; undefined where all are being answered, or their bodies come, or wait for this server. */
export function slowest(senders) {
  let most;
  for (const sender of senders) {
    const slow = slowness(sender);
    if (slow >= 0 && (!most || slow > most.slow)) most = { sender, slow };
  }
  return most?.sender;
}

/** In milliseconds for each byte; negative for what is not waited for. */
function slowness({ request, socket, since, before }) {
  const slow = (performance.now() - since) / (socket.bytesRead - before + FIRST);
  if (!request) return slow;
  const isHere = request.complete || request.readableLength >= request.readableHighWaterMark;
  return isHere || slow <= SLOW ? -1 : slow;
}
