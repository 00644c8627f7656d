// The body of a request, read to its end within bounds of size, time and memory.

const most = 1024 * 1024;
/** A form is sent in one go: so long may nothing come of it, and so long may all of it take. In milliseconds. */
const usual = { stall: 30_000, patience: 120_000 };
/** Bytes of all bodies that are being read at once. */
const mostInAll = 64 * most;
let inAll = 0;

/** All bytes of the body, or why it was not read to its end: the status to answer with; null when the client has gone. */
export async function wholeBody(request, times = usual) {
  if (Number(request.headers["content-length"]) > most) return { status: 413 };
  const held = { pieces: [], size: 0 };
  try {
    return await read(request, held, times);
  } finally {
    inAll -= held.size;
  }
}

function read(request, held, { stall, patience }) {
  return new Promise((resolve) => {
    const late = () => end({ status: 408 });
    const all = setTimeout(late, patience);
    let next = setTimeout(late, stall);
    const end = (outcome) => {
      clearTimeout(all);
      clearTimeout(next);
      request.off("data", take).pause();
      resolve(outcome);
    };
    const take = (piece) => {
      clearTimeout(next);
      next = setTimeout(late, stall);
      held.pieces.push(piece);
      held.size += piece.length;
      inAll += piece.length;
      if (held.size > most) end({ status: 413 });
      else if (inAll > mostInAll) end({ status: 503 });
    };
    request.on("data", take);
    request.once("end", () => end({ bytes: Buffer.concat(held.pieces) }));
    request.once("close", () => end(null));
    request.once("error", () => end(null));
  });
}
