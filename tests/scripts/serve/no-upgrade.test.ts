import { once } from "node:events";
import http from "node:http";
import net, { type AddressInfo } from "node:net";
import { afterAll, beforeAll, expect, test } from "vitest";
import { closeAfterUpgrade } from "@/scripts/serve/no-upgrade.mjs";

const server = http.createServer((request, response) => {
  closeAfterUpgrade(request, response);
  response.end(request.url);
});
beforeAll(() => once(server.listen(0), "listening"));
afterAll(() => {
  server.closeAllConnections();
  server.close();
});

/** The head of the answer to the first of two requests that come in one piece. */
async function firstAnswer(more: string): Promise<string> {
  const socket = net.connect((server.address() as AddressInfo).port);
  socket.write(`GET /1 HTTP/1.1\r\nhost: a\r\n${more}\r\nGET /2 HTTP/1.1\r\nhost: a\r\n\r\n`);
  const [piece] = (await once(socket, "data")) as [Buffer];
  socket.destroy();
  return piece.toString();
}

test("A connection on which another protocol is asked for is closed after its answer: what came behind it is lost", async () => {
  expect(await firstAnswer("connection: Upgrade\r\nupgrade: websocket\r\n")).toMatch(/^connection: close/im);
  expect(await firstAnswer("connection: keep-alive, upgrade\r\nupgrade: h2c\r\n")).toMatch(
    /^connection: close/im,
  );
});

test("Any other connection is kept", async () => {
  expect(await firstAnswer("upgrade: websocket\r\n")).toMatch(/^connection: keep-alive/im);
  expect(await firstAnswer("connection: keep-alive\r\n")).toMatch(/^connection: keep-alive/im);
});
