import fc from "fast-check";
import { expect, test } from "vitest";
import { clean } from "@/lib/numbers/clean";
import { identify } from "@/lib/numbers/identify";
import { columns } from "@/lib/store/call-rows";
import { counts, kindOfBeginning } from "@/lib/store/counts";
import { type Counted, fewest, tellable, toTens } from "@/lib/store/counts-rule";
import { db } from "@/lib/store/db";
import { said } from "../fixtures/said";
import { freshDataDir } from "../fixtures/space";

freshDataDir();

const now = new Date("2026-11-27T04:00:00.000Z");
const recent = "2026-11-10T04:00:00.000Z";

type Group = {
  owners: number;
  calls?: number;
  province: string;
  category?: 22 | 7;
  number?: string;
  at?: string;
};

/** So many owners of a province who each logged so many such calls. */
async function people(groups: Group[]): Promise<void> {
  let nth = 0;
  for (const { owners, calls = 3, province, at = recent, ...part } of groups) {
    const ids = Array.from({ length: owners }, () => `owner-${nth++}`);
    await db().user.createMany({ data: ids.map((id) => ({ id, name: "", email: id, isAnonymous: true })) });
    await db().complainant.createMany({ data: ids.map((ownerId) => ({ ownerId, province })) });
    const data = ids.flatMap((ownerId) =>
      Array.from({ length: calls }, () => ({
        id: crypto.randomUUID(),
        ownerId,
        ...columns(said({ at, ...part })),
      })),
    );
    await db().call.createMany({ data });
  }
}

async function tableBy(by: string) {
  const { tables } = await counts(now);
  return tables.find((one) => one.by === by);
}

test("Calls and people are counted by week, province, kind of number and category, rounded down to tens", async () => {
  await people([
    { owners: 25, province: "辽宁省", category: 22 },
    {
      owners: 13,
      calls: 2,
      province: "吉林省",
      category: 7,
      number: "95112345",
      at: "2026-10-07T04:00:00.000Z",
    },
  ]);
  expect(await tableBy("province")).toEqual({
    by: "province",
    cells: [
      { cell: "辽宁省", calls: 70, owners: 20 },
      { cell: "吉林省", calls: 20, owners: 10 },
    ],
    rest: null,
  });
  expect((await counts(now)).total).toEqual({ calls: 100, owners: 30 });
  expect((await tableBy("week"))?.cells.map(({ cell }) => cell)).toEqual([
    "2026-11-09—2026-11-15",
    "2026-10-05—2026-10-11",
  ]);
  expect((await tableBy("kind"))?.cells.map(({ cell }) => cell)).toEqual(["虚拟运营商手机号", "95呼叫中心"]);
  expect((await tableBy("category"))?.cells.map(({ cell }) => cell)).toEqual(["装修建材", "贷款理财"]);
});

test("Nine people who logged a hundred calls are not told of", async () => {
  await people([{ owners: 9, calls: 12, province: "辽宁省" }]);
  expect((await counts(now)).total).toBeNull();
  for (const { cells, rest } of (await counts(now)).tables)
    expect({ cells, rest }).toEqual({ cells: [], rest: null });
});

test("What is held back in one table cannot be found by taking it from another's total", async () => {
  await people([
    { owners: 40, province: "辽宁省" },
    { owners: 12, province: "吉林省" },
    { owners: 1, province: "西藏自治区" },
  ]);
  // All 53 share one week: its cell and the cells by province would differ by the one person's calls.
  expect(await tableBy("week")).toMatchObject({ cells: [{ calls: 150, owners: 50 }] });
  expect(await tableBy("province")).toEqual({
    by: "province",
    cells: [{ cell: "辽宁省", calls: 120, owners: 40 }],
    rest: { calls: 30, owners: 10 },
  });
});

test("Deleted calls, this week's and old ones are not counted", async () => {
  await people([
    { owners: 12, province: "辽宁省", at: "2026-11-25T04:00:00.000Z" },
    { owners: 12, province: "吉林省", at: "2026-01-05T04:00:00.000Z" },
  ]);
  expect((await tableBy("province"))?.cells).toEqual([]);
  await db().call.updateMany({ data: { day: "2026-11-10", deletedAt: new Date() } });
  expect((await tableBy("province"))?.cells).toEqual([]);
});

test("Whatever the cells, none is told of fewer than ten people, nor is the difference to the total", async () => {
  const anyCells = fc.array(
    fc.uniqueArray(fc.integer({ min: 0, max: 60 }), { minLength: 1, maxLength: 40 }),
    {
      minLength: 1,
      maxLength: 8,
    },
  );
  await fc.assert(
    fc.asyncProperty(anyCells, async (members) => {
      const cells: Counted[] = members.map((some, at) => ({
        cell: `${at}`,
        calls: some.length,
        owners: some.length,
      }));
      const ownersOf = (names: string[]) =>
        new Set(names.flatMap((name) => members[Number(name)] ?? [])).size;
      const { shown, hidden } = await tellable(cells, async (names) => ownersOf(names));
      expect(shown.length + hidden.length).toBe(cells.length);
      for (const { owners } of shown) expect(owners).toBeGreaterThanOrEqual(fewest);
      if (hidden.length > 0 && shown.length > 0) expect(ownersOf(hidden)).toBeGreaterThanOrEqual(fewest);
    }),
  );
});

test("The length and the first five digits of a number tell its kind as the whole number does", () => {
  const shapes = [
    /^1[3-9]\d{9}$/,
    /^17[01]\d{8}$/,
    /^95\d{3,6}$/,
    /^96\d{3,4}$/,
    /^[48]00\d{7}$/,
    /^106\d{5,12}$/,
  ];
  const more = [
    /^0(10|2[0-9])[2-8]\d{7}$/,
    /^0[3-9]\d{2}[2-8]\d{6,7}$/,
    /^700\d{12}$/,
    /^\+(852|1|44|81)\d{8,10}$/,
  ];
  const exact = ["", "110", "12321", "12345", "10086", "10010", "10000", "10099"];
  const patterns = [...shapes, ...more].map((shape) => fc.stringMatching(shape));
  const anyNumber = fc.oneof(...patterns, fc.constantFrom(...exact)).map(clean);
  fc.assert(
    fc.property(anyNumber, (number) => {
      expect(kindOfBeginning(`${number.length}:${number.slice(0, 5)}`), number).toBe(identify(number).kind);
    }),
    { numRuns: 2000 },
  );
});

test("Figures are rounded down", () => {
  expect([toTens(10), toTens(19), toTens(20), toTens(9)]).toEqual([10, 10, 20, 0]);
});
