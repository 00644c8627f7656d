import { createHash } from "node:crypto";
import { expect, test, vi } from "vitest";
import { CaseFile } from "@/lib/complaints/case-file";
import { addCase } from "@/lib/store/case";
import { takeOutReading } from "@/lib/store/case-take-out";
import { db } from "@/lib/store/db";
import { DROPPED } from "@/lib/store/drop-rows";
import { deleteEverything, moveEverything } from "@/lib/store/owner";
import { OverQuota } from "@/lib/store/quota";
import { sourceRow } from "../fixtures/source-row";
import { freshSqlite, newOwner } from "../fixtures/space";
import { countStatements, usedBy } from "../fixtures/statements";
import { rowsByTable } from "../fixtures/tables";

freshSqlite();
countStatements();

const at = "2025-10-09T08:53:20.000Z";
const print = (text: string) => createHash("sha256").update(text).digest("hex");
const times = <One>(many: number, one: (nth: number) => One) =>
  Array.from({ length: many }, (_, nth) => one(nth));
const answer = { kind: "replied", on: "2025-11-02", outcome: "accepted", receipt: "", evidenceIds: ["e0"] };

/** A case with so many of everything, each in as few words as will do. */
function caseOf(many: number): CaseFile {
  const call = { id: "c0", kind: "call", number: "17090001234", at };
  const file = { kind: "call-screenshot", name: "图.png", mime: "image/png", size: 10, callIds: ["c0"] };
  const steps = times(many, (nth) => ({ id: `s${nth}`, said: { ...answer, words: `第${nth}次` } }));
  return CaseFile.parse({
    format: "qingjing-case",
    version: 1,
    calls: [{ ...call, updatedAt: call.at }],
    evidence: times(many, (nth) => ({ ...file, id: `e${nth}`, sha256: print(`${nth}`) })),
    complaints: [{ id: "p1", channel: "12321", callIds: ["c0"], steps }],
    callers: times(many, (nth) => ({ id: `k${nth}`, name: `某${nth}`, numbers: [`170${10_000_000 + nth}`] })),
    refusals: times(many, (nth) => ({ id: `r${nth}`, at: call.at, way: "sms", callerId: `k${nth}` })),
  });
}

test("A case of hundreds of everything is written, and read in again, in few statements", async () => {
  const owner = await newOwner();
  const file = caseOf(150);
  expect((await usedBy(() => addCase(owner, file))).statements).toBeLessThan(90);
  expect((await usedBy(() => addCase(owner, file))).statements).toBeLessThan(90);
  const steps = await db().step.count({ where: { complaint: { ownerId: owner } } });
  const refusals = await db().refusal.count({ where: { ownerId: owner, callerId: { not: null } } });
  expect([await db().evidenceCall.count(), steps, refusals]).toEqual([150, 150, 150]);
});

test("A case that does not fit is refused before its many rows are written", async () => {
  vi.stubEnv("LIMIT_LINKS", "100");
  const owner = await newOwner();
  const calls = times(500, (nth) => ({
    id: `c${nth}`,
    kind: "call",
    number: "17090001234",
    at,
    updatedAt: at,
  }));
  const file = { kind: "other", name: "图", mime: "image/png", size: 1, callIds: calls.map(({ id }) => id) };
  const evidence = times(20, (nth) => ({ ...file, id: `e${nth}`, sha256: print(`${nth}`) }));
  const told = CaseFile.parse({ format: "qingjing-case", version: 1, calls, evidence });
  const refused = () => expect(addCase(owner, told)).rejects.toThrow(OverQuota);
  expect((await usedBy(refused)).statements).toBeLessThan(90);
  expect(await db().call.count()).toBe(0);
  vi.unstubAllEnvs();
});

test("Two spaces with the same files become one without a look at every step for every file", async () => {
  const [here, there] = [await newOwner(), await newOwner()];
  const file = { ...caseOf(80), callers: [], refusals: [] };
  for (const owner of [here, there]) await addCase(owner, file);
  expect((await usedBy(() => moveEverything(here, there))).rows).toBeLessThan(1_000);
  expect(await db().evidence.count()).toBe(80);
});

test("Two spaces with the same calls become one in few statements for each hundred, and a case file with them too", async () => {
  const [here, there] = [await newOwner(), await newOwner()];
  const written = (part: object) =>
    times(150, (nth) => ({ id: `c${nth}`, number: `170${10_000_000 + nth}`, at, updatedAt: at, ...part }));
  const of = (part: object) => CaseFile.parse({ format: "qingjing-case", version: 1, calls: written(part) });
  await addCase(there, of({}));
  expect((await usedBy(() => addCase(there, of({ caller: "某家" })))).statements).toBeLessThan(70);
  await addCase(here, of({ product: "某物" }));
  expect((await usedBy(() => moveEverything(here, there))).statements).toBeLessThan(120);
  const said = (await db().call.findMany()).map(({ caller, product }) => `${caller}${product}`);
  expect(said).toEqual(times(150, () => "某物"));
});

test("Two spaces with the same files become one in few statements for each hundred", async () => {
  const [here, there] = [await newOwner(), await newOwner()];
  const file = { ...caseOf(150), callers: [], refusals: [] };
  for (const owner of [here, there]) await addCase(owner, file);
  for (const { id } of await db().evidence.findMany({ where: { ownerId: here } }))
    await db().evidence.update({ where: { id }, data: { note: "这边的话" } });
  expect((await usedBy(() => moveEverything(here, there))).statements).toBeLessThan(120);
  const notes = new Set((await db().evidence.findMany()).map(({ note }) => note));
  expect([[...notes], await db().evidenceCall.count()]).toEqual([["这边的话"], 150]);
});

