// Serves the built app in this process.
import { once } from "node:events";
import http from "node:http";
import { setTimeout as wait } from "node:timers/promises";
import { pairing } from "./pairing.mjs";
import { root } from "./prepare.mjs";
import { withCheckedBody } from "./serve/checked-body.mjs";
import { boundConnections, connectionBounds } from "./serve/connections.mjs";
import { dropRest } from "./serve/drop-rest.mjs";
import { tooMany } from "./serve/forwarded-requests.mjs";
import { closeAfterUpgrade } from "./serve/no-upgrade.mjs";
import { inLine } from "./serve/one-by-one.mjs";
import { endSlowReaders } from "./serve/slow-readers.mjs";

const upload = 60 * 60 * 1000; // 200 MB over a slow line takes longer than Node's five minutes
// Longer than a proxy or a client keeps a connection: Node's five seconds cut one that was just used again.
const idle = 75 * 1000;
/** A request says what it asks for within so long, or its connection is closed; looked at so often. In milliseconds. */
const headersTimeout = 15 * 1000;
const connectionsCheckingInterval = 5 * 1000;

/**
 * Listens, begins, and returns the server; SIGINT and SIGTERM let running requests finish. With LAN_CODE in the
 * environment, devices that are not this machine are let in by that code only.
 */
export async function serve({ port, host }) {
  Object.assign(process.env, { NODE_ENV: "production", NEXT_TELEMETRY_DISABLED: "1" });
  process.env.__NEXT_PRIVATE_ORIGIN ??= ownOrigin(host, port);
  const { default: next } = await import("next");
  // Next listens for upgrades, of which there are none here, on a server that nobody reaches: past all that is asked below.
  const app = next({ dev: false, dir: root, port, hostname: host, httpServer: http.createServer() });
  await app.prepare();
  const handle = app.getRequestHandler();
  const admit = process.env.LAN_CODE ? pairing(process.env) : () => true;
  const bounds = connectionBounds();
  const server = http.createServer(
    { requestTimeout: upload, keepAliveTimeout: idle, headersTimeout, connectionsCheckingInterval },
    async (request, response) => {
      dropRest(request, response);
      closeAfterUpgrade(request, response);
      if (tooMany(request, response, bounds)) return refuse(response, 503);
      if (!(await inLine(request, response))) return;
      const refused = refusal(request);
      if (refused) return refuse(response, refused);
      if (!admit(request, response)) return;
      // To a page it means that no document is asked for, which spares the questions of proxy.ts; nobody writes so.
      if (!reads.has(request.method)) delete request.headers.rsc;
      request.url = pathOf(request.url);
      withCheckedBody(request, response, handle);
    },
  );
  boundConnections(server, bounds);
  endSlowReaders(server);
  await new Promise((resolve, reject) => {
    server.once("error", reject);
    server.listen(port, host, resolve);
  });
  // Ctrl+C reaches this process twice: from the terminal, and from its supervisor.
  let ending = false;
  const stop = () => {
    if (!ending) end(server, app);
    ending = true;
  };
  for (const signal of ["SIGINT", "SIGTERM"]) process.on(signal, stop);
  await begun(server);
  return server;
}

/**
 * Where Next asks this server for the page that an action leads on to. Left to itself it asks the same port by https where a
 * proxy ends TLS, in vain, and writes an error for each.
 */
export function ownOrigin(host, port) {
  const isAny = !host || ["0.0.0.0", "::", "[::]"].includes(host);
  const name = isAny ? "127.0.0.1" : host;
  return `http://${name.includes(":") && !name.startsWith("[") ? `[${name}]` : name}:${port}`;
}

/**
 * More than any page of the app has: all that is chosen stands sealed in one. Next looks at each several times and draws
 * the page with it: twenty clients that ask with a thousand held up everybody for ten seconds.
 */
const mostParameters = 60;

const refusedHead = { connection: "close", "content-type": "text/plain; charset=utf-8" };
const sentences = {
  414: "这个地址带的条件太多，打不开。回到清静重新选。",
  503: "从这个网络同时来的请求太多，这个没有做。过一会儿再来。",
};

function refuse(response, status) {
  const more = { 405: { allow: [...asks].join(", ") }, 503: { "retry-after": "10" } };
  response.writeHead(status, { ...refusedHead, ...more[status] }).end(sentences[status]);
}

const reads = new Set(["GET", "HEAD"]);
/** All that anything here is asked by. Next answers any other method as if it read. */
const asks = new Set([...reads, "POST", "OPTIONS"]);

/**
 * The status for what is asked of no page (OPTIONS *, /calls/%), for an address of too many parameters, for methods that
 * nothing here knows, and for a body that does not say its length; null for the rest. Browsers say it, and proxies that
 * have read the body; in chunks of a byte each, one megabyte keeps the event loop for seconds, read by nobody or not.
 */
export function refusal({ url, method, headers = {} }) {
  if (!isAddress(url)) return 400;
  if (headers["transfer-encoding"] !== undefined) return 411;
  if (url.split("&", mostParameters + 1).length > mostParameters) return 414;
  return asks.has(method) ? null : 405;
}

/** Next begins while it listens already, and ends where a key or the secret does not fit what is stored; requests wait for it. */
async function begun(server) {
  const { port } = server.address();
  const asked = http.request({ host: "127.0.0.1", port, path: "/api/health", method: "OPTIONS" }).end();
  const [answer] = await once(asked, "response").catch(() => []);
  answer?.resume();
}

/** Without the host that an address asked for in full names: Next would lead there. */
export function pathOf(url) {
  return url.replace(/^https?:\/\/[^/?]*\/?/, "/");
}

/** A page can be asked for by it: a path, or all of an address, percent-encoded as it ought to be. */
function isAddress(url) {
  try {
    decodeURIComponent(url.split("?", 1)[0]);
    return /^(\/|https?:\/\/)/.test(url);
  } catch {
    return false;
  }
}

/** What the app has to write down before it ends: see lib/server/audit-server.ts. */
function lastWords() {
  return Promise.allSettled((globalThis.qingjingEndings ?? []).map((last) => last()));
}

function end(server, app) {
  setTimeout(() => server.closeAllConnections(), 5000).unref();
  server.close(async () => {
    await app.close();
    await Promise.race([lastWords(), wait(1000)]);
    process.exit(0);
  });
  server.closeIdleConnections();
}
