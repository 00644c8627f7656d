import { expect, test } from "vitest";
import type { Call } from "@/lib/calls/call";
import { type Caller, type SetApart, suggestions as suggest } from "@/lib/calls/callers";
import { logged } from "../fixtures/said";

function suggestions(calls: Call[], callers: Caller[], apart: SetApart[] = []) {
  const said = calls.filter(({ number }) => number !== "");
  return suggest({ said, numbers: [...new Set(said.map(({ number }) => number))] }, callers, apart);
}

const decor = (number: string, part = {}) => logged(`2026-09-08 10:00`, { number, ...part, id: number });

test("Numbers whose callers said the same company are one caller, however it is written", () => {
  const [one] = suggestions(
    [
      decor("17090000001", { caller: "安居装饰" }),
      decor("02488880002", { caller: "我们是“安居装饰”有限公司" }),
      decor("16500000003", { caller: "安居 装饰的客服" }),
    ],
    [],
  );
  expect(one).toMatchObject({ name: "安居装饰", numbers: ["17090000001", "02488880002", "16500000003"] });
  expect(one?.why).toContain("自称“安居装饰”“我们是‘安居装饰’有限公司”“安居 装饰的客服”，像是同一家");
  const same = [decor("17090000001", { caller: "安居装饰" }), decor("02488880002", { caller: "安居装饰" })];
  expect(suggestions(same, [])[0]?.why).toContain("都自称“安居装饰”");
});

test("The same product in much the same words is one caller; the product alone is not", () => {
  const script = { product: "全屋装修", words: "您家房子要装修吗，我们免费量房" };
  const [one, ...others] = suggestions(
    [
      decor("17090000001", script),
      decor("02488880002", { product: "全屋装修", words: "您家房子要装修吗？我们可以免费量房" }),
      decor("16500000003", { product: "全屋装修", words: "有个建材展会请您参加" }),
    ],
    [],
  );
  expect(one?.numbers).toEqual(["17090000001", "02488880002"]);
  expect(others).toEqual([]);
});

test("Numbers that differ in their last digits only are one caller", () => {
  const [one, ...others] = suggestions(
    ["17090001001", "17090001988", "17090002001", "95130001", "95130099"].map((number) => decor(number)),
    [],
  );
  expect(one?.numbers).toEqual(["17090001001", "17090001988"]);
  expect(others.map(({ numbers }) => numbers)).toEqual([["95130001", "95130099"]]);
});

test("Several signs for the same numbers are one suggestion with several reasons", () => {
  const part = { caller: "安居装饰", product: "装修", words: "您家房子要装修吗" };
  const all = suggestions([decor("17090001001", part), decor("17090001002", part)], []);
  expect(all).toHaveLength(1);
  expect(all[0]?.why).toHaveLength(3);
});

test("A number that looks like a caller's own is offered to that caller alone", () => {
  const calls = ["17090001001", "17090001002"].map((number) => decor(number));
  const known = { id: "k", name: "安居装饰", note: "", numbers: ["17090001001"] };
  expect(suggestions(calls, [known])).toMatchObject([{ callerId: "k", numbers: ["17090001002"] }]);
  const other = { ...known, id: "o", numbers: ["17090001002"] };
  expect(suggestions(calls, [known, other])).toEqual([]);
});

test("Hidden numbers are nobody's", () => {
  const hidden = [1, 2].map((n) => logged(`2026-09-08 10:0${n}`, { number: "", caller: "安居装饰" }));
  expect(suggestions(hidden, [])).toEqual([]);
});

const block = ["17090001001", "17090001002", "17090001003"].map((number) => decor(number));

test("What was waved away stays away, also when another number or another sign comes to it", () => {
  const apart = [{ callerId: null, numbers: ["17090001001", "17090001002"] }];
  expect(suggestions(block.slice(0, 2), [], apart)).toEqual([]);
  expect(suggestions(block, [], apart)).toEqual([]);
  const named = block.map((call) => ({ ...call, caller: "安居装饰" }));
  expect(suggestions(named, [], apart)).toEqual([]);
});

test("One number of what was waved away can still belong to others", () => {
  const apart = [{ callerId: null, numbers: ["17090001001", "95130001"] }];
  expect(suggestions(block, [], apart)).toMatchObject([{ numbers: block.map(({ number }) => number) }]);
});

test("A number that is not a caller's own is not offered to it again, the others are", () => {
  const known = { id: "k", name: "安居装饰", note: "", numbers: ["17090001001"] };
  const apart = [{ callerId: "k", numbers: ["17090001002"] }];
  expect(suggestions(block, [known], apart)).toMatchObject([{ callerId: "k", numbers: ["17090001003"] }]);
  const strangers = [{ callerId: null, numbers: ["17090001001", "17090001002"] }];
  expect(suggestions(block, [known], strangers)).toMatchObject([{ numbers: ["17090001003"] }]);
  expect(suggestions(block.slice(0, 2), [known], apart)).toEqual([]);
});
