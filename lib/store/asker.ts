import { AsyncLocalStorage } from "node:async_hooks";
import { subscribe } from "node:diagnostics_channel";
import type { IncomingMessage, ServerResponse } from "node:http";

/** Nobody waits for the answer any more. */
export class AskerGone extends Error {
  override name = "AskerGone";
}

// Kept on globalThis because a server may load this module more than once.
const shared = globalThis as typeof globalThis & {
  qingjingAskers?: AsyncLocalStorage<AbortSignal | undefined>;
};

const askers = (): AsyncLocalStorage<AbortSignal | undefined> => {
  shared.qingjingAskers ??= new AsyncLocalStorage();
  return shared.qingjingAskers;
};

/** Aborted, with AskerGone, when the client of the request that is being answered has left; none for a request that writes. */
export function askerNow(): AbortSignal | undefined {
  return askers().getStore();
}

/** What is done for a read, wherever it is done, knows from here on whether somebody still waits for it. */
export function followEveryAsker(): void {
  subscribe("http.server.request.start", (message) => {
    const { request, response } = message as { request: IncomingMessage; response: ServerResponse };
    const isRead = request.method === "GET" || request.method === "HEAD";
    askers().enterWith(isRead ? leavingOf(response) : undefined);
  });
}

function leavingOf(response: ServerResponse): AbortSignal {
  const left = new AbortController();
  response.once("close", () => {
    if (!response.writableFinished) left.abort(new AskerGone());
  });
  return left.signal;
}
