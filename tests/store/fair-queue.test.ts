import { setImmediate } from "node:timers/promises";
import { expect, test } from "vitest";
import { FairQueue, QueueFull } from "@/lib/store/fair-queue";

const wide = { own: 100, all: 100 };

/** Work that says when it runs. */
function noting(order: string[], name: string) {
  return async () => {
    await setImmediate();
    order.push(name);
  };
}

test("Whoever queues much is served once before somebody else, not as often as he came", async () => {
  const queue = new FairQueue(wide);
  const order: string[] = [];
  const came = ["a1", "a2", "a3", "b1", "b2", "c1"];
  await Promise.all(came.map((name) => queue.run(name.slice(0, 1), noting(order, name))));
  expect(order).toEqual(["a1", "b1", "a2", "c1", "b2", "a3"]);
});

test("Two pieces never run at the same time, and what fails lets the next one run", async () => {
  const queue = new FairQueue(wide);
  let running = 0;
  const most: number[] = [];
  const work = async () => {
    most.push(++running);
    await setImmediate();
    running -= 1;
    throw new Error("broken");
  };
  const all = await Promise.allSettled(["a", "b", "a", "c"].map((owner) => queue.run(owner, work)));
  expect(all.map(({ status }) => status)).toEqual(Array(4).fill("rejected"));
  expect(most).toEqual([1, 1, 1, 1]);
  expect(await queue.run("a", async () => "served")).toBe("served");
});

test("Of one owner, and of all, only so many may wait; the others hear so at once", async () => {
  const queue = new FairQueue({ own: 2, all: 3 });
  const order: string[] = [];
  const run = (owner: string) => queue.run(owner, noting(order, owner));
  const all = await Promise.allSettled(["a", "a", "a", "a", "b", "b"].map(run));
  const full = all.flatMap((one) => (one.status === "rejected" ? [one.reason] : []));
  expect(full).toHaveLength(2);
  for (const fault of full) expect(fault).toBeInstanceOf(QueueFull);
  expect(order.toSorted()).toEqual(["a", "a", "a", "b"]);
});

test("What has begun waits for its turn though the queue is full, behind those who wait already", async () => {
  const queue = new FairQueue({ own: 1, all: 2 });
  const order: string[] = [];
  const first = queue.run("x", noting(order, "x"));
  const waiting = ["a", "b"].map((owner) => queue.run(owner, noting(order, owner)));
  await expect(queue.run("c", noting(order, "c"))).rejects.toBeInstanceOf(QueueFull);
  const begun = (async () => {
    for (const piece of ["c1", "c2"]) await queue.runBegun("c", noting(order, piece));
  })();
  await Promise.all([first, ...waiting, begun]);
  expect(order).toEqual(["x", "a", "b", "c1", "c2"]);
});

test("Whoever leaves while he waits leaves his place", async () => {
  const queue = new FairQueue({ own: 1, all: 1 });
  const order: string[] = [];
  const leaving = new AbortController();
  const first = queue.run("a", noting(order, "a"));
  const second = queue.run("b", noting(order, "b"), leaving.signal);
  leaving.abort(new Error("gone"));
  await expect(second).rejects.toThrow("gone");
  await Promise.all([first, queue.run("c", noting(order, "c"))]);
  expect(order).toEqual(["a", "c"]);
  expect(queue.waiting).toBe(0);
});

test("Work that pauses lets one piece of everybody who waits go first, and never runs beside another", async () => {
  const queue = new FairQueue(wide);
  const order: string[] = [];
  const pausing = (owner: string, name: string) => async () => {
    for (let nth = 1; nth <= 3; nth++) {
      order.push(`${name}${nth}`);
      await setImmediate();
      order.push(`${name}${nth}`);
      await queue.passOn(owner);
    }
  };
  const works = ["a", "b"].map((owner) => queue.run(owner, pausing(owner, owner)));
  await Promise.all([...works, queue.run("a", pausing("a", "A"))]);
  expect(order.filter((_, nth) => nth % 2 === 0)).toEqual(order.filter((_, nth) => nth % 2 === 1));
  expect(order.filter((_, nth) => nth % 2 === 0).join(" ")).toBe("a1 b1 A1 b2 a2 b3 A2 a3 A3");
  expect(queue.waiting).toBe(0);
});
