import { subscribe } from "node:diagnostics_channel";
import type { IncomingMessage, ServerResponse } from "node:http";
import { isQueueFull, isStillMoving } from "@/lib/store/client-gone";
import { hasVanished } from "@/lib/store/vanished";

/** The answer to forms, arguments and places of its router that Next's decoder gave up on, by their headers: Next hands on the very object. */
const refused = new WeakMap<object, number>();

/** To be told of every fault of a request, which Next does before its answer begins. */
export function noteUndecodable(fault: unknown, request: { headers: object }): void {
  if (isQueueFull(fault)) refused.set(request.headers, 429);
  else if (isStillMoving(fault)) refused.set(request.headers, 503);
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
  if (isOfUnknownAction(fault)) return true;
  const stack = fault instanceof Error ? (fault.stack ?? "") : "";
  const files = [...stack.matchAll(place)].map(([, file = ""]) => file);
  return files.length > 0 && files.every((file) => ofNext.test(file));
}

const ofUnknownAction =
  /^(?:Failed to find Server Action|The Server Reference ID did not match|Invalid Server Actions request)/;

/** By Next's words, since what says them is built into one file with ours. */
function isOfUnknownAction(fault: unknown): boolean {
  return fault instanceof Error && fault.name === "Error" && ofUnknownAction.test(fault.message);
}

/** Next's word for a body above serverActions.bodySizeLimit that did not say its length. */
function isTooLong(fault: unknown): boolean {
  return fault instanceof Error && "statusCode" in fault && fault.statusCode === 413;
}

/** In seconds: after which what was refused by a full queue may be asked for again. */
const SOON = "10";

/** What scripts/serve/checked-body.mjs says of the same; a page that fetches says it in its own words. */
const sentences: Record<number, string> = {
  400: "送来的内容读不懂，没有照做。回到清静再试一次。",
  413: "写的太长了，没有保存。写的都还在，改短一些再点一次。",
  503: "两边的记录正在合到一起，没有照做。记下的都还在，过十几秒再点一次。",
};

/** What cannot be read is the sender's mistake, what finds its queue full or its space on its way comes too early, and what was removed meanwhile is no fault either, where Next says 500. Everything else is answered as it is. */
export function answerUndecodable(): void {
  subscribe("http.server.request.start", (message) => {
    const { request, response } = message as { request: IncomingMessage; response: ServerResponse };
    const write = response.writeHead;
    response.writeHead = (status: number, ...rest: never[]) => {
      const other = status === 500 ? refused.get(request.headers) : undefined;
      if (other === 429 || other === 503) response.setHeader("retry-after", SOON);
      return write.call(response, other ?? status, ...rest);
    };
    if (request.method === "POST" && request.headers["next-action"] === undefined)
      saySentence(request, response);
  });
}

/** By which Next says that it knows no such action. */
const unknownAction = "x-nextjs-action-not-found";

/** To a form of a browser without scripts, a sentence in place of Next's words. Before anything else wraps the answer, as its compression does. */
function saySentence(request: IncomingMessage, response: ServerResponse): void {
  const { writeHead, write, end } = response;
  const sentence = () =>
    sentences[refused.get(request.headers) ?? (response.hasHeader(unknownAction) ? 400 : 0)];
  response.writeHead = (status: number, ...rest: never[]) => {
    const said = sentence();
    if (said === undefined) return writeHead.call(response, status, ...rest);
    const told = response.hasHeader(unknownAction) ? 400 : status;
    for (const name of ["content-encoding", "etag"]) response.removeHeader(name);
    response.setHeader("content-type", "text/plain; charset=utf-8");
    response.setHeader("content-length", Buffer.byteLength(said));
    return writeHead.call(response, told);
  };
  response.write = (...parts: unknown[]) => sentence() !== undefined || write.apply(response, parts as never);
  response.end = (...parts: unknown[]) => {
    const said = sentence();
    if (said === undefined) return end.apply(response, parts as never);
    if (!response.headersSent) response.writeHead(response.statusCode);
    return end.call(response, said, "utf8");
  };
}
