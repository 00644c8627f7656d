import { Readable } from "node:stream";
import { afterEach, expect, test, vi } from "vitest";
import { givenUp } from "@/lib/export/given-up";
import { isClientGone } from "@/lib/store/client-gone";
import { patient } from "../fixtures/patient";

const PATIENCE = 50;

afterEach(() => vi.useRealTimers());

/** Bytes without end, and whether anybody still makes them. */
function endless() {
  const made = { left: false, pieces: 0 };
  const bytes = new ReadableStream<Uint8Array>(
    {
      pull(out) {
        made.pieces += 1;
        out.enqueue(new Uint8Array(1024));
      },
      cancel() {
        made.left = true;
      },
    },
    { highWaterMark: 0 },
  );
  return { bytes, made };
}

test("Whoever takes nothing is given up, and nothing more is made", async () => {
  const { bytes, made } = endless();
  const over = vi.fn();
  const reader = givenUp(bytes, over, PATIENCE).getReader();
  await reader.read();
  await vi.waitFor(() => expect(made.left).toBe(true), patient);
  expect(over).toHaveBeenCalledTimes(1);
  await expect(reader.read()).rejects.toThrow();
  expect(made.pieces).toBe(1);
});

test("An answer that is never read at all is given up too", async () => {
  const { bytes, made } = endless();
  const over = vi.fn();
  givenUp(bytes, over, PATIENCE);
  await vi.waitFor(() => expect([made.left, over.mock.calls.length]).toEqual([true, 1]), patient);
});

test("Whoever reads slowly and steadily gets all of it, to its proper end, though one piece takes longer than he may wait", async () => {
  vi.useFakeTimers();
  const all = Uint8Array.from({ length: 1_000_000 }, (_, at) => at % 251);
  const over = vi.fn();
  const reader = givenUp(new Response(all).body as ReadableStream<Uint8Array>, over, 75_000).getReader();
  expect(Buffer.compare(await takenSlowly(reader), all)).toBe(0);
  expect(over).toHaveBeenCalledTimes(1);
});

const BYTES_A_SECOND = 2_000;

/** As a line takes it: the next is asked for when the last is through. */
async function takenSlowly(reader: ReadableStreamDefaultReader<Uint8Array>): Promise<Buffer> {
  const taken: Uint8Array[] = [];
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return Buffer.concat(taken);
    taken.push(value);
    await vi.advanceTimersByTimeAsync((value.length / BYTES_A_SECOND) * 1000);
  }
}

test("What takes long to be made is waited for", async () => {
  const slow = Readable.toWeb(
    Readable.from(
      (async function* () {
        for (const piece of ["a", "b"]) {
          await new Promise((resolve) => setTimeout(resolve, 3 * PATIENCE));
          yield Buffer.from(piece);
        }
      })(),
    ),
  ) as ReadableStream<Uint8Array>;
  const over = vi.fn();
  expect(await new Response(givenUp(slow, over, PATIENCE)).text()).toBe("ab");
  expect(over).toHaveBeenCalledTimes(1);
});

test("Whoever leaves, and what breaks off, frees the place once", async () => {
  const { bytes, made } = endless();
  const over = vi.fn();
  await givenUp(bytes, over).cancel();
  expect([made.left, over.mock.calls.length]).toEqual([true, 1]);
  const broken = new ReadableStream<Uint8Array>({ pull: () => Promise.reject(new Error("broken")) });
  const told = vi.fn();
  await expect(new Response(givenUp(broken, told)).text()).rejects.toThrow();
  expect(told).toHaveBeenCalledTimes(1);
});

test("That a reader was given up is no fault of the server's, and stands in no log", async () => {
  const reader = givenUp(endless().bytes, () => {}, PATIENCE).getReader();
  const fault = await reader.closed.catch((one: unknown) => one);
  expect([isClientGone(fault), isClientGone(new Error("x"))]).toEqual([true, false]);
});
