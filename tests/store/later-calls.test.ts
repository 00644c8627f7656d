import { expect, test } from "vitest";
import { addCall } from "@/lib/store/calls";
import { db } from "@/lib/store/db";
import { laterCalls } from "@/lib/store/later-calls";
import { numbersWithin, widened } from "@/lib/store/narrowed-counts";
import { said } from "../fixtures/said";
import { freshDataDir, newOwner } from "../fixtures/space";

freshDataDir();

const [one, other] = ["17011112222", "17033334444"];
const begun = "2026-11-20T00:00:00.000Z";

/** A call of that number on that day of November, logged before or after the draft was begun. */
async function logged(owner: string, number: string, day: string, createdAt: string) {
  const at = `2026-11-${day}T06:00:00.000Z`;
  const call = await addCall(owner, { ...said(), typed: number, number, at });
  await db().call.updateMany({
    where: { ownerId: owner, number, day: `2026-11-${day}` },
    data: { createdAt },
  });
  return call;
}

const earlier = "2026-11-19T00:00:00.000Z";
const after = "2026-11-30T00:00:00.000Z";

async function callsOf(owner: string) {
  return db().call.findMany({
    where: { ownerId: owner },
    select: { id: true, number: true, createdAt: true },
  });
}

test("A draft of the whole log hears of every call that came later, and of none twice", async () => {
  const owner = await newOwner();
  await logged(owner, one, "18", earlier);
  const calls = await callsOf(owner);
  expect(await laterCalls(owner, { createdAt: begun, calls })).toEqual([]);
  await logged(owner, one, "25", after);
  await logged(owner, other, "10", after);
  const later = await laterCalls(owner, { createdAt: begun, calls });
  expect(later.map(({ number }) => number).sort()).toEqual([one, other]);
  expect(await laterCalls(owner, { createdAt: begun, calls: await callsOf(owner) })).toEqual([]);
  expect(await laterCalls(await newOwner(), { createdAt: begun, calls })).toEqual([]);
});

test("A draft of some calls hears of those from its numbers alone", async () => {
  const owner = await newOwner();
  await logged(owner, one, "18", earlier);
  const calls = await callsOf(owner);
  await logged(owner, other, "17", earlier);
  await logged(owner, one, "25", after);
  await logged(owner, other, "26", after);
  expect(await laterCalls(owner, { createdAt: begun, calls })).toMatchObject([{ number: one }]);
});

test("A number outside the days of a rule widens them to its calls, and no other does", async () => {
  const owner = await newOwner();
  await logged(owner, one, "18", earlier);
  await logged(owner, other, "10", earlier);
  await logged(owner, other, "26", after);
  const rule = { matters: [], numbers: [one], from: "2026-11-18", to: "2026-11-18", without: [] };
  expect(await widened(owner, rule)).toEqual(rule);
  const both = await widened(owner, { ...rule, numbers: [one, other] });
  expect([both.from, both.to]).toEqual(["2026-11-10", "2026-11-26"]);
  expect([...(await numbersWithin(owner, both)).values()].sort()).toEqual([1, 2]);
});
