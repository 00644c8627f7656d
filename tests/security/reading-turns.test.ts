import { setImmediate } from "node:timers/promises";
import { expect, test } from "vitest";
import { formatById } from "@/lib/imports";
import { QueueFull } from "@/lib/store/fair-queue";
import { readImport } from "@/lib/store/read-import";
import { readings } from "@/lib/store/reading-turns";
import { handBlank } from "../fixtures/blank-text";
import { freshSqlite, newOwner } from "../fixtures/space";
import { fileOf } from "../imports/source";

freshSqlite();

const READINGS = 6;

function busy(milliseconds: number): void {
  for (const end = performance.now() + milliseconds; performance.now() < end; );
}

/** Begins a reading that says how often it takes a mouthful, until it is let go. */
function begin(owner: string, id: string, seen: { mouthfuls: number; over: boolean }) {
  const stopped = () => {
    seen.mouthfuls += 1;
    return seen.over;
  };
  return (async () => {
    for await (const _ of readImport(owner, id, stopped));
  })();
}

test("Readings of which no row comes do no step in each turn of somebody's answer, however many they are", async () => {
  const owners = await Promise.all(Array.from({ length: READINGS }, () => newOwner()));
  const ids = await Promise.all(owners.map((owner) => handBlank(owner)));
  const seen = { mouthfuls: 0, over: false };
  const all = owners.map((owner, nth) => begin(owner, ids[nth] ?? "", seen));
  while (seen.mouthfuls < READINGS) await setImmediate();
  const before = seen.mouthfuls;
  for (let turn = 0; turn < 60; turn++) {
    busy(0.5);
    await setImmediate();
  }
  const during = seen.mouthfuls - before;
  seen.over = true;
  await Promise.all(all);
  expect(during).toBeLessThan(30);
});

test("Of one owner so many readings wait, and no more; who takes no more steps of his holds up nobody", async () => {
  const owner = await newOwner();
  const ids = [];
  for (let nth = 0; nth < 8; nth++) ids.push(await handBlank(owner));
  const seen = { mouthfuls: 0, over: false };
  const all = Promise.allSettled(ids.map((id) => begin(owner, id, seen)));
  while (!readings().isFull(owner)) await setImmediate();
  await expect(begin(owner, await handBlank(owner), seen)).rejects.toBeInstanceOf(QueueFull);
  seen.over = true;
  const refused = (await all).filter(({ status }) => status === "rejected");
  expect(refused).toHaveLength(3);
  const held = readImport(owner, ids[0] ?? "", () => false);
  for (let nth = 0; nth < 2; nth++) await held.next();
  expect(readings().waiting).toBe(0);
  const other = await newOwner();
  const steps = [];
  for await (const step of readImport(other, await handBlank(other, "\n", 1000), () => false))
    steps.push(step);
  expect(steps.at(-1)).toMatchObject({ read: 601 });
  await held.return(undefined);
});

/** Whether a reader of this text pauses though nothing of it is read. */
async function pausesIn(text: string, format: string): Promise<number> {
  let [breaths, reads] = [0, 0];
  const breath = () => {
    breaths += 1;
    return null;
  };
  for await (const _ of formatById(format)?.read({ ...fileOf(text), breath }, {}) ?? []) reads += 1;
  expect(reads).toBeLessThan(3);
  return breaths;
}

test.each([
  ["pasted", "the first is asked for and the others are counted", "11月3日 12:30 13800001111\n"],
  ["vmessage", "stand outside of a message", "NOTE:1\n"],
  ["adb", "belong to one message", "of its text\n"],
])(
  "A reader asks for a pause between lines of which no row comes: %s, where they %s",
  async (id, _, line) => {
    const heads: Record<string, string> = { adb: "Row: 0 address=1, date=1793685933000, type=1, body=a\n" };
    expect(await pausesIn((heads[id] ?? "") + line.repeat(900), id)).toBeGreaterThan(800);
  },
);
