// How many connections this server takes, from everybody and from one address: each is a descriptor, and without any left
// no page, no database and no log can be opened.
import process from "node:process";
import { addressOf } from "./address-of.mjs";
import { countRefused } from "./refused-connections.mjs";
import { senderOf, slowest } from "./slow-senders.mjs";

/** Of what the system lets the process open: the rest is for the database, files and the processes that read pictures. */
const SHARE = 0.25;
const USUAL = { all: 4096, address: 512 };
/** From so much of `all` on, room is made before there is none. */
const NEARLY = 7 / 8;

/** The bounds of this process, by its environment: LIMIT_CONNECTIONS and LIMIT_ADDRESS_CONNECTIONS; 0 lifts one. */
export function connectionBounds(env = process.env, descriptors = openFiles()) {
  const said = (name, usual) => (/^\d+$/.test(env[name] ?? "") ? Number(env[name]) || Infinity : usual);
  return {
    all: said("LIMIT_CONNECTIONS", Math.min(USUAL.all, Math.floor(descriptors * SHARE))),
    address: said("LIMIT_ADDRESS_CONNECTIONS", USUAL.address),
    proxies: Number(env.TRUST_PROXY) || 0,
  };
}

/** Files that this process may have open at once, as far as the system says. */
function openFiles() {
  const { open_files: files } = process.report?.getReport().userLimits ?? {};
  return typeof files?.soft === "number" ? files.soft : Infinity;
}

/** Of one address: with more connections than some browsers open, in seconds what each may wait for its next request. */
const CROWD = { more: 16, idle: 8 };

/**
 * Refuses connections above the bounds by closing them; those that are there go on. Where an address has all of its own, and
 * before all there are are taken, whoever has sent least for longest makes room, be it a request or the body of one, so that
 * who opens thousands and says nothing ends his own, and keeps out nobody behind the same address. Behind proxies every
 * connection is theirs, and the bound of an address counts requests: see forwarded-requests.mjs.
 * @param {import("node:http").Server} server
 * @param {{ all: number, address: number, proxies: number }} bounds
 */
export function boundConnections(server, { all, address, proxies }, refused = countRefused, crowd = CROWD) {
  const open = new Map();
  const isOf = (from) => (proxies > 0 ? () => false : (one) => one.from === from);
  if (Number.isFinite(all)) server.maxConnections = all;
  server.on("drop", () => refused("connections-all"));
  server.on("connection", (socket) => {
    const from = addressOf(socket.remoteAddress);
    if (countOf(open, isOf(from)) >= address && !makeRoom(open, isOf(from), refused)) {
      refused("connections-address");
      return socket.destroy();
    }
    if (open.size >= all * NEARLY) makeRoom(open, () => true, refused);
    open.set(socket, { from, asked: 0, last: senderOf(socket) });
    socket.once("close", () => open.delete(socket));
  });
  // Before anything is answered.
  server.prependListener("request", (request, response) => {
    const { socket } = request;
    const one = open.get(socket);
    if (!one) return;
    one.asked += 1;
    one.last = senderOf(socket, request);
    if (countOf(open, isOf(one.from)) > crowd.more) waitBriefly(socket, response, crowd.idle);
    response.once("close", () => {
      one.asked -= 1;
      if (one.asked === 0) one.last = senderOf(socket);
    });
  });
}

function countOf(open, isCounted) {
  let count = 0;
  for (const one of open.values()) if (isCounted(one)) count += 1;
  return count;
}

/** false: all of these are being answered. */
function makeRoom(open, isAmong, refused) {
  const leaving = slowest([...open.values()].filter(isAmong).map((one) => one.last));
  if (!leaving) return false;
  open.delete(leaving.socket);
  refused(leaving.request ? "connections-unsent" : "connections-idle");
  leaving.socket.destroy();
  return true;
}

/** Instead of as long as Node lets each wait, which it sets as it ends an answer, before this. */
function waitBriefly(socket, response, seconds) {
  response.setHeader("keep-alive", `timeout=${seconds}`);
  response.once("finish", () => socket.setTimeout(seconds * 1000));
}
