import { expect, test } from "vitest";
import { CaseFile } from "@/lib/complaints/case-file";
import { readCaseFile } from "@/lib/store/case-reading";
import { stretchOf } from "../fixtures/turns";

const at = "2025-10-09T08:53:20.000Z";
const times = <One>(many: number, one: (nth: number) => One) =>
  Array.from({ length: many }, (_, nth) => one(nth));
const fileOf = (what: object) => ({ format: "qingjing-case", version: 1, calls: [], ...what });
const said = { at, words: "装修" };
const call = { id: "c0", number: "170", at };

const MANY = 80_000;
const files: [string, object][] = [
  ["whose last refusal is wrong", { refusals: [...times(MANY, () => ({ at, way: "sms" })), 5] }],
  [
    "with one call that had thousands of versions, the last of which is wrong",
    { calls: [{ ...call, versions: [...times(MANY, () => ({ savedAt: at, said })), {}] }] },
  ],
  [
    "whose first part is wrong, and others are long",
    { calls: [5], refusals: times(MANY, () => ({ at, way: "sms" })) },
  ],
];

test.each(files)("Others have their turn while a case file is read %s", async (_, what) => {
  const written = JSON.stringify(fileOf(what));
  const read = async () => expect((await readCaseFile(written)).success).toBe(false);
  expect(await stretchOf(read)).toBeLessThan(1);
});

test("Others have their turn while JSON is read whose names are all different", async () => {
  const strange = times(150_000, (nth) => ({ [`a${nth}`]: nth, [`b${nth}`]: `${nth}`, [`c${nth}`]: 1 }));
  const written = JSON.stringify(fileOf({ strange }));
  const read = async () => expect((await readCaseFile(written)).success).toBe(true);
  expect(await stretchOf(read)).toBeLessThan(1);
});

test("What is read in steps is what is read at once, and what is wrong is told of at the same place", async () => {
  const right = { calls: [{ ...call, versions: [{ savedAt: at, said }] }], refusals: [{ at, way: "sms" }] };
  const all = [right, ...files.map(([, what]) => what), { callers: [{ name: 1, numbers: [] }], apart: [7] }];
  for (const what of all) {
    const [stepped, whole] = [
      await readCaseFile(JSON.stringify(fileOf(what))),
      CaseFile.safeParse(fileOf(what)),
    ];
    expect([stepped.data, stepped.error?.issues]).toEqual([whole.data, whole.error?.issues]);
  }
});

test("Of a caller to whom all was said the numbers are looked up, not looked for", async () => {
  const callers = times(MANY, (nth) => ({ id: `k${nth}`, name: "某", numbers: [`${nth}`] }));
  const refusals = times(MANY, () => ({ at, way: "sms", callerId: `k${MANY - 1}` }));
  const read = await readCaseFile(JSON.stringify(fileOf({ callers, refusals })));
  expect(new Set(read.data?.refusals.flatMap(({ numbers }) => numbers))).toEqual(new Set([`${MANY - 1}`]));
});

test("Whoever has left ends the reading of a case file", async () => {
  const signal = AbortSignal.abort(new Error("left"));
  await expect(readCaseFile(JSON.stringify(fileOf({})), signal)).rejects.toThrow("left");
});
