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

/** left: of a request that reads. wantsBody: it did not ask for the head of its answer alone. */
type Asker = { left?: AbortSignal; wantsBody: boolean; isSending: boolean };

const askers = (): AsyncLocalStorage<Asker> => {
  shared.qingjingAskers ??= new AsyncLocalStorage();
  return shared.qingjingAskers;
};

/** Aborted, with AskerGone, when the client of the request that is being answered has left; none for a request that writes. */
export function askerNow(): AbortSignal | undefined {
  return askers().getStore()?.left;
}

/** Whether somebody reads the body of this answer: of one to HEAD, which Next has the route of GET make, nobody takes a byte. */
export function isBodyWanted(): boolean {
  return askers().getStore()?.wantsBody ?? true;
}

/** Whether the request that is being answered came with something to be read. */
export function isSending(): boolean {
  return askers().getStore()?.isSending ?? false;
}

/** What is done for a read, wherever it is done, knows from here on whether somebody still waits for it. */
export function followEveryAsker(): void {
  subscribe("http.server.request.start", (message) => {
    const { request, response } = message as { request: IncomingMessage; response: ServerResponse };
    const wantsBody = request.method !== "HEAD";
    const isRead = request.method === "GET" || !wantsBody;
    askers().enterWith({ left: isRead ? leavingOf(response) : undefined, wantsBody, isSending: !isRead });
  });
}

function leavingOf(response: ServerResponse): AbortSignal {
  const left = new AbortController();
  response.once("close", () => {
    if (!response.writableFinished) left.abort(new AskerGone());
  });
  return left.signal;
}
