import type { IncomingMessage } from "node:http";
import { PassThrough } from "node:stream";
import { expect, test } from "vitest";
import { wholeBody } from "@/scripts/serve/whole-body.mjs";

const kB = 1024;
const bounds = { stall: 60_000, patience: 60_000, room: 1000 * kB };

/** A body of which so many bytes have come. */
function sending(bytes: number) {
  const stream = new PassThrough();
  const request = Object.assign(stream, { headers: {} }) as unknown as IncomingMessage;
  const read = wholeBody(request, bounds);
  stream.write(Buffer.alloc(bytes));
  return { read, end: () => stream.end() };
}

const turn = () => new Promise((resolve) => setImmediate(resolve));

test("Long bodies held back keep nobody from sending: whoever has held one longest makes room", async () => {
  const held = [sending(500 * kB), sending(490 * kB)];
  await turn();
  const form = sending(20 * kB);
  await turn();
  form.end();
  expect(await form.read).toMatchObject({ bytes: { length: 20 * kB } });
  expect(await held[0]?.read).toEqual({ status: 503 });
  held[1]?.end();
  expect(await held[1]?.read).toMatchObject({ bytes: { length: 490 * kB } });
});

test("A short body is not given up for others, however slowly it comes", async () => {
  const [first, ...others] = [sending(10 * kB), sending(600 * kB), sending(600 * kB)];
  await turn();
  await turn();
  first?.end();
  expect(await first?.read).toMatchObject({ bytes: { length: 10 * kB } });
  expect(await others[0]?.read).toEqual({ status: 503 });
  others[1]?.end();
  await others[1]?.read;
});

test("Short bodies held back in thousands make room as well, for a longer form that has just begun", async () => {
  const held = Array.from({ length: 70 }, () => sending(15 * kB));
  await new Promise((resolve) => setTimeout(resolve, 50));
  const form = sending(20 * kB);
  await turn();
  form.end();
  expect(await form.read).toMatchObject({ bytes: { length: 20 * kB } });
  for (const { end } of held) end();
  const statuses = await Promise.all(held.map(async ({ read }) => (await read)?.status));
  expect(statuses.filter((status) => status === 503).length).toBeGreaterThan(0);
});

test("A body longer than any form is 413, one that stops coming 408", async () => {
  expect(await sending(1025 * kB).read).toEqual({ status: 413 });
  const stream = Object.assign(new PassThrough(), { headers: {} }) as unknown as IncomingMessage;
  expect(await wholeBody(stream, { ...bounds, stall: 20 })).toEqual({ status: 408 });
});
