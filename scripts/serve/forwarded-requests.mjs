// How many requests of one address are answered at once where proxies stand in front: every connection is theirs.
import { addressOf } from "./address-of.mjs";
import { countRefused } from "./refused-connections.mjs";
import { bodyOf, mostUnsent } from "./unsent-body.mjs";
import { whenClosed } from "./when-closed.mjs";

/** The bodies of each forwarded address's requests that are being answered. */
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
  const body = bodyOf(request, response);
  asking.set(from, own.add(body));
  whenClosed(response, () => {
    own.delete(body);
    if (own.size === 0) asking.delete(from);
  });
  return false;
}

function makeRoom(own, refused) {
  const body = mostUnsent(own);
  if (!body) return false;
  own.delete(body);
  refused("connections-unsent");
  body.socket.destroy();
  return true;
}
