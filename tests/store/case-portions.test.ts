import { createHash } from "node:crypto";
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { expect, test, vi } from "vitest";
import { CaseFile } from "@/lib/complaints/case-file";
import { addCall } from "@/lib/store/calls";
import { addCase, readCase } from "@/lib/store/case";
import { takeOutReading } from "@/lib/store/case-take-out";
import { AT_ONCE } from "@/lib/store/case-write";
import { db } from "@/lib/store/db";
import { incomingDir } from "@/lib/store/files/places";
import { OverQuota } from "@/lib/store/quota";
import { tidyUp } from "@/lib/store/tidy";
import { patient } from "../fixtures/patient";
import { said } from "../fixtures/said";
import { sourceRow } from "../fixtures/source-row";
import { freshDataDir, newOwner } from "../fixtures/space";
import { rowsByTable } from "../fixtures/tables";

freshDataDir();

const at = "2025-10-09T08:53:20.000Z";
const MANY = AT_ONCE + 200;
const times = <One>(many: number, one: (nth: number) => One) =>
  Array.from({ length: many }, (_, nth) => one(nth));
const uuid = (kind: number, nth: number) =>
  `${String(kind).padStart(8, "0")}-0000-4000-8000-${String(nth).padStart(12, "0")}`;

/** A case of so many calls and, of everything that hangs on them, one for each; words: which tells it from another. */
function caseOf(many: number, words: string, callers = 3) {
  const ids = times(many, (nth) => uuid(1, nth));
  const call = { kind: "call", number: "17090001234", at, updatedAt: at };
  const evidence = { kind: "other", name: "图.png", size: 1, callIds: ids };
  const row = sourceRow({ at });
  return CaseFile.parse({
    format: "qingjing-case",
    version: 1,
    calls: ids.map((id) => ({ ...call, id, words })),
    evidence: [{ ...evidence, id: uuid(2, 0), sha256: createHash("sha256").update("图").digest("hex") }],
    complaints: [{ id: uuid(3, 0), channel: "12321", callIds: ids }],
    callers: times(callers, (nth) => ({ id: uuid(4, nth), name: "某", numbers: [`${170_000 + nth}`] })),
    apart: times(callers, (nth) => ({ callerId: uuid(4, nth), numbers: [words] })),
    refusals: times(3, (nth) => ({ id: uuid(5, nth), at, way: "sms", evidenceIds: [uuid(2, 0)] })),
    imports: [
      {
        ...{ id: uuid(6, 0), name: "x.csv", format: "table", startedAt: at, savedAt: at },
        sources: ids.map((callId, nth) => ({ callId, said: { ...row, line: nth } })),
      },
    ],
  });
}

const notes = () => readdirSync(incomingDir()).filter((name) => name.includes("~case~"));

/** Comes back once a part of it is written, and others have written beside it. */
async function untilHalf(owner: string, other: string): Promise<void> {
  await vi.waitFor(
    async () => expect(await db().call.count({ where: { ownerId: owner } })).toBeGreaterThan(0),
    {
      timeout: 60_000,
      interval: 1,
    },
  );
  await addCall(other, said());
}

test("While a large case is written others write in between", async () => {
  const [owner, other] = [await newOwner(), await newOwner()];
  const taken = addCase(owner, caseOf(MANY, "装修"));
  await untilHalf(owner, other);
  const links = { complaint: { ownerId: owner } };
  expect(await db().complaintCall.count({ where: links })).toBeLessThan(MANY);
  await taken;
  expect(await db().complaintCall.count({ where: links })).toBe(MANY);
  expect(notes()).toEqual([]);
});

