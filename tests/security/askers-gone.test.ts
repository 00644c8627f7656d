import { once } from "node:events";
import http from "node:http";
import type { AddressInfo } from "node:net";
import { afterAll, expect, test, vi } from "vitest";
import { askerNow, followEveryAsker } from "@/lib/store/asker";
import { isClientGone } from "@/lib/store/client-gone";
import { QueueFull, queueLengths } from "@/lib/store/fair-queue";
import { inHeavyTurn } from "@/lib/store/heavy-turn";
import { breathe } from "@/lib/turns/breathe";
import { patient } from "../fixtures/patient";
import { sharedDataDir } from "../fixtures/space";

sharedDataDir();
followEveryAsker((address) => address);

const MANY = 1_000_000;
const ended: unknown[] = [];
let letGo = () => {};
const held = new Promise<string>((resolve) => {
  letGo = () => resolve("read");
});
let isHeld = false;

async function hold(): Promise<string> {
  isHeld = true;
  return held;
}

/** A page that takes as many steps as it is let. */
let steps = 0;
async function endless(): Promise<string> {
  for (;;) {
    steps += 1;
    await breathe();
  }
}

const pages: Record<string, () => Promise<string>> = { "/held": hold, "/endless": endless };
const short = async () => "read";

const server = http.createServer(async ({ url }, response) => {
  await Promise.resolve();
  try {
    response.end(await inHeavyTurn("one owner", pages[url ?? ""] ?? short, MANY));
  } catch (fault) {
    ended.push(fault);
    response.writeHead(fault instanceof QueueFull ? 429 : 500).end();
  }
});
afterAll(() => server.close());

const waiting = () => queueLengths()["heaviest-reads"] ?? 0;

async function asks(path: string, method = "GET"): Promise<http.ClientRequest> {
  if (!server.listening) await once(server.listen(0), "listening");
  const { port } = server.address() as AddressInfo;
  const asked = http.request({ port, path, method, agent: false });
  asked.on("error", () => {});
  return asked.end();
}

test("What an owner left is not waited for: it makes room in the queue, and is no fault", async () => {
  const first = await asks("/held");
  const running = once(first, "response");
  await vi.waitFor(() => expect(isHeld).toBe(true), patient);
  const left = [await asks("/a"), await asks("/b"), await asks("/c")];
  await vi.waitFor(() => expect(waiting()).toBe(3), patient);
  for (const one of left) one.destroy();
  await vi.waitFor(() => expect(waiting()).toBe(0), patient);
  expect(ended.map((fault) => isClientGone(fault))).toEqual([true, true, true]);
  const later = once(await asks("/d"), "response");
  await vi.waitFor(() => expect(waiting()).toBe(1), patient);
  letGo();
  const [[one], [other]] = await Promise.all([running, later]);
  expect([one.statusCode, other.statusCode]).toEqual([200, 200]);
  for (const answer of [one, other]) answer.resume();
});

test("What runs for somebody who has left ends at its next breath, and the next of his is served", async () => {
  const abandoned = await asks("/endless");
  await vi.waitFor(() => expect(steps).toBeGreaterThan(0), patient);
  const later = once(await asks("/f"), "response");
  await vi.waitFor(() => expect(waiting()).toBe(1), patient);
  abandoned.destroy();
  const [answer] = await later;
  const taken = steps;
  expect(answer.statusCode).toBe(200);
  answer.resume();
  expect(isClientGone(ended.at(-1))).toBe(true);
  for (let nth = 0; nth < 3; nth++) await breathe();
  expect(steps).toBe(taken);
});

test("What writes is done though its sender has left, and who has got an answer has not left", async () => {
  const signals: (AbortSignal | undefined)[] = [];
  const note = async () => {
    await Promise.resolve();
    signals.push(askerNow());
  };
  server.prependListener("request", note);
  for (const method of ["GET", "POST"]) {
    const [answer] = await once(await asks("/e", method), "response");
    answer.resume();
    await once(answer, "end");
  }
  expect(signals.map((one) => one?.aborted)).toEqual([false, undefined]);
});
