// How many connections this server takes, from everybody and from one address: each is a descriptor, and without any left
// no page, no database and no log can be opened.
import net from "node:net";
import process from "node:process";
import { printLine } from "../print-line.mjs";

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

/**
 * Refuses connections above the bounds by closing them; those that are there go on. Before all are taken, whoever has been
 * connected longest without asking for anything makes room, so that who opens thousands and says nothing ends his own. Behind
 * proxies every connection is theirs, and the bound of an address counts requests: see tooMany.
 * @param {import("node:http").Server} server
 * @param {{ all: number, address: number, proxies: number }} bounds
 */
export function boundConnections(server, { all, address, proxies }, refused = countRefused) {
  const open = new Map(); // in the order in which they came
  if (Number.isFinite(all)) server.maxConnections = all;
  server.on("drop", () => refused("connections-all"));
  server.on("connection", (socket) => {
    const from = addressOf(socket.remoteAddress);
    const others = proxies > 0 ? 0 : countOf(open, from);
    if (others >= address) {
      refused("connections-address");
      return socket.destroy();
    }
    open.set(socket, { from, asked: 0 });
    socket.once("close", () => open.delete(socket));
    if (open.size > all * NEARLY) endIdlest(open, socket, refused);
  });
  server.on("request", ({ socket }, response) => {
    const one = open.get(socket);
    if (!one) return;
    one.asked += 1;
    response.once("close", () => {
      one.asked -= 1;
    });
  });
}

function countOf(open, from) {
  let count = 0;
  for (const one of open.values()) if (one.from === from) count += 1;
  return count;
}

function endIdlest(open, newest, refused) {
  for (const [socket, { asked }] of open) {
    if (asked > 0 || socket === newest) continue;
    open.delete(socket);
    refused("connections-idle");
    return socket.destroy();
  }
}

/** Requests of each forwarded address that are being answered. */
const asking = new Map();

/**
 * Whether an address has as many requests being answered as it may have connections; counts this one otherwise. For behind
 * proxies: the entry counts that the outermost of them wrote.
 * @param {import("node:http").IncomingMessage} request
 * @param {import("node:http").ServerResponse} response
 */
export function tooMany({ headers }, response, { address, proxies }, refused = countRefused) {
  if (proxies === 0) return false;
  const entries = String(headers["x-forwarded-for"] ?? "").split(",");
  const from = addressOf(entries[Math.max(0, entries.length - proxies)].trim());
  const others = asking.get(from) ?? 0;
  if (others >= address) {
    refused("connections-address");
    return true;
  }
  asking.set(from, others + 1);
  response.once("close", () => {
    const left = asking.get(from) - 1;
    if (left > 0) asking.set(from, left);
    else asking.delete(from);
  });
  return false;
}

/** Whoever has an IPv6 address has all of its /64. */
export function addressOf(said = "") {
  const plain = said.replace(/^::ffff:(?=\d+\.)/i, "");
  if (!net.isIPv6(plain)) return plain;
  const [before, after] = plain.split("%")[0].split("::");
  const parts = (text) => (text ? text.split(":") : []);
  const [head, tail] = [parts(before), parts(after)];
  const missing = after === undefined ? 0 : 8 - head.length - tail.length;
  return [...head, ...Array(missing).fill("0"), ...tail].slice(0, 4).join(":");
}

const MINUTE = 60_000;
let told = { at: -Infinity, since: 0 };

/** In the figures, which the app reads from here (lib/store/metrics/refusals.ts), and as one line a minute. */
function countRefused(kind) {
  globalThis.qingjingRefusals ??= new Map();
  globalThis.qingjingRefusals.set(kind, (globalThis.qingjingRefusals.get(kind) ?? 0) + 1);
  told.since += 1;
  if (performance.now() - told.at < MINUTE) return;
  printLine(`连接太多，挡掉了${told.since}个。 Too many connections: ${told.since} refused (${kind}).`);
  told = { at: performance.now(), since: 0 };
}
