import { once } from "node:events";
import http from "node:http";
import net from "node:net";
import { afterEach, expect, test } from "vitest";
import { inLine } from "@/scripts/serve/one-by-one.mjs";

const seen: string[] = [];
const held: http.ServerResponse[] = [];
const server = http.createServer(async (request, response) => {
  if (!(await inLine(request, response))) return;
  seen.push(request.url ?? "");
  held.push(response);
});

afterEach(() => {
  server.closeAllConnections();
  server.close();
  seen.length = 0;
  held.length = 0;
});

async function sending(...paths: string[]): Promise<net.Socket> {
  await once(server.listen(0), "listening");
  const socket = net.connect((server.address() as net.AddressInfo).port);
  await once(socket, "connect");
  socket.on("error", () => {});
  socket.write(paths.map((path) => `GET ${path} HTTP/1.1\r\nHost: a\r\n\r\n`).join(""));
  return socket;
}

const aWhile = () => new Promise((resolve) => setTimeout(resolve, 50));

test("What a connection asks at once is begun one after the other, in its order", async () => {
  const socket = await sending("/1", "/2", "/3");
  await aWhile();
  expect(seen).toEqual(["/1"]);
  for (const path of ["/2", "/3"]) {
    held.at(-1)?.end("said");
    await aWhile();
    expect(seen.at(-1)).toBe(path);
  }
  socket.destroy();
});

test("For a connection that has gone nothing more is begun", async () => {
  const socket = await sending("/1", "/2", "/3");
  await aWhile();
  socket.destroy();
  await aWhile();
  held[0]?.end();
  await aWhile();
  expect(seen).toEqual(["/1"]);
});

test("A connection that asks for more than anybody reads is cut", async () => {
  const socket = await sending(...Array.from({ length: 5000 }, (_, at) => `/${at}`));
  await new Promise((resolve) => socket.resume().once("close", resolve));
  expect(seen.filter((path) => path !== "/0")).toEqual([]);
});
