// An answer that nobody reads holds a connection, and what it is made from, for as long as its client likes.

/** How often it is looked, in milliseconds; how often in a row an answer may wait without so many bytes of it being taken. */
const usual = { every: 15_000, looks: 5, least: 64 * 1024 };

/**
 * Cuts connections whose clients take next to nothing of what is ready for them, after 75 to 90 seconds. Answers that are
 * still being made, and connections that wait for the next request, are left alone: nothing waits in them.
 * @param {import("node:http").Server} server
 */
export function endSlowReaders(server, { every, looks, least } = usual) {
  server.on("connection", (socket) => {
    let waiting = null;
    const look = setInterval(() => {
      const { left, taken } = outOf(socket);
      if (left === 0) waiting = null;
      else if (waiting === null || taken - waiting.taken >= least) waiting = { taken, looks: 0 };
      else if (++waiting.looks >= looks) socket.destroy();
    }, every);
    look.unref();
    socket.once("close", () => clearInterval(look));
  });
}

/** The handle alone knows how much of a piece the system has taken: to the stream a piece of five megabytes is out or is not. */
function outOf({ _handle: handle }) {
  const left = handle?.writeQueueSize ?? 0;
  return { left, taken: (handle?.bytesWritten ?? 0) - left };
}
