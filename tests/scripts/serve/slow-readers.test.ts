import { once } from "node:events";
import http from "node:http";
import net from "node:net";
import { afterEach, beforeEach, expect, test } from "vitest";
import { endSlowReaders } from "@/scripts/serve/slow-readers.mjs";

const long = Buffer.alloc(64 * 1024 * 1024);
const EVERY = 200;
const LOOKS = 10;
let server: http.Server;

beforeEach(() => {
  server = http.createServer((request, response) => {
    if (request.url === "/long") response.end(long);
  });
});

afterEach(() => {
  server.closeAllConnections();
  server.close();
});

async function asking(path: string): Promise<{ client: net.Socket; served: net.Socket }> {
  await once(server.listen(0), "listening");
  const came = once(server, "connection");
  const client = net.connect((server.address() as net.AddressInfo).port);
  client.on("error", () => {});
  const [served] = (await came) as [net.Socket];
  client.write(`GET ${path} HTTP/1.1\r\nHost: a\r\n\r\n`);
  return { client, served };
}

test("Whoever reads nothing of an answer is cut", async () => {
  endSlowReaders(server, { every: 20, looks: 3, least: 1024 });
  const { client, served } = await asking("/long");
  client.pause();
  await once(served, "close");
  expect(client.bytesRead).toBeLessThan(long.length);
});

test("Whoever reads gets all of it, and whoever waits for an answer that is being made is left alone", async () => {
  // So long that a machine which is busy with other things reads within it.
  endSlowReaders(server, { every: EVERY, looks: LOOKS, least: 1024 });
  const { client, served } = await asking("/long");
  let got = 0;
  client.on("data", (piece) => (got += piece.length));
  while (got < long.length) await new Promise((resolve) => setTimeout(resolve, 5));
  expect(served.destroyed).toBe(false);
  client.write("GET /never HTTP/1.1\r\nHost: a\r\n\r\n");
  await new Promise((resolve) => setTimeout(resolve, EVERY * (LOOKS + 5)));
  expect(served.destroyed).toBe(false);
});
