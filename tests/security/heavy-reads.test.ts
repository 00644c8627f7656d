import { setImmediate } from "node:timers/promises";
import { expect, test, vi } from "vitest";
import { doorGroupsInSteps } from "@/app/complaints/door-groups";
import { noAnswers } from "@/lib/channels/answers";
import { nobody } from "@/lib/channels/complainant";
import { gatherInSteps } from "@/lib/complaints/facts";
import { planInSteps } from "@/lib/plan/plan-of";
import { AskerGone } from "@/lib/store/asker";
import { insertAll } from "@/lib/store/bulk";
import { columns } from "@/lib/store/call-rows";
import { allCalls } from "@/lib/store/calls";
import { isClientGone } from "@/lib/store/client-gone";
import { db } from "@/lib/store/db";
import { QueueFull } from "@/lib/store/fair-queue";
import { inHeavyTurn } from "@/lib/store/heavy-turn";
import { orderedIds } from "@/lib/store/ordered-ids";
import { callsSelected } from "@/lib/store/selected-calls";
import { breathing, longWork } from "@/lib/turns/breathe";
import { said } from "../fixtures/said";
import { freshDataDir, newOwner } from "../fixtures/space";

freshDataDir();

const MANY = 2_500;
const everyCall = { matters: [], numbers: [], from: "", to: "", without: [] };

/** A log of two calls a minute, so that several share their moment. */
async function longLog(): Promise<string> {
  const owner = await newOwner();
  const at = new Date();
  const rows = orderedIds(MANY, at).map((id, nth) => {
    const call = said({
      number: `170${nth % 500}`,
      at: new Date(1_788_000_000_000 + Math.floor(nth / 2) * 60_000).toISOString(),
    });
    return { id, ownerId: owner, ...columns(call), createdAt: at, updatedAt: at };
  });
  await insertAll(db(), "Call", rows);
  return owner;
}

test("A long log is read whole and in order, page by page", async () => {
  const owner = await longLog();
  const calls = await allCalls(owner);
  expect(new Set(calls.map(({ id }) => id)).size).toBe(MANY);
  const sorted = calls.toSorted((a, b) => (a.at === b.at ? (a.id < b.id ? -1 : 1) : a.at < b.at ? -1 : 1));
  expect(calls.map(({ id }) => id)).toEqual(sorted.map(({ id }) => id));
  expect((await callsSelected(owner, { ...everyCall, numbers: ["1700", "1701"] })).length).toBe(10);
  expect((await callsSelected(owner, everyCall)).map(({ id }) => id)).toEqual(calls.map(({ id }) => id));
});

test("Others are served while doors over a long log are worked out", async () => {
  const owner = await longLog();
  let served = 0;
  let over = false;
  const others = (async () => {
    while (!over) {
      served += 1;
      await setImmediate();
    }
  })();
  const calls = await allCalls(owner);
  const known = {
    complainant: nobody,
    calls,
    evidence: [],
    refusals: [],
    answers: noAnswers,
    today: "2026-11-30",
  };
  const facts = await breathing(gatherInSteps(known));
  const before = served;
  const plan = await breathing(planInSteps(facts));
  await breathing(doorGroupsInSteps(plan, facts));
  over = true;
  await others;
  expect(served - before).toBeGreaterThan(0);
});

test("Of one long log one read runs and three wait; one more is told to come again, and a short log waits for nobody", async () => {
  const owner = await longLog();
  let end = () => {};
  const held = new Promise<void>((resolve) => (end = resolve));
  const refused: unknown[] = [];
  const reads = Array.from({ length: 6 }, () =>
    inHeavyTurn(owner, () => held).catch((fault: unknown) => refused.push(fault)),
  );
  await vi.waitFor(() => expect(refused).toHaveLength(2), 30_000);
  expect(refused.every((one) => one instanceof QueueFull)).toBe(true);
  expect(await inHeavyTurn(await newOwner(), async () => "served")).toBe("served");
  end();
  await Promise.all(reads);
  expect(refused).toHaveLength(2);
});

test("Who has a long log waits for none of the longest ones, though four of one owner are read", async () => {
  let end = () => {};
  const held = new Promise<void>((resolve) => (end = resolve));
  const longest = Array.from({ length: 4 }, () => inHeavyTurn("a", () => held, 20_000));
  expect(await inHeavyTurn("b", async () => "served", 2_300)).toBe("served");
  end();
  await Promise.all(longest);
});

test("A statement that is asked for somebody who has left is asked no more, and the next one is answered", async () => {
  const owner = await longLog();
  const left = new AbortController();
  left.abort(new AskerGone());
  const calls = () => allCalls(owner);
  const fault = await longWork(calls, left.signal).catch((one: unknown) => one);
  expect(isClientGone(fault)).toBe(true);
  expect(await longWork(calls)).toHaveLength(MANY);
});

test("Logs of some hundred calls are read one by one too, beside the long ones, and of one owner only so many wait", async () => {
  let end = () => {};
  const held = new Promise<void>((resolve) => (end = resolve));
  const most: number[] = [];
  let running = 0;
  const read = async () => {
    most.push(++running);
    await held;
    running -= 1;
  };
  const reads = Promise.allSettled(Array.from({ length: 40 }, () => inHeavyTurn("a", read, 1_970)));
  expect(await inHeavyTurn("b", async () => "served", 2_300)).toBe("served");
  expect(await inHeavyTurn("b", async () => "served", 400)).toBe("served");
  end();
  const refused = (await reads).flatMap((one) => (one.status === "rejected" ? [one.reason] : []));
  expect(refused).toHaveLength(19);
  expect(refused.every((one) => one instanceof QueueFull)).toBe(true);
  expect(most).toEqual(Array(21).fill(1));
});
