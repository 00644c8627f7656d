import { once } from "node:events";
import http from "node:http";
import net, { type AddressInfo } from "node:net";
import { PassThrough, Readable } from "node:stream";
import { afterEach, expect, test } from "vitest";
import { dropRest } from "@/scripts/serve/drop-rest.mjs";

const agent = new http.Agent({ keepAlive: true, maxSockets: 1 });
let server: http.Server | undefined;

afterEach(() => {
  server?.closeAllConnections();
  server?.close();
});

async function listening(begin: (request: http.IncomingMessage) => unknown): Promise<number> {
  server = http.createServer(async (request, response) => {
    dropRest(request, response);
    if (request.method === "POST") await begin(request);
    response.end(request.url);
  });
  await once(server.listen(0), "listening");
  return (server.address() as AddressInfo).port;
}

async function ask(port: number, path: string, body?: Buffer): Promise<string> {
  const request = http.request({ port, path, agent, method: body ? "POST" : "GET" });
  request.end(body);
  const [answer] = (await once(request, "response")) as [http.IncomingMessage];
  const text = (await answer.toArray()).join("");
  if (!answer.complete) throw new Error("cut");
  return `${request.reusedSocket ? "same" : "new"} connection, ${text}`;
}

test.each<[string, (request: http.IncomingMessage) => unknown]>([
  ["not begun", () => {}],
  ["begun as a stream of the web", (request) => Readable.toWeb(request).getReader().read()],
  ["begun as a pipe", (request) => once(request.pipe(new PassThrough({ highWaterMark: 1 })), "readable")],
  ["begun by hand", (request) => once(request, "readable")],
  ["begun and stopped", (request) => once(request, "data").then(() => request.pause())],
])("A connection goes on after a body that was answered before it had come: %s", async (_, begin) => {
  const port = await listening(begin);
  expect(await ask(port, "/sent", Buffer.alloc(3_000_000))).toBe("new connection, /sent");
  expect(await ask(port, "/next")).toBe("same connection, /next");
});

test("A connection is closed after its answer where the reader of a body ended it", async () => {
  const port = await listening(async (request) => {
    for await (const _ of request) break;
  });
  const socket = net.connect(port);
  socket.write("POST /sent HTTP/1.1\r\nhost: a\r\ncontent-length: 3000000\r\n\r\n");
  socket.write(Buffer.alloc(300_000));
  expect((await socket.toArray()).join("")).toContain("/sent");
});