test("A large case that cannot be ended leaves nothing, and of what was there before everything", async () => {
  const [owner, other] = [await newOwner(), await newOwner()];
  await addCase(owner, caseOf(20, "装修"));
  const [before, rows] = [await readCase(owner), await rowsByTable()];
  let asked = 0;
  const throwIfAborted = () => {
    asked += 1;
    if (asked > 4) throw new Error("left"); // before anything, before writing, and before each of the first two portions
  };
  const signal = Object.assign(new AbortController().signal, { throwIfAborted });
  await expect(addCase(owner, caseOf(MANY, "贷款", 5), { signal })).rejects.toThrow("left");
  const { savedAt: _, ...was } = before;
  const { savedAt: __, ...is } = await readCase(owner);
  expect(is).toEqual(was);
  expect(await rowsByTable()).toEqual(rows);
  expect(notes()).toEqual([]);
  await addCall(other, said());
});

test("A large case of which a crash leaves the half is taken back at the next start", async () => {
  const [owner, other] = [await newOwner(), await newOwner()];
  await addCase(owner, caseOf(20, "装修"));
  const { savedAt: _, ...was } = await readCase(owner);
  const taken = addCase(owner, caseOf(MANY, "贷款", 3));
  await vi.waitFor(() => expect(notes()).toHaveLength(1), { timeout: 60_000, interval: 1 });
  const [name = ""] = notes();
  const note = path.join(incomingDir(), name);
  const noted = await vi.waitFor(() => readFileSync(note, "utf8") || expect.fail("not written yet"), patient);
  expect(noted).not.toMatch(/170\d{3}\b(?!-)/); // nobody's number lies there
  await taken;
  await addCall(owner, said({ words: "后来记的" }));
  writeFileSync(note, noted); // as it lies there when the process is gone
  await tidyUp(new Date(Date.now() + 60_000));
  const { savedAt: __, ...is } = await readCase(owner);
  const since = is.calls.filter(({ words }) => words === "后来记的");
  expect(since).toHaveLength(1);
  expect({ ...is, calls: is.calls.filter((call) => !since.includes(call)) }).toEqual(was);
  expect(notes()).toEqual([]);
  await addCall(other, said());
});

test("What somebody adds while a case is written counts: together they are no more than may be", async () => {
  vi.stubEnv("LIMIT_CALLS", String(MANY));
  const owner = await newOwner();
  const both = await Promise.allSettled([addCase(owner, caseOf(MANY, "装修")), untilHalf(owner, owner)]);
  const refused = both.filter((one) => one.status === "rejected");
  expect(refused.map(({ reason }) => reason)).toEqual([expect.any(OverQuota)]);
  expect([1, MANY]).toContain(await db().call.count({ where: { ownerId: owner } }));
  vi.unstubAllEnvs();
});

test("While a large reading is taken out others write in between", async () => {
  const [owner, other] = [await newOwner(), await newOwner()];
  const { at: moment } = await addCase(owner, caseOf(MANY, "装修"));
  const calls = () => db().call.count({ where: { ownerId: owner } });
  const out = takeOutReading(owner, moment.toISOString());
  const half = async () => {
    const left = await calls();
    expect(left > 0 && left < MANY).toBe(true);
  };
  await vi.waitFor(half, { timeout: 60_000, interval: 1 });
  await addCall(other, said());
  expect(await calls()).toBeGreaterThan(0);
  expect(await out).toBe(true);
  expect(await calls()).toBe(0);
  expect(readdirSync(incomingDir())).toEqual([]);
});

test("A reading of which a crash leaves the half goes on going at the next start", async () => {
  const owner = await newOwner();
  const own = await addCall(owner, said({ words: "自己记的" }));
  const { at: moment } = await addCase(owner, caseOf(20, "装修"));
  mkdirSync(incomingDir(), { recursive: true });
  writeFileSync(path.join(incomingDir(), `${owner}~out~${moment.getTime()}.note`), "");
  await tidyUp(new Date(Date.now() + 60_000));
  expect((await db().call.findMany({ where: { ownerId: owner } })).map(({ id }) => id)).toEqual([own.id]);
  expect(readdirSync(incomingDir())).toEqual([]);
});
