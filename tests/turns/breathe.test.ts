import { setImmediate } from "node:timers/promises";
import { expect, test } from "vitest";
import { breathe, breathing, longWork } from "@/lib/turns/breathe";

const STEPS = 60;

function busy(milliseconds: number): void {
  for (const end = performance.now() + milliseconds; performance.now() < end; );
}

/** Steps as long as the longest between two breaths. */
function* steps(done: { steps: number }): Generator<void, void> {
  for (let nth = 0; nth < STEPS; nth++) {
    busy(16);
    done.steps += 1;
    yield;
  }
}

/** How many steps long works have done when a visitor's answer is out that takes sixty turns of the event loop. */
async function stepsBefore(works: number): Promise<number> {
  const done = { steps: 0 };
  const all = Array.from({ length: works }, () => longWork(() => breathing(steps(done))));
  for (let turn = 0; turn < 60; turn++) {
    busy(0.5);
    await setImmediate();
  }
  const { steps: before } = done;
  await Promise.all(all);
  expect(done.steps).toBe(works * STEPS);
  return before;
}

test("Long work does no step in each turn of somebody's answer: it waits until that is out", async () => {
  expect(await stepsBefore(1)).toBeLessThan(15);
});

test("Ten long works hold up an answer no more often than one does", async () => {
  expect(await stepsBefore(5)).toBeLessThan(30);
});

test("Two long works take their steps in turn, however many steps one of them has", async () => {
  const order: string[] = [];
  const work = (name: string, breaths: number) =>
    longWork(async () => {
      for (let nth = 0; nth < breaths; nth++) {
        order.push(name);
        await breathe();
      }
    });
  await Promise.all([work("a", 6), work("b", 3)]);
  expect(order.join("")).toBe("abababaaa");
});

test("Long work for somebody who has left ends at its next breath", async () => {
  const left = new AbortController();
  const done = { steps: 0 };
  function* until(nth: number) {
    for (const step of steps(done)) {
      if (done.steps === nth) left.abort(new Error("left"));
      yield step;
    }
  }
  await expect(longWork(() => breathing(until(3)), left.signal)).rejects.toThrow("left");
  expect(done.steps).toBe(3);
});

test("Who leaves while long work waits for its next step ends it there", async () => {
  const left = new AbortController();
  const order: string[] = [];
  const work = longWork(async () => {
    order.push("before");
    const breath = breathe();
    left.abort(new Error("left"));
    await breath;
    order.push("after");
  }, left.signal);
  await expect(work).rejects.toThrow("left");
  expect(order).toEqual(["before"]);
  await longWork(breathe); // the others' steps go on
});
