import { once } from "node:events";
import http from "node:http";
import net from "node:net";
import { afterEach, expect, test, vi } from "vitest";
import { addressOf } from "@/scripts/serve/address-of.mjs";
import { boundConnections, connectionBounds } from "@/scripts/serve/connections.mjs";
import { tooMany } from "@/scripts/serve/forwarded-requests.mjs";

const refusals: string[] = [];
const held: http.ServerResponse[] = [];
/** Of forms: what of them has come is read. */
const bodies: http.IncomingMessage[] = [];
let server = http.createServer();

async function serving(bounds: { all: number; address: number; proxies?: number }): Promise<number> {
  const all = { proxies: 0, ...bounds };
  server = http.createServer((request, response) => {
    if (tooMany(request, response, all, (kind) => refusals.push(kind))) return response.writeHead(503).end();
    if (request.method === "POST") bodies.push(request.on("data", () => {}));
    if (request.url === "/held") held.push(response);
    else response.end("here");
  });
  boundConnections(server, all, (kind) => refusals.push(kind), { more: 2, idle: 8 });
  await once(server.listen(0, "127.0.0.1"), "listening");
  return (server.address() as net.AddressInfo).port;
}

afterEach(() => {
  vi.restoreAllMocks();
  server.closeAllConnections();
  server.close();
  refusals.length = 0;
  held.length = 0;
  bodies.length = 0;
});

/** A connection from this address that says this much and no more. */
async function from(
  localAddress: string,
  port: number,
  says = "GET / HTTP/1.1\r\nHost: a\r\nX-A: ",
): Promise<net.Socket> {
  const socket = net.connect({ port, host: "127.0.0.1", localAddress });
  socket.on("error", () => {});
  await once(socket, "connect");
  socket.write(says);
  return socket;
}

const whole = (path: string) => `GET ${path} HTTP/1.1\r\nHost: a\r\n\r\n`;

/** What comes back: "" where the connection is closed without an answer. */
async function answerTo(socket: net.Socket): Promise<string> {
  const [piece] = await Promise.race([once(socket, "data"), once(socket, "close").then(() => [""])]);
  return String(piece);
}

async function answered(times: number): Promise<void> {
  while (held.length < times) await new Promise((resolve) => setTimeout(resolve, 5));
}

test("One address has only so many connections that are answered, and others are served", async () => {
  const port = await serving({ all: 100, address: 3 });
  for (let nth = 0; nth < 3; nth++) await from("127.0.9.1", port, whole("/held"));
  await answered(3);
  expect(await answerTo(await from("127.0.9.1", port, whole("/")))).toBe("");
  expect(refusals).toEqual(["connections-address"]);
  expect(await answerTo(await from("127.0.9.2", port, whole("/")))).toContain("200");
});

test("Whoever holds all connections of an address and asks for nothing keeps out nobody behind it", async () => {
  const port = await serving({ all: 100, address: 3 });
  const asked = await from("127.0.9.1", port, whole("/held"));
  await answered(1);
  const idle: net.Socket[] = [];
  for (let nth = 0; nth < 2; nth++) {
    idle.push(await from("127.0.9.1", port, whole("/")));
    await answerTo(idle[nth] as net.Socket);
  }
  const neighbour = await from("127.0.9.1", port, whole("/"));
  expect(await answerTo(neighbour)).toContain("200");
  expect(refusals).toEqual(["connections-idle"]);
  held[0]?.end("still here");
  expect(await answerTo(asked)).toContain("still here");
});

/** A form of 50 kB, of which no more than this has come when it is looked at. */
async function form(port: number, body: string, address = "127.0.9.1", more = ""): Promise<net.Socket> {
  const before = bodies.length;
  const head = `POST /held HTTP/1.1\r\nHost: a\r\n${more}Content-Length: 50000\r\n\r\n`;
  const socket = await from(address, port, head);
  while (bodies.length === before) await new Promise((resolve) => setTimeout(resolve, 5));
  const arrived = bodies[before]?.socket.bytesRead ?? 0;
  socket.write(body);
  while ((bodies[before]?.socket.bytesRead ?? 0) < arrived + body.length)
    await new Promise((resolve) => setTimeout(resolve, 5));
  return socket;
}

