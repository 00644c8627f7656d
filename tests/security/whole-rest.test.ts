import { beforeEach, expect, test, vi } from "vitest";
import { POST as readCase } from "@/app/export/import/file/route";
import { caseWeight, LARGE_CASE } from "@/lib/store/case-weight";
import { db } from "@/lib/store/db";
import { queueLengths, queueNamed } from "@/lib/store/fair-queue";
import { Browser, use } from "../fixtures/browser";
import { ownSpace } from "../fixtures/own-space";
import { patient } from "../fixtures/patient";
import { freshSqlite } from "../fixtures/space";
import { countStatements, usedBy } from "../fixtures/statements";
import { zipped } from "../fixtures/zips";

freshSqlite();
countStatements();
beforeEach(() => use(new Browser()));

const told = JSON.stringify({ format: "qingjing-case", version: 1, calls: [] });
const times = <One>(many: number, one: (nth: number) => One) =>
  Array.from({ length: many }, (_, nth) => one(nth));
const choice = (nth: number) => ({ header: `表头${nth}`, columns: { number: 0, at: 1 } });

function withRest(rest: object): Promise<Buffer> {
  return zipped({ "案件数据.json": told, "全部数据.json": JSON.stringify(rest) });
}

function sent(bytes: Uint8Array, signal: AbortSignal | null = null): Request {
  return new Request("http://house/x", { method: "POST", body: new Uint8Array(bytes), signal });
}

test("Tens of thousands of headers that a ZIP brings are asked after once, and as many kept as anybody has", async () => {
  const owner = await ownSpace();
  const zip = await withRest({ ColumnChoice: times(30_000, choice) });
  const used = await usedBy(async () => expect((await readCase(sent(zip))).status).toBe(200));
  expect(used.statements).toBeLessThan(120);
  expect(await db().columnChoice.count({ where: { ownerId: owner } })).toBe(1_000);
});

test("Two headers and two numbers that a database takes for the same are one", async () => {
  const owner = await ownSpace();
  const named = ["170", "170\u0000"].map((number) => ({ number, name: "妈妈" }));
  const choices = ["号码", "号\u0000码"].map((header) => ({ ...choice(0), header }));
  const zip = await withRest({ Contact: named, ColumnChoice: choices });
  expect((await readCase(sent(zip))).status).toBe(200);
  expect(await db().contact.count({ where: { ownerId: owner } })).toBe(1);
  expect(await db().columnChoice.count({ where: { ownerId: owner } })).toBe(1);
});

test("What was said here of a header stays when a ZIP says otherwise", async () => {
  const owner = await ownSpace();
  const read = async (number: number) =>
    readCase(sent(await withRest({ ColumnChoice: [{ header: "号码", columns: { number, at: 1 } }] })));
  for (const number of [3, 4]) expect((await read(number)).status).toBe(200);
  const [kept, ...others] = await db().columnChoice.findMany({ where: { ownerId: owner } });
  expect([kept?.columns, others]).toEqual([{ number: 3, at: 1 }, []]);
});

test("A case weighs what is in it: rows upon rows in a few bytes wait with the large ones", async () => {
  const weight = (text: string) => caseWeight(text.length, async () => Buffer.from(text));
  const rows = JSON.stringify(times(50_000, () => ({ numbers: ["1", "2", "3"], callerId: null })));
  expect(rows.length).toBeLessThan(LARGE_CASE + 300_000);
  expect(await weight(rows.slice(0, LARGE_CASE))).toBeGreaterThan(LARGE_CASE);
  const call = {
    kind: "call",
    number: "17090001234",
    at: "2026-09-08T10:05",
    words: "说是装修公司".repeat(9),
  };
  expect(await weight(JSON.stringify(times(10_000, () => call)))).toBeLessThan(LARGE_CASE);
});

test("The ZIP of a small case with a large rest waits with the large ones, not before the small", async () => {
  await ownSpace();
  let end = () => {};
  const held = new Promise<void>((resolve) => (end = resolve));
  const others = queueNamed("large-cases", { own: 2, all: 20 }).run("somebody", () => held);
  const zip = await withRest({ ColumnChoice: times(60_000, choice) });
  const answer = readCase(sent(zip));
  await vi.waitFor(() => expect(queueLengths()["large-cases"]).toBe(1), patient);
  expect((await readCase(sent(Buffer.from(told)))).status).toBe(200);
  end();
  await others;
  expect((await answer).status).toBe(200);
});

test("Whoever leaves while a case waits gives up its place, and nothing of it is read", async () => {
  const owner = await ownSpace();
  let end = () => {};
  const held = new Promise<void>((resolve) => (end = resolve));
  const others = queueNamed("cases", { own: 5, all: 100 }).run("somebody", () => held);
  const leaving = new AbortController();
  const answer = readCase(sent(await withRest({ ColumnChoice: [choice(0)] }), leaving.signal));
  await vi.waitFor(() => expect(queueLengths().cases).toBe(1), patient);
  leaving.abort();
  expect((await answer).ok).toBe(false);
  expect(queueLengths().cases).toBe(0);
  end();
  await others;
  expect(await db().columnChoice.count({ where: { ownerId: owner } })).toBe(0);
});
