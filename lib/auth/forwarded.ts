import { randomUUID } from "node:crypto";
import { subscribe } from "node:diagnostics_channel";
import type { IncomingHttpHeaders, IncomingMessage } from "node:http";
import { trustedProxies } from "@/lib/store/trusted-proxies";

/**
 * Leaves of what a request says of its own way only what the trusted proxies wrote. Each appends at the right, so with
 * one of them the last entry counts, whatever a client has put before it; without any, the socket's own address.
 */
export function settleForwarded(
  headers: IncomingHttpHeaders,
  socketAddress: string | undefined,
  proxies: number,
): void {
  const settled = new Map<string, string>();
  for (const name of Object.keys(headers)) {
    if (name !== "forwarded" && name !== "x-real-ip" && !name.startsWith("x-forwarded-")) continue;
    const entries = String(headers[name]).split(",");
    const kept = entries[Math.max(0, entries.length - proxies)]?.trim();
    if (proxies > 0 && kept && believed.has(name)) settled.set(name, kept);
    delete headers[name];
  }
  settled.set("x-forwarded-for", settled.get("x-forwarded-for") ?? socketAddress ?? "");
  for (const [name, value] of settled) headers[name] = value;
}

const believed = new Set(["x-forwarded-for", "x-forwarded-proto", "x-forwarded-host"]);

/** Bears a word only this process knows. */
const ownHeader = "x-qingjing-settled";

/**
 * Settles a request once: the page an action leads to Next asks of this server itself, with the headers of the action's own
 * request. Those are settled, and the only ones that say how the browser came.
 */
export function settleOnce(
  headers: IncomingHttpHeaders,
  socketAddress: string | undefined,
  { proxies, word }: { proxies: number; word: string },
): void {
  if (headers[ownHeader] === word) return;
  settleForwarded(headers, socketAddress, proxies);
  headers[ownHeader] = word;
}

/** For every request of this process, whichever server took it, before anybody reads its headers. */
export function settleEveryRequest(): void {
  const word = randomUUID();
  subscribe("http.server.request.start", (message) => {
    const { headers, socket } = (message as { request: IncomingMessage }).request;
    settleOnce(headers, socket.remoteAddress, { proxies: trustedProxies(), word });
  });
}