/** Time that passes for the bodies alone. */
function later(milliseconds: number): void {
  const now = performance.now() + milliseconds;
  vi.spyOn(performance, "now").mockReturnValue(now);
}

test("Whoever holds all connections of an address by forms that do not come keeps out nobody behind it", async () => {
  const port = await serving({ all: 100, address: 3 });
  const sent = await form(port, "a".repeat(40_000));
  const [little, less] = [await form(port, "aaa"), await form(port, "a")];
  later(10_000);
  const gone = once(less, "close");
  expect(await answerTo(await from("127.0.9.1", port, whole("/")))).toContain("200");
  await gone;
  expect([sent.destroyed, little.destroyed, refusals]).toEqual([false, false, ["connections-unsent"]]);
});

test("Who asks for nothing makes room before a form does, and a form that has only begun to come makes none", async () => {
  const port = await serving({ all: 100, address: 2 });
  const fresh = await form(port, "a");
  const idle = await from("127.0.9.1", port, whole("/"));
  await answerTo(idle);
  later(10_000);
  const gone = once(idle, "close");
  const second = await form(port, "a");
  await gone;
  expect([fresh.destroyed, refusals]).toEqual([false, ["connections-idle"]]);
  vi.restoreAllMocks();
  expect(await answerTo(await from("127.0.9.1", port, whole("/")))).toBe("");
  expect([fresh.destroyed, second.destroyed]).toEqual([false, false]);
});

test("Who has just come makes no room for the next one: forms that have not come for long do", async () => {
  const port = await serving({ all: 100, address: 2 });
  const unsent = await form(port, "a");
  const opened = once(server, "connection");
  later(10_000);
  const fresh = await from("127.0.9.1", port, "GET / HTTP/1.1\r\n");
  await opened;
  const gone = once(unsent, "close");
  expect(await answerTo(await from("127.0.9.1", port, whole("/")))).toContain("200");
  await gone;
  fresh.write("Host: a\r\n\r\n");
  expect(await answerTo(fresh)).toContain("200");
});

test("A form that waits for this server to read it is not held back by its client", async () => {
  const port = await serving({ all: 100, address: 1 });
  const begun = once(server, "request");
  const socket = await from(
    "127.0.9.1",
    port,
    `POST /held HTTP/1.1\r\nHost: a\r\nContent-Length: 200000\r\n\r\n${"a".repeat(150_000)}`,
  );
  const [request] = (await begun) as [http.IncomingMessage];
  request.pause();
  while (request.readableLength < request.readableHighWaterMark)
    await new Promise((resolve) => setTimeout(resolve, 5));
  later(1_000_000);
  expect(await answerTo(await from("127.0.9.1", port, whole("/")))).toBe("");
  expect(socket.destroyed).toBe(false);
});

test("Behind a proxy a form that does not come makes room for another request of its forwarded address", async () => {
  const port = await serving({ all: 100, address: 2, proxies: 1 });
  const by = "X-Forwarded-For: 198.51.100.1\r\n";
  const others = await form(port, "a", "127.0.9.1", "X-Forwarded-For: 198.51.100.2\r\n");
  const [first, second] = [await form(port, "a", "127.0.9.1", by), await form(port, "aa", "127.0.9.1", by)];
  later(10_000);
  const gone = once(first, "close");
  const asked = await from("127.0.9.1", port, `GET / HTTP/1.1\r\nHost: a\r\n${by}\r\n`);
  expect(await answerTo(asked)).toContain("200");
  await gone;
  expect([others.destroyed, second.destroyed, refusals]).toEqual([false, false, ["connections-unsent"]]);
});

test("Who asked again makes room after who did not", async () => {
  const port = await serving({ all: 100, address: 2 });
  const [first, second] = [
    await from("127.0.9.1", port, whole("/")),
    await from("127.0.9.1", port, whole("/")),
  ];
  await Promise.all([first, second].map(answerTo));
  first.write(whole("/"));
  await answerTo(first);
  const left = once(second, "close");
  expect(await answerTo(await from("127.0.9.1", port, whole("/")))).toContain("200");
  first.write(whole("/"));
  expect(await answerTo(first)).toContain("200");
  await left;
});

