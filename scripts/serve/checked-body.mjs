// What a page may be sent, looked at before Next and React read it: no action is reached by anything else.
import { IncomingMessage } from "node:http";
import { isReply } from "./reply-format.mjs";
import { wholeBody } from "./whole-body.mjs";

/** Takes a form of its own, with a file of 64 MB, and looks at it itself. */
const takesForms = new Set(["/export/import/file"]);

const sentences = {
  400: "送来的内容读不懂，没有照做。回到清静再试一次。",
  408: "内容一直没有送完，没有照做。写的都还在，再点一次。",
  413: "写的太长了，没有保存。写的都还在，改短一些再点一次。",
  503: "现在送来的内容太多，没有保存。写的都还在，等几秒再点一次。",
};

/** Hands a request on to Next, with its body checked where React would make arguments of it. */
export async function withCheckedBody(request, response, handle) {
  if (!mayBeAction(request)) return handle(request, response);
  const read = await wholeBody(request);
  if (read === null) return;
  const { "content-type": type = "", "next-action": action } = request.headers;
  const status = read.status ?? (isReply(read.bytes, type, action !== undefined) ? null : 400);
  if (status !== null) return refuse(response, status, refusalType(request.headers));
  return handle(again(request, read.bytes), response);
}

/** As Next decides it, and a little more: whatever names an action, and every form that no route takes. */
export function mayBeAction({ method, url, headers }) {
  if (method !== "POST") return false;
  if (headers["next-action"] !== undefined) return true;
  const isForm = /multipart\/form-data|x-www-form-urlencoded/i.test(headers["content-type"] ?? "");
  return isForm && !takesForms.has(url.split("?", 1)[0]);
}

/** Next hands the sentence on to the page only under this exact type; a browser without a script must be told the encoding. */
function refusalType(headers) {
  return headers["next-action"] === undefined ? "text/plain; charset=utf-8" : "text/plain";
}

function refuse(response, status, type) {
  const headers = { "content-type": type, connection: "close" };
  if (status === 503) headers["retry-after"] = "5";
  response.writeHead(status, headers).end(sentences[status]);
}

/** The same request with its body still to be read. */
function again(request, bytes) {
  const copy = new IncomingMessage(request.socket);
  const { method, url, headers, rawHeaders, httpVersion, httpVersionMajor, httpVersionMinor } = request;
  Object.assign(copy, { method, url, headers, rawHeaders, httpVersion, httpVersionMajor, httpVersionMinor });
  copy.complete = true;
  copy.push(bytes);
  copy.push(null);
  return copy;
}
