import { readdirSync } from "node:fs";
import { expect, test, vi } from "vitest";
import { noAnswers } from "@/lib/channels/answers";
import { nobody } from "@/lib/channels/complainant";
import { CaseFile } from "@/lib/complaints/case-file";
import { addCall } from "@/lib/store/calls";
import { addCase, readCase } from "@/lib/store/case";
import { complainantOf, saveComplainant } from "@/lib/store/complainant";
import { startComplaint } from "@/lib/store/complaints";
import { addContacts, contactsOf } from "@/lib/store/contacts";
import { db } from "@/lib/store/db";
import { DROPPED } from "@/lib/store/drop-rows";
import { incomingDir } from "@/lib/store/files/places";
import { untilMoved } from "@/lib/store/moving";
import { moveEverything } from "@/lib/store/owner";
import { tidyUp } from "@/lib/store/tidy";
import { attach } from "../fixtures/filled-space";
import { said } from "../fixtures/said";
import { freshDataDir, newOwner } from "../fixtures/space";
import { rowsByTable } from "../fixtures/tables";

/** The process is gone after so many more transactions: none is begun any more, for settling what broke off neither. */
const process = { left: Number.POSITIVE_INFINITY, done: 0 };
vi.mock("@/lib/store/transact", async (original) => {
  const { transact } = await original<typeof import("@/lib/store/transact")>();
  return {
    transact: (...asked: Parameters<typeof transact>) => {
      if (process.left <= 0) return Promise.reject(new Error("the process is gone"));
      process.left -= 1;
      process.done += 1;
      return transact(...asked);
    },
  };
});
freshDataDir();

const at = "2025-10-09T08:53:20.000Z";
const MANY = DROPPED + 160;
const [SAME, OF_ONE_MINUTE] = [120, 3];
const soon = () => new Date(Date.now() + 2 * 60 * 60 * 1000);
const notes = () => readdirSync(incomingDir());

/** So many calls of a number each, and some of one number and minute; words: what is said of each. */
function callsOf(many: number, words: string) {
  const own = Array.from({ length: many }, (_, nth) => ({ number: `${17_000_000_000 + nth}`, at, words }));
  const minute = { number: "16900000000", at: "2025-10-09T08:54:00.000Z", words: "" };
  return [...own, ...Array.from({ length: OF_ONE_MINUTE }, () => minute)].map((call, nth) => ({
    ...{ ...call, id: `c${nth}`, updatedAt: at },
  }));
}

const caseOf = (many: number, words: string) =>
  CaseFile.parse({ format: "qingjing-case", version: 1, calls: callsOf(many, words) });

/** A long space, and one that has some of its calls, one of its files and one of its contacts. */
async function twoSpaces(): Promise<[from: string, to: string]> {
  const [from, to] = [await newOwner(), await newOwner()];
  await addCase(from, caseOf(MANY, "装修"));
  await addCase(to, caseOf(SAME, ""));
  for (const owner of [from, to]) {
    const own = await addCall(
      owner,
      said({ at: "2026-10-09T02:26:00.000Z", note: owner === from ? "这边" : "那边" }),
    );
    await attach(owner, "同一个文件", [own.id], owner === from ? "这边的话" : "那边的话");
    const file = await attach(owner, `只有一边有 ${owner === from}`, [own.id]);
    const complaint = await startComplaint(owner, "12321", [own.id], noAnswers);
    expect([file.id, complaint]).not.toContain("");
  }
  await addContacts(from, [
    { number: "13900000000", name: "张三" },
    { number: "13900000001", name: "李四" },
  ]);
  await addContacts(to, [{ number: "13900000000", name: "老张" }]);
  await saveComplainant(from, { ...nobody, name: "王五", phone: "13800000000" });
  return [from, to];
}

/** All that a space has, without what is new each time. */
async function toldOf(ownerId: string) {
  const { calls, evidence, complaints } = await readCase(ownerId);
  const saying = calls.map(({ number, at, words, note }) => [number, at, words, note].join(" "));
  const byId = new Map(calls.map(({ id }, nth) => [id, saying[nth]]));
  const shown = (ids: string[]) => ids.map((id) => byId.get(id)).sort();
  return {
    calls: saying.toSorted(),
    evidence: evidence.map(({ note, callIds }) => [note, ...shown(callIds)].join()).sort(),
    complaints: complaints.map(({ callIds }) => shown(callIds)),
    contacts: [...(await contactsOf(ownerId))].sort(),
    person: await complainantOf(ownerId),
  };
}

/** Counts the transactions of a move that nothing comes in between of, and what is there afterwards. */
async function whole() {
  const [from, to] = await twoSpaces();
  process.done = 0;
  expect(await moveEverything(from, to)).toMatchObject({ calls: MANY + OF_ONE_MINUTE + 1 });
  const steps = process.done;
  const [told, rows] = [await toldOf(to), await rowsByTable()];
  await db().user.deleteMany();
  return { steps, told, rows };
}

test("Two spaces become one with nothing twice and nothing lost, wherever a crash cuts that off", async () => {
  const { steps, told, rows } = await whole();
  expect(new Set(told.calls).size).toBe(MANY + 2);
  expect(steps).toBeGreaterThan(4);
  for (let cut = 0; cut < steps; cut++) {
    const [from, to] = await twoSpaces();
    process.left = cut;
    await expect(moveEverything(from, to)).rejects.toThrow("the process is gone");
    process.left = Number.POSITIVE_INFINITY;
    expect(notes()).not.toEqual([]);
    await tidyUp(soon());
    expect([cut, notes(), await toldOf(to), await rowsByTable()]).toEqual([cut, [], told, rows]);
    await db().user.deleteMany();
  }
}, 300_000);

test("While a long space goes into another, others write in between, and neither is shown by half", async () => {
  const [from, to] = await twoSpaces();
  const other = await newOwner();
  const moved = moveEverything(from, to);
  const here = () => db().call.count({ where: { ownerId: to } });
  const half = async () => {
    const left = await db().call.count({ where: { ownerId: from } });
    expect(left > 0 && left < MANY + OF_ONE_MINUTE + 1).toBe(true);
  };
  await vi.waitFor(half, { timeout: 60_000, interval: 1 });
  const shown = Promise.all([from, to].map(async (owner) => [await untilMoved(owner), await here()]));
  expect(await untilMoved(other)).toBe(false);
  await addCall(other, said());
  expect(await here()).toBeLessThan(MANY + OF_ONE_MINUTE + 1);
  await moved;
  const all = MANY + OF_ONE_MINUTE + 1;
  expect(await shown).toEqual([
    [true, all],
    [true, all],
  ]);
  expect(notes()).toEqual([]);
});
