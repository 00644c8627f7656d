import { once } from "node:events";
import type { IncomingMessage, Server, ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { afterAll, beforeAll, beforeEach, expect, test, vi } from "vitest";
import { serve } from "@/scripts/serve.mjs";

/** What reached Next, which is stood in for here. */
const reached: string[] = [];
function handle({ url = "" }: IncomingMessage, response: ServerResponse): void {
  reached.push(url);
  response.end("page");
}
vi.mock("next", () => ({
  default: () => ({ prepare: async () => {}, getRequestHandler: () => handle, close: async () => {} }),
}));

let server: Server;
let root: string;
const signals = ["SIGINT", "SIGTERM"] as const;
const before = signals.map((one) => process.listeners(one));
beforeAll(async () => {
  server = (await serve({ port: 0, host: "127.0.0.1" })) as Server;
  root = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(async () => {
  for (const [nth, one] of signals.entries())
    for (const added of process.listeners(one).filter((each) => !before[nth]?.includes(each)))
      process.off(one, added);
  server.closeAllConnections();
  server.close();
  await once(server, "close");
  vi.unstubAllEnvs();
});
beforeEach(() => void reached.splice(0));

const send = (body: string) =>
  fetch(`${root}/me/sign-in`, { method: "POST", headers: { "next-action": "a0".repeat(21) }, body });

test("Arguments that go round in a circle are refused before Next reads them", async () => {
  expect((await send('[{"name":"$0:0","password":"x"}]')).status).toBe(400);
  expect(reached).toEqual([]);
  expect(await (await send('[{"name":"a","password":"x"}]')).text()).toBe("page");
  expect(reached).toEqual(["/me/sign-in"]);
});

test("What names no page, and an address of too many parameters, do not reach Next either", async () => {
  const asked = ["/%", `/calls?${"a=1&".repeat(1001)}`].map(async (url) => (await fetch(root + url)).status);
  expect(await Promise.all(asked)).toEqual([400, 414]);
  expect(reached).toEqual([]);
});
