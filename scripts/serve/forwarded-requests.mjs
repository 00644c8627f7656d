// How many requests of one address are answered at once where proxies stand in front: every connection is theirs.
import { addressOf } from "./address-of.mjs";
import { countRefused } from "./refused-connections.mjs";
import { senderOf, slowest } from "./slow-senders.mjs";
import { whenClosed } from "./when-closed.mjs";

/** Requests of each forwarded address that are being answered, and how they come. */
const asking = new Map();

/**
 * Whether an address has as many requests being answered as it may have connections, and the body of none of them fails to
 * come; counts this one otherwise. For behind proxies: the entry counts that the outermost of them wrote.
 * @param {import("node:http").IncomingMessage} request
 * @param {import("node:http").ServerResponse} response
 */
export function tooMany(request, response, { address, proxies }, refused = countRefused) {
  if (proxies === 0) return false;
  const entries = String(request.headers["x-forwarded-for"] ?? "").split(",");
  const from = addressOf(entries[Math.max(0, entries.length - proxies)].trim());
  const own = asking.get(from) ?? new Set();
  if (own.size >= address && !makeRoom(own, refused)) {
    refused("connections-address");
    return true;
  }
  const sender = senderOf(request.socket, request);
  asking.set(from, own.add(sender));
  whenClosed(response, () => {
    own.delete(sender);
    if (own.size === 0 && asking.get(from) === own) asking.delete(from);
  });
  return false;
}

function makeRoom(own, refused) {
  const leaving = slowest(own);
  if (!leaving) return false;
  own.delete(leaving);
  refused("connections-unsent");
  leaving.socket.destroy();
  return true;
}
