import { setImmediate } from "node:timers/promises";
import { expect, test } from "vitest";
import { FairQueue } from "@/lib/store/fair-queue";
import { aside } from "@/lib/store/shared-turn";

function held() {
  let end = () => {};
  const over = new Promise<void>((resolve) => (end = resolve));
  return { over, end };
}

test("Whoever stands aside lets the next ones go, counts as one who waits, and goes on in a turn of its own", async () => {
  const queue = new FairQueue({ own: 1, all: 2 });
  const [lock, order, last] = [held(), [] as string[], held()];
  const first = queue.run("a", async () => {
    await aside(() => lock.over);
    order.push("a");
  });
  await queue.run("b", async () => void order.push("b"));
  await expect(queue.run("a", async () => {})).rejects.toMatchObject({ crowd: "owner" });
  const before = queue.run("c", async () => {
    await last.over;
    order.push("c");
  });
  lock.end();
  await setImmediate();
  expect(order).toEqual(["b"]);
  last.end();
  await Promise.all([first, before]);
  expect(order).toEqual(["b", "c", "a"]);
});

test("One queue is not waited for with the turn of another in hand, nor with its own", async () => {
  const [outer, inner] = [new FairQueue({ own: 9, all: 9 }), new FairQueue({ own: 9, all: 9 })];
  const before = held();
  const first = inner.run("x", () => before.over);
  const nested = outer.run("a", () => inner.run("a", () => outer.run("a", async () => "done")));
  expect(await outer.run("b", async () => "served")).toBe("served");
  before.end();
  await first;
  expect(await nested).toBe("done");
  expect(await outer.run("b", async () => "served")).toBe("served");
});

test("What comes back to work that has failed meanwhile lets the next one run", async () => {
  const queue = new FairQueue({ own: 9, all: 9 });
  const lock = held();
  let back: Promise<void> = Promise.resolve();
  const failed = queue.run("a", async () => {
    back = aside(() => lock.over);
    throw new Error("broken");
  });
  await expect(failed).rejects.toThrow("broken");
  expect(await queue.run("b", async () => "served")).toBe("served");
  lock.end();
  await back;
  expect(await queue.run("b", async () => "served")).toBe("served");
});

test("Who leaves while it stands aside does not go on, and the others do", async () => {
  const queue = new FairQueue({ own: 9, all: 9 });
  const [lock, left] = [held(), new AbortController()];
  const first = queue.run("a", () => aside(() => lock.over), left.signal);
  left.abort(new Error("left"));
  lock.end();
  await expect(first).rejects.toThrow("left");
  expect(await queue.run("b", async () => "served")).toBe("served");
  expect(queue.crowd("a")).toBeNull();
});

test("What fails while it stands aside takes its turn again before it says so", async () => {
  const queue = new FairQueue({ own: 1, all: 1 });
  const failing = queue.run("a", () => aside(() => Promise.reject(new Error("broken"))));
  await expect(failing).rejects.toThrow("broken");
  expect(await queue.run("a", async () => "served")).toBe("served");
});
