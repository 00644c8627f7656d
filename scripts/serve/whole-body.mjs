// The body of a request, read to its end within bounds of size, time and memory.

const most = 1024 * 1024;
/**
 * A form is sent in one go: so long may nothing come of it, and so long may all of it take, in milliseconds. `room`: bytes
 * of all bodies that are being read at once.
 */
const usual = { stall: 30_000, patience: 120_000, room: 64 * most };
/** Most forms are shorter. */
const small = 16 * 1024;
/** A phone may send a short one slowly: it counts as held back only so many times later than a long one. */
const patienceWith = ({ size }) => (size > small ? 1 : 10);
/** The bodies that are being read. */
const open = new Set();
let inAll = 0;

/**
 * All bytes of the body, or why it was not read to its end: the status to answer with; null when the client has gone.
 * @param {import("node:http").IncomingMessage} request
 * @param {{ stall?: number, patience?: number, room?: number }} bounds
 */
export async function wholeBody(request, bounds = usual) {
  if (Number(request.headers["content-length"]) > most) return { status: 413 };
  const body = { pieces: [], size: 0, since: performance.now(), giveUp: () => {} };
  open.add(body);
  try {
    return await read(request, body, { ...usual, ...bounds });
  } finally {
    open.delete(body);
    inAll -= body.size;
  }
}

function read(request, body, { stall, patience, room }) {
  return new Promise((resolve) => {
    const late = () => end({ status: 408 });
    const all = setTimeout(late, patience);
    const next = setTimeout(late, stall);
    const end = (outcome) => {
      clearTimeout(all);
      clearTimeout(next);
      request.off("data", take).pause();
      resolve(outcome);
    };
    const take = (piece) => {
      next.refresh();
      body.pieces.push(piece);
      body.size += piece.length;
      inAll += piece.length;
      if (body.size > most) end({ status: 413 });
      else if (inAll > room) mostHeldBack().giveUp();
    };
    body.giveUp = () => {
      open.delete(body);
      end({ status: 503 });
    };
    request.on("data", take);
    request.once("end", () => end({ bytes: Buffer.concat(body.pieces) }));
    request.once("close", () => end(null));
    request.once("error", () => end(null));
  });
}

/** Whoever keeps a body open longest makes room, so that nobody can hold up everybody by sending slowly. */
function mostHeldBack() {
  const now = performance.now();
  const held = (body) => (now - body.since) / patienceWith(body);
  return [...open].reduce((most, body) => (held(body) > held(most) ? body : most));
}