test("Two spaces with the same callers, or their numbers, become one in few statements for each hundred", async () => {
  const [here, there] = [await newOwner(), await newOwner()];
  const { callers, refusals, ...file } = { ...caseOf(150), evidence: [], complaints: [] };
  await addCase(there, { ...file, callers, refusals });
  const renamed = callers.map((one, nth) => (nth % 2 ? one : { ...one, name: `别的${one.name}` }));
  await addCase(here, { ...file, callers: renamed, refusals });
  expect((await usedBy(() => moveEverything(here, there))).statements).toBeLessThan(120);
  const numbers = await db().refusalNumber.count();
  expect([await db().caller.count(), await db().refusal.count(), numbers]).toEqual([150, 300, 75]);
});

test("A full space ends in steps: no statement removes more than some hundred rows", async () => {
  const owner = await newOwner();
  const file = caseOf(DROPPED + 10);
  await addCase(owner, { ...file, refusals: file.refusals.map((one) => ({ ...one, evidenceIds: ["e0"] })) });
  const { id: callId } = await db().call.findFirstOrThrow();
  const { id: refusalId } = await db().refusal.findFirstOrThrow();
  const { id: callerId } = await db().caller.findFirstOrThrow();
  const numbers = times(DROPPED + 10, (nth) => `171${10_000_000 + nth}`);
  await db().callerNumber.createMany({
    data: numbers.map((number) => ({ ownerId: owner, callerId, number })),
  });
  await db().refusalNumber.createMany({ data: numbers.map((number) => ({ refusalId, number })) });
  await db().callVersion.createMany({ data: numbers.map(() => ({ callId, said: {} })) });
  await db().contact.createMany({ data: numbers.map((number) => ({ ownerId: owner, number, name: "" })) });
  expect((await usedBy(() => deleteEverything(owner))).changed).toBeLessThanOrEqual(DROPPED);
  expect(Object.values(await rowsByTable()).filter((count) => count > 0)).toEqual([]);
});

test("A reading is taken out in steps: no statement removes more than some hundred rows", async () => {
  const owner = await newOwner();
  const many = DROPPED + 10;
  const calls = times(many, (nth) => ({ id: `c${nth}`, number: "17090001234", at, updatedAt: at }));
  const callIds = calls.map(({ id }) => id);
  const versions = times(many, (nth) => ({ savedAt: at, said: { at, words: `${nth}` } }));
  const source = { ...sourceRow({ at }), line: 0 };
  const file = CaseFile.parse({
    ...{ format: "qingjing-case", version: 1 },
    calls: [{ ...calls[0], versions }, ...calls.slice(1)],
    evidence: [{ id: "e", kind: "other", name: "图", size: 1, sha256: print("e"), callIds }],
    complaints: [{ id: "p", channel: "12321", callIds }],
    imports: [
      {
        ...{ id: "i", name: "x.csv", format: "table", startedAt: at, savedAt: at },
        sources: callIds.map((callId, line) => ({ callId, said: { ...source, line } })),
      },
    ],
  });
  const taken = await addCase(owner, file);
  const before = await rowsByTable();
  expect(before).toMatchObject({ ComplaintCall: many, CallSource: many, EvidenceCall: many });
  const used = await usedBy(() => takeOutReading(owner, taken.at.toISOString()));
  expect(used.changed).toBeLessThanOrEqual(DROPPED);
  expect(await rowsByTable()).toMatchObject({
    Call: 0,
    CallVersion: 0,
    Complaint: 0,
    Import: 0,
    Evidence: 0,
  });
});

test("A long log that comes to a short one, or a short one to a long one, is not gone through", async () => {
  const numbered = (many: number, first: number) =>
    times(many, (nth) => ({
      id: `c${first + nth}`,
      number: `${17_000_000_000 + first + nth}`,
      at,
      updatedAt: at,
    }));
  const of = (calls: object[]) => CaseFile.parse({ format: "qingjing-case", version: 1, calls });
  for (const isLong of [true, false]) {
    const [long, short] = [await newOwner(), await newOwner()];
    await addCase(long, of(numbered(600, 0)));
    await addCase(short, of(numbered(2, 599))); // one of them is in both
    const [from, to] = isLong ? [long, short] : [short, long];
    expect((await usedBy(() => moveEverything(from, to))).rows).toBeLessThan(200);
    expect(await db().call.count({ where: { ownerId: to } })).toBe(601);
  }
});

test("A long log comes to another in steps: no statement moves or removes more than some hundred rows", async () => {
  const [from, to] = [await newOwner(), await newOwner()];
  const many = 3 * DROPPED;
  const calls = times(many, (nth) => ({
    id: `c${nth}`,
    number: `${17_000_000_000 + nth}`,
    at,
    updatedAt: at,
  }));
  await addCase(from, CaseFile.parse({ format: "qingjing-case", version: 1, calls }));
  await addCase(to, CaseFile.parse({ format: "qingjing-case", version: 1, calls: calls.slice(0, 300) }));
  const contacts = times(many, (nth) => ({ ownerId: from, number: `${13_000_000_000 + nth}`, name: "张三" }));
  await db().contact.createMany({ data: contacts });
  expect((await usedBy(() => moveEverything(from, to))).changed).toBeLessThanOrEqual(2 * DROPPED);
  expect(await rowsByTable()).toMatchObject({ Call: many, Contact: many, user: 1 });
});
