import { expect, test } from "vitest";
import { searchText, searchWords } from "@/lib/calls/search";
import { logged } from "../fixtures/said";

const call = logged("2026-10-09 10:26", {
  category: 22,
  caller: "ABC装饰",
  words: "首付０元，省30%",
  note: "第二次",
});
const finds = (asked: string) => searchWords(asked).every((word) => searchText(call).includes(word));

test.each([
  "17090000000",
  "170 9000 0000",
  "+86 170-9000-0000",
  "170 9000",
  "9000",
  "abc",
  "ABC装饰",
  "装修建材",
  "0元 第二次",
  "30%",
])("The call is found by %j", (asked) => {
  expect(finds(asked)).toBe(true);
});

test.each(["170 8000", "贷款", "abc 贷款", "99%"])("The call is not found by %j", (asked) => {
  expect(finds(asked)).toBe(false);
});

test("An empty search asks for nothing", () => {
  expect(searchWords("  ")).toEqual([]);
});

test("The sign for anything is searched as itself", () => {
  expect(searchText(logged("2026-10-09 10:26", { words: "a_b" }))).toContain("a·b");
});
