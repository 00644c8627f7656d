import { subscribe } from "node:diagnostics_channel";
import type { IncomingMessage, ServerResponse } from "node:http";
import { isQueueFull } from "@/lib/store/client-gone";
import { hasVanished } from "@/lib/store/vanished";

/** The answer to forms, arguments and places of its router that Next's decoder gave up on, by their headers: Next hands on the very object. */
const refused = new WeakMap<object, number>();

/** To be told of every fault of a request, which Next does before its answer begins. */
export function noteUndecodable(fault: unknown, request: { headers: object }): void {
  if (isQueueFull(fault)) refused.set(request.headers, 429);
  else if (hasVanished(fault)) refused.set(request.headers, 409);
  else if (isOfDecoder(fault)) refused.set(request.headers, isTooLong(fault) ? 413 : 400);
}

const place = /^[ \t]{1,20}at (?:.* \(|async )?((?:file:|[A-Z]:\\|\/)[^()\n]*):\d+:\d+\)?$/gm;
const ofNext = /[/\\]next[/\\]dist[/\\]|[/\\]chunks[/\\](?:ssr[/\\])?node_modules_next_dist_/;

/**
 * Places of Next's in the stack and none of ours: it could not read a form or a list of arguments that no page of ours
 * sends. What an action throws names a place in our files or in another package, or no place at all.
 */
export function isOfDecoder(fault: unknown): boolean {
  const stack = fault instanceof Error ? (fault.stack ?? "") : "";
  const files = [...stack.matchAll(place)].map(([, file = ""]) => file);
  return files.length > 0 && files.every((file) => ofNext.test(file));
}

/** Next's word for a body above serverActions.bodySizeLimit that did not say its length. */
function isTooLong(fault: unknown): boolean {
  return fault instanceof Error && "statusCode" in fault && fault.statusCode === 413;
}

/** In seconds: after which what was refused by a full queue may be asked for again. */
const SOON = "10";

/** What cannot be read is the sender's mistake, what finds its queue full comes too early, and what was removed meanwhile is no fault either, where Next says 500. Everything else is answered as it is. */
export function answerUndecodable(): void {
  subscribe("http.server.request.start", (message) => {
    const { request, response } = message as { request: IncomingMessage; response: ServerResponse };
    const write = response.writeHead;
    response.writeHead = (status: number, ...rest: never[]) => {
      const other = status === 500 ? refused.get(request.headers) : undefined;
      if (other === 429) response.setHeader("retry-after", SOON);
      return write.call(response, other ?? status, ...rest);
    };
  });
}
