import { setImmediate } from "node:timers/promises";
import { expect, test } from "vitest";
import { insertAll } from "@/lib/store/bulk";
import { columns } from "@/lib/store/call-rows";
import { contactsOf, shareContacts } from "@/lib/store/contacts";
import { db } from "@/lib/store/db";
import { compareWithLog } from "@/lib/store/import-compare";
import type { RowFilter } from "@/lib/store/import-filter";
import { importNumbers } from "@/lib/store/import-numbers";
import { beginReading, finishReading } from "@/lib/store/import-reading";
import { countRows, rowsOfNumber, tickNumber, tickOnlyShown, tickShown } from "@/lib/store/import-rows";
import { saveImport } from "@/lib/store/import-save";
import { tickAtFirst } from "@/lib/store/import-ticks";
import { cancelImport, findImport, listImports } from "@/lib/store/imports";
import { orderedIds } from "@/lib/store/ordered-ids";
import { sweep } from "@/lib/store/sweep";
import { longImport } from "../fixtures/long-import";
import { said } from "../fixtures/said";
import { unwatched } from "../fixtures/source-row";
import { freshDataDir, newOwner, onSqlite } from "../fixtures/space";
import { countStatements, usedBy } from "../fixtures/statements";
import { stretchOf } from "../fixtures/turns";

freshDataDir();
countStatements();

const MANY = 6_000;
const one = "13800138000";

/** Forty calls within the two minutes of which all rows tell. */
async function fortyCalls(owner: string, number = one): Promise<void> {
  const at = new Date();
  const rows = orderedIds(40, at).map((id, nth) => {
    const call = said({
      number,
      at: new Date(Date.parse("2026-09-08T02:20:00Z") + nth * 3000).toISOString(),
    });
    return { id, ownerId: owner, ...columns(call), createdAt: at, updatedAt: at };
  });
  await insertAll(db(), "Call", rows);
}

test("Others have their turn while thousands of rows of one number are compared with calls of the same minutes", async () => {
  const owner = await newOwner();
  await fortyCalls(owner);
  await compareWithLog(owner, await longImport(owner, { many: 10, one }));
  let id = "";
  const compare = () => compareWithLog(owner, id);
  const prepare = async () => {
    id = await longImport(owner, { many: MANY, one });
  };
  expect(await stretchOf(compare, prepare)).toBeLessThan(1);
  expect(await countRows(owner, id)).toMatchObject({ known: 40, new: MANY - 40 });
});

test("A call of another number has nothing compared anew, one of this number has", async () => {
  const owner = await newOwner();
  await fortyCalls(owner);
  const id = await longImport(owner, { many: 100, one });
  await compareWithLog(owner, id);
  await db().importRow.updateMany({ where: { importId: id }, data: { state: "new" } });
  await fortyCalls(owner, "13900139000");
  await compareWithLog(owner, id);
  expect(await countRows(owner, id)).toMatchObject({ known: 0, new: 100 });
  await fortyCalls(owner);
  await compareWithLog(owner, id);
  expect((await countRows(owner, id)).known).toBeGreaterThan(40);
});

test("A number of thousands of rows is found, counted, named and ticked as any other", async () => {
  const owner = await newOwner();
  const id = await longImport(owner, { many: 2_500, one, name: "张三" });
  const unnamed = await longImport(owner, { many: 2_500, one });
  await finishReading(owner, id);
  expect(await contactsOf(owner)).toEqual(new Map([[one, "张三"]]));
  const shown = async (filter: RowFilter) => (await importNumbers(owner, id, filter)).numbers;
  const all = { number: one, name: "张三", fresh: 2_500, ticked: 0, kind: "mobile", logged: false };
  expect(await shown({})).toMatchObject([{ ...all, firstAt: "2026-09-08T02:20:10.000Z" }]);
  expect(await shown({ search: "张", only: "contacts" })).toMatchObject([all]);
  expect([await shown({ search: "李" }), await shown({ only: "ticked" })]).toEqual([[], []]);
  expect(await tickShown(owner, id, true, { search: "张三" })).toBe(2_500);
  expect(await tickOnlyShown(owner, id, { search: "李" })).toBe(2_500);
  expect(await tickNumber(owner, id, one, true)).toBe(2_500);
  expect((await rowsOfNumber(owner, id, one, 12)).rows).toHaveLength(100);
  expect((await importNumbers(owner, unnamed)).numbers).toMatchObject([all]);
  await fortyCalls(owner);
  await tickAtFirst(owner, unnamed);
  expect((await importNumbers(owner, unnamed)).numbers).toMatchObject([
    { ...all, ticked: 2_500, logged: true },
  ]);
});

test.runIf(onSqlite)(
  "Thousands of rows of one number are finished, searched and chosen from in steps",
  async () => {
    const owner = await newOwner();
    await finishReading(owner, await longImport(owner, { many: 10, one, name: "张三" }));
    const id = await longImport(owner, { many: MANY, one, name: "张三" });
    for (const work of [
      () => shareContacts(owner, id),
      () => tickAtFirst(owner, id),
      () => importNumbers(owner, id, { search: "zzz" }),
      () => importNumbers(owner, id, { search: "张", only: "contacts" }),
      () => tickShown(owner, id, true),
      () => tickNumber(owner, id, one, false),
    ])
      expect((await usedBy(work)).most, String(work)).toBeLessThan(MANY / 2);
  },
);

test("Others have their turns while thousands of rows are given up, read anew, and forgotten when the rest is saved", async () => {
  const owner = await newOwner();
  const [given, anew, saved] = [await whole(owner), await whole(owner), await whole(owner)];
  const steps = (2 * MANY) / 1_000;
  expect(await turnsBeside(() => cancelImport(owner, given))).toBeGreaterThan(steps);
  expect(await turnsBeside(() => beginReading(owner, anew))).toBeGreaterThan(steps);
  await tickShown(owner, saved, false);
  expect(await turnsBeside(() => saveImport(owner, saved, unwatched))).toBeGreaterThan(steps);
  expect(await findImport(owner, saved)).toMatchObject({ state: "saved", saved: 0, left: MANY });
  expect(await db().importRow.count()).toBe(0);
});

async function whole(owner: string): Promise<string> {
  const id = await longImport(owner, { many: MANY, one });
  await db().import.update({ where: { id }, data: { state: "read" } });
  return id;
}

test("What was given up is gone at once, and what a broken removal left goes with the next sweep", async () => {
  const owner = await newOwner();
  const id = await longImport(owner, { many: 10, one });
  await db().import.update({ where: { id }, data: { state: "gone" } }); // the removal broke off behind this
  expect([await findImport(owner, id), await listImports(owner)]).toEqual([null, []]);
  expect([await beginReading(owner, id), await cancelImport(owner, id)]).toEqual([false, false]);
  await sweep(new Date());
  expect([await db().import.count(), await db().importRow.count()]).toEqual([0, 0]);
});

/** How often somebody else had a turn. */
async function turnsBeside(work: () => Promise<unknown>): Promise<number> {
  let [turns, over] = [0, false];
  const others = (async () => {
    for (; !over; turns++) await setImmediate();
  })();
  await work();
  over = true;
  await others;
  return turns;
}
