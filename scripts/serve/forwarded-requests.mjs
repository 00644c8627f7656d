// How many requests of one address are answered at once where proxies stand in front: every connection is theirs.
import { addressOf } from "./address-of.mjs";
import { countRefused } from "./refused-connections.mjs";
import { whenClosed } from "./when-closed.mjs";

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
  whenClosed(response, () => {
    const left = asking.get(from) - 1;
    if (left > 0) asking.set(from, left);
    else asking.delete(from);
  });
  return false;
}
