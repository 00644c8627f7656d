import { once } from "node:events";
import http from "node:http";
import type { AddressInfo } from "node:net";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { followEveryAsker } from "@/lib/store/asker";
import { db } from "@/lib/store/db";
import { QueueFull, queueLengths } from "@/lib/store/fair-queue";
import { heavyPortions, inHeavyTurn } from "@/lib/store/heavy-turn";
import { patient } from "../fixtures/patient";
import { newOwner, sharedDataDir } from "../fixtures/space";

sharedDataDir();
followEveryAsker((address) => `hash of ${address}`);

const HEAVY = 2_500;
let letGo = () => {};
let held = Promise.resolve();
let order: string[] = [];

const server = http.createServer(async ({ url = "" }, response) => {
  const owner = url.slice(1);
  const work = async () => {
    order.push(owner);
    await held;
  };
  try {
    await inHeavyTurn(owner, work, HEAVY);
    response.end();
  } catch (fault) {
    response.writeHead(fault instanceof QueueFull ? 429 : 500).end();
  }
});
beforeEach(async () => {
  await once(server.listen(0), "listening");
  held = new Promise<void>((resolve) => (letGo = resolve));
  order = [];
});
afterEach(() => void server.close());

const waiting = () => queueLengths()["heavy-reads"] ?? 0;

/** Asks as one owner from an address; the status of the answer. */
async function asks(owner: string, address: string): Promise<number | undefined> {
  const { port } = server.address() as AddressInfo;
  const headers = { "x-forwarded-for": address };
  const [answer] = await once(http.get({ port, path: `/${owner}`, agent: false, headers }), "response");
  answer.resume();
  return answer.statusCode;
}

async function named(): Promise<string> {
  const id = await newOwner();
  await db().user.update({ where: { id }, data: { isAnonymous: false } });
  return id;
}

/** One after the other, each waiting behind those before. */
async function strangers(count: number, address: string, from: number): Promise<Promise<unknown>[]> {
  const asked: Promise<unknown>[] = [];
  for (let nth = 0; nth < count; nth++) {
    asked.push(asks(await newOwner(), address));
    await vi.waitFor(() => expect(waiting()).toBe(from + nth), patient);
  }
  return asked;
}

test("All without an account behind one address share twelve places and the turns of one; others wait beside them", async () => {
  const asked = await strangers(13, "192.0.2.1", 0);
  expect(await asks(await newOwner(), "192.0.2.1")).toBe(429);
  const others = [await newOwner(), await named()] as const;
  asked.push(asks(others[0], "198.51.100.7"));
  await vi.waitFor(() => expect(waiting()).toBe(13), patient);
  asked.push(asks(others[1], "192.0.2.1"));
  await vi.waitFor(() => expect(waiting()).toBe(14), patient);
  letGo();
  expect(new Set(await Promise.all(asked))).toEqual(new Set([200]));
  expect([...others].map((owner) => order.indexOf(owner)).every((nth) => nth <= 4)).toBe(true);
});

test("What is made outside of a request stands for its owner alone", async () => {
  expect(await inHeavyTurn(await newOwner(), async () => "made", HEAVY)).toBe("made");
  const inTurn = await heavyPortions(await newOwner());
  expect(await inTurn(async () => "made")).toBe("made");
});