test("Where an address has more connections than a few, each waits only briefly for its next request", async () => {
  const port = await serving({ all: 100, address: 100 });
  const served: net.Socket[] = [];
  server.on("connection", (socket) => served.push(socket));
  const told: (string | undefined)[] = [];
  for (let nth = 0; nth < 3; nth++) {
    const answer = await answerTo(await from("127.0.9.1", port, whole("/")));
    told.push(/keep-alive: (.*)/i.exec(answer.replace(/connection: keep-alive/i, ""))?.[1]?.trim());
  }
  expect(told).toEqual(["timeout=5", "timeout=5", "timeout=8"]);
  expect(served[2]?.timeout).toBe(8_000);
  expect(served[0]?.timeout).not.toBe(8_000);
});

test("When nearly all are taken, who asked for nothing longest makes room; who is being answered goes on", async () => {
  const port = await serving({ all: 8, address: 100 });
  const asked = await from("127.0.9.1", port, whole("/held"));
  await answered(1);
  const silent: net.Socket[] = [];
  for (let nth = 0; nth < 20; nth++) silent.push(await from("127.0.9.3", port));
  expect(await answerTo(await from("127.0.9.2", port, whole("/")))).toContain("200");
  expect(new Set(refusals)).toEqual(new Set(["connections-idle"]));
  held[0]?.end("still here");
  expect(await answerTo(asked)).toContain("still here");
});

test("There are never more than all, whatever each of them does", async () => {
  const port = await serving({ all: 4, address: 100 });
  for (let nth = 1; nth <= 4; nth++) {
    await from("127.0.9.1", port, whole("/held"));
    await answered(nth);
  }
  expect(await answerTo(await from("127.0.9.2", port, whole("/")))).toBe("");
  expect(refusals).toEqual(["connections-all"]);
  for (const one of held) one.end("served");
});

test("Behind a proxy the bound is of forwarded addresses, and as the proxy wrote them", async () => {
  const port = await serving({ all: 100, address: 2, proxies: 1 });
  const asks = (address: string, path: string) =>
    from(
      "127.0.9.1",
      port,
      `GET ${path} HTTP/1.1\r\nHost: a\r\nX-Forwarded-For: 192.0.2.9, ${address}\r\n\r\n`,
    );
  for (let nth = 0; nth < 2; nth++) await asks("198.51.100.1", "/held");
  await answered(2);
  expect(await answerTo(await asks("198.51.100.1", "/"))).toContain("503");
  expect(await answerTo(await asks("198.51.100.2", "/"))).toContain("200");
  for (const one of held) one.end();
  await Promise.all(held.map((one) => one.writableFinished || once(one, "close")));
  expect(await answerTo(await asks("198.51.100.1", "/"))).toContain("200");
});

test("An IPv6 address counts with its /64, and one of IPv4 as itself however it is written", () => {
  expect(addressOf("2001:db8:1:2::9")).toBe(addressOf("2001:db8:1:2:ffff::1"));
  expect(addressOf("2001:db8:1:2::9")).not.toBe(addressOf("2001:db8:1:3::9"));
  expect([addressOf("::ffff:192.0.2.1"), addressOf("::1")]).toEqual(["192.0.2.1", "0:0:0:0"]);
});

const bounds = (env: Record<string, string>, descriptors: number) =>
  connectionBounds(env as unknown as NodeJS.ProcessEnv, descriptors);

test("The bound leaves three quarters of the descriptors, and a setting says otherwise", () => {
  expect(bounds({}, 1024)).toEqual({ all: 256, address: 512, proxies: 0 });
  expect(bounds({}, Number.POSITIVE_INFINITY).all).toBe(4096);
  const said = { LIMIT_CONNECTIONS: "0", LIMIT_ADDRESS_CONNECTIONS: "9", TRUST_PROXY: "2" };
  expect(bounds(said, 1024)).toEqual({ all: Number.POSITIVE_INFINITY, address: 9, proxies: 2 });
});
