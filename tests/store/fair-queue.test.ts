import { setImmediate } from "node:timers/promises";
import { expect, test } from "vitest";
import { FairQueue, QueueFull } from "@/lib/store/fair-queue";
import type { Job } from "@/lib/store/queue-party";

const wide = { own: 100, all: 100 };

const accountJob = (owner: string): Job => ({ owner, address: null, turns: 0 });

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
  expect(order).toEqual(["a1", "b1", "c1", "a2", "b2", "a3"]);
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
  const pausing = (job: Job, name: string) => async () => {
    for (let nth = 1; nth <= 3; nth++) {
      order.push(`${name}${nth}`);
      await setImmediate();
      order.push(`${name}${nth}`);
      await queue.passOn(job);
    }
  };
  const works = ["a", "b", "A"].map((name) => {
    const job = accountJob(name.toLowerCase());
    return queue.run(job, pausing(job, name));
  });
  await Promise.all(works);
  expect(order.filter((_, nth) => nth % 2 === 0)).toEqual(order.filter((_, nth) => nth % 2 === 1));
  expect(order.filter((_, nth) => nth % 2 === 0).join(" ")).toBe("a1 b1 A1 b2 a2 b3 A2 a3 A3");
  expect(queue.waiting).toBe(0);
});

const stranger = (nth: number, address = "x"): Job => ({ owner: `stranger ${nth}`, address, turns: 0 });

/** Jobs that take turn after turn until they are let go; says whose each was. */
function begin(
  queue: FairQueue,
  jobs: Job[],
  turns: string[],
  mostOf = (_: Job) => Number.POSITIVE_INFINITY,
) {
  const over = { is: false };
  const all = jobs.map((job) =>
    queue.runBegun(job, async () => {
      for (let taken = 0; taken < mostOf(job) && !over.is; taken++) {
        turns.push(job.owner);
        await setImmediate();
        await queue.passOn(job);
      }
    }),
  );
  return { over, all: Promise.all(all) };
}

/** A short job beside endless ones; how many turns others take until it is over. */
async function turnsBeside(others: Job[], { before, own }: { before: number; own: number }): Promise<number> {
  const queue = new FairQueue(wide);
  const turns: string[] = [];
  const endless = begin(queue, others, turns);
  while (turns.length < before) await setImmediate();
  const from = turns.length;
  await begin(queue, [accountJob("account")], turns, () => own).all;
  endless.over.is = true;
  await endless.all;
  return turns.slice(from).filter((owner) => owner !== "account").length;
}

test("An account has every second turn beside fifty strangers of one address, from the beginning", async () => {
  const strangers = Array.from({ length: 50 }, (_, nth) => stranger(nth));
  expect(await turnsBeside(strangers, { before: 50, own: 40 })).toBeLessThanOrEqual(40 + 50);
  expect(await turnsBeside(strangers, { before: 500, own: 40 })).toBeLessThanOrEqual(42);
});

test("What has had few turns goes before what had many, of fifty addresses too, which still have some", async () => {
  const strangers = Array.from({ length: 50 }, (_, nth) => ({ ...stranger(nth, `${nth}`), turns: 500 }));
  const others = await turnsBeside(strangers, { before: 100, own: 40 });
  expect(others).toBeGreaterThan(5);
  expect(others).toBeLessThanOrEqual(20);
});

test("Those without an account have places of their address, and say so where it is full; an account has its own", async () => {
  const queue = new FairQueue({ own: 2, address: 3, all: 6 });
  let end = () => {};
  const held = queue.run("held", () => new Promise<void>((resolve) => (end = resolve)));
  const waiting = [0, 0, 1].map((nth) => queue.run({ owner: `s${nth}`, address: "x" }, async () => {}));
  const crowds = [
    { owner: "s0", address: "x" },
    { owner: "s2", address: "x" },
    { owner: "s2", address: "y" },
    { owner: "account", address: null },
  ].map((party) => queue.crowd(party));
  expect(crowds).toEqual(["owner", "address", null, null]);
  await expect(queue.run({ owner: "s2", address: "x" }, async () => {})).rejects.toMatchObject({
    crowd: "address",
  });
  for (const owner of ["a", "b", "c"]) waiting.push(queue.run(owner, async () => {}));
  expect(queue.crowd("d")).toBe("all");
  end();
  await Promise.all([held, ...waiting]);
});
