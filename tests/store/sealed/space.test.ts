import { readdirSync, readFileSync, statSync } from "node:fs";
import path from "node:path";
import { beforeEach, expect, test } from "vitest";
import { allCalls, editCall, findCall, listCalls } from "@/lib/store/calls";
import { readCase } from "@/lib/store/case";
import { contactsOf } from "@/lib/store/contacts";
import { closeDb, db, unsealedDb } from "@/lib/store/db";
import { isNamedInLetter } from "@/lib/store/evidence";
import { listCounted } from "@/lib/store/evidence-list";
import { saidInCalls } from "@/lib/store/heard";
import { importNumbers } from "@/lib/store/import-numbers";
import { moveEverything } from "@/lib/store/owner";
import { emptyDraft, fillSpace } from "../../fixtures/filled-space";
import { giveKeys, newKey, withoutKeys } from "../../fixtures/keys";
import { said } from "../../fixtures/said";
import { smallSpace } from "../../fixtures/small-space";
import { freshDataDir, newOwner, onSqlite } from "../../fixtures/space";

freshDataDir();
withoutKeys();
beforeEach(() => giveKeys(newKey()));

const word = "水落石出的一句话";

/** Every byte of the data folder. */
function everything(folder = process.env.DATA_DIR ?? ""): Buffer {
  const names = readdirSync(folder).map((name) => path.join(folder, name));
  return Buffer.concat(
    names.map((name) => (statSync(name).isDirectory() ? everything(name) : readFileSync(name))),
  );
}

test.runIf(onSqlite)("With a key no word of a space stands in the database, nor in its journal", async () => {
  const owner = await newOwner();
  await fillSpace(owner, word);
  await db().columnChoice.deleteMany(); // headers of tables stay in the clear
  await db().importRow.deleteMany(); // and the numbers of a file that waits
  await closeDb();
  const bytes = everything();
  expect(bytes.includes("17090000000")).toBe(true);
  for (const text of ["好邻居装修", "你家房子装修了没有", emptyDraft.letter.name, "13900001111"])
    expect(bytes.includes(text), text).toBe(false);
});

test("What is read out of a sealed space is what was put in", async () => {
  const owner = await newOwner();
  const space = await fillSpace(owner, word);
  const read = await readCase(owner);
  expect(JSON.stringify(read)).not.toMatch(/qj[12]\./);
  expect(read.complainant.name).toBe(word);
  const call = read.calls.find(({ id }) => id === space.call);
  expect(call?.versions[0]?.said.note).toBe(word);
  expect(read.complaints[0]?.letters[0]?.draft.letter.title).toBe(word);
  expect(read.complaints[0]?.answers.ownWords).toBe(word);
  expect(await isNamedInLetter(owner, space.sha256)).toBe(true);
  expect((await contactsOf(owner)).get("13900001111")).toBe(word);
});

test("Sealed calls are found by their words, page by page, as others are", async () => {
  const { owner } = await smallSpace(word);
  const all = await listCalls(owner, { search: "装修 没有" });
  expect(all).toMatchObject({ total: 2, next: null });
  const pages = [await listCalls(owner, { search: "1709000", size: 1 })];
  for (let next = pages[0]?.next; next; next = pages.at(-1)?.next)
    pages.push(await listCalls(owner, { search: "1709000", size: 1, cursor: next }));
  expect(pages.flatMap(({ calls }) => calls)).toHaveLength(pages[0]?.total ?? 0);
  expect(await listCalls(owner, { search: "保险" })).toMatchObject({ total: 0, calls: [] });
});

test("A contact of a waiting file is found by name", async () => {
  const owner = await newOwner();
  const { pending } = await fillSpace(owner, word);
  const { numbers } = await importNumbers(owner, pending, { search: "石出" });
  expect(numbers.map(({ number, name }) => [number, name])).toEqual([["13900001111", word]]);
});

test("A space that moves into an account opens there", async () => {
  const [from, to] = [await newOwner(), await newOwner()];
  await fillSpace(from, word);
  await moveEverything(from, to);
  const read = await readCase(to);
  expect(read.complainant.name).toBe(word);
  expect((await contactsOf(to)).get("13900001111")).toBe(word);
});

test("Sealed words of one call put into another close that call and no list, and are written over by nobody", async () => {
  const { owner, call, other, evidence } = await smallSpace(word);
  await db()
    .$executeRaw`UPDATE "Call" SET "words" = (SELECT "words" FROM "Call" WHERE "id" = ${other}) WHERE "id" = ${call}`;
  await db().$executeRaw`UPDATE "Evidence" SET "note" = "name" WHERE "id" = ${evidence}`;
  for (const search of ["", word]) {
    const { calls } = await listCalls(owner, { search });
    const shown = new Map(calls.map((one) => [one.id, [one.broken, one.words === "" && one.note === ""]]));
    expect([shown.get(call), shown.get(other)]).toEqual([
      [true, true],
      [false, false],
    ]);
  }
  expect(await saidInCalls(owner)).toMatchObject([{ id: other }]);
  expect(await listCounted(owner, [evidence])).toMatchObject([
    { id: evidence, broken: true, name: "", note: "" },
  ]);
  const stored = await unsealedDb().call.findUniqueOrThrow({ where: { id: call } });
  for (const closed of [
    () => findCall(owner, call),
    () => editCall(owner, call, said()),
    () => allCalls(owner),
    () => readCase(owner),
  ])
    await expect(closed()).rejects.toThrow("changed since it was sealed");
  expect(await unsealedDb().call.findUniqueOrThrow({ where: { id: call } })).toEqual(stored);
});

test("A question that sealed words cannot answer is a fault, not a wrong answer", async () => {
  const owner = await newOwner();
  const named = { ownerId: owner, name: word };
  await expect(db().caller.findMany({ where: named })).rejects.toThrow("cannot be searched");
  await expect(db().caller.findMany({ orderBy: { name: "asc" } })).rejects.toThrow(
    "means nothing to orderBy",
  );
  await expect(
    db().call.findMany({ where: { versions: { some: { said: { equals: "x" } } } } }),
  ).rejects.toThrow("searched");
  const nested = { id: "1", ownerId: owner, channel: "12321", answers: {}, steps: { create: [] } };
  await expect(db().complaint.create({ data: nested })).rejects.toThrow("one table at a time");
});
