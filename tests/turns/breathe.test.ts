import { setImmediate } from "node:timers/promises";
import { expect, test } from "vitest";
import { breathing, longWork } from "@/lib/turns/breathe";

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
