import { AsyncLocalStorage } from "node:async_hooks";
import { subscribe } from "node:diagnostics_channel";
import type { IncomingMessage, ServerResponse } from "node:http";

/** Nobody waits for the answer any more. */
export class AskerGone extends Error {
  override name = "AskerGone";
}

// Kept on globalThis because a server may load this module more than once.
const shared = globalThis as typeof globalThis & {
  qingjingAskers?: AsyncLocalStorage<Asker>;
};

/** left: of a request that reads. wantsBody: it did not ask for the head of its answer alone. address: as of Party. */
type Asker = { left?: AbortSignal; wantsBody: boolean; isSending: boolean; address: () => string };

const askers = (): AsyncLocalStorage<Asker> => {
  shared.qingjingAskers ??= new AsyncLocalStorage();
  return shared.qingjingAskers;
};

/** Aborted, with AskerGone, when the client of the request that is being answered has left; none for a request that writes. */
export function askerNow(): AbortSignal | undefined {
  return askers().getStore()?.left;
}

/** The keyed hash of where the request comes from that is being answered; null outside of one. */
export function addressOfAsker(): string | null {
  return askers().getStore()?.address() ?? null;
}

/** Whether somebody reads the body of this answer: of one to HEAD, which Next has the route of GET make, nobody takes a byte. */
export function isBodyWanted(): boolean {
  return askers().getStore()?.wantsBody ?? true;
}

/** Whether the request that is being answered came with something to be read. */
export function isSending(): boolean {
  return askers().getStore()?.isSending ?? false;
}

/**
 * What is done for a read, wherever it is done, knows from here on whether somebody still waits for it, and what is done for
 * any request where it comes from; `hashed`: makes a keyed hash of the settled address.
 */
export function followEveryAsker(hashed: (address: string) => string): void {
  subscribe("http.server.request.start", (message) => {
    const { request, response } = message as { request: IncomingMessage; response: ServerResponse };
    const wantsBody = request.method !== "HEAD";
    const isRead = request.method === "GET" || !wantsBody;
    const left = isRead ? leavingOf(response) : undefined;
    const address = () => hashed(String(request.headers["x-forwarded-for"] ?? ""));
    askers().enterWith({ left, wantsBody, isSending: !isRead, address });
  });
}

function leavingOf(response: ServerResponse): AbortSignal {
  const left = new AbortController();
  response.once("close", () => {
    if (!response.writableFinished) left.abort(new AskerGone());
  });
  return left.signal;
}
