import { expect, test } from "vitest";
import { caretAfter, groupNumber } from "@/components/ui/number-groups";

test.each([
  ["17090000000", "170 9000 0000"],
  ["170 90000000", "170 9000 0000"],
  ["1709", "170 9"],
  ["02400000000", "024 0000 0000"],
])("%s is grouped as %s", (typed, grouped) => {
  expect(groupNumber(typed)).toBe(grouped);
});

test.each(["+86 170-9000-0000", "未知号码", "170x"])("%s stays as it came", (typed) => {
  expect(groupNumber(typed)).toBe(typed);
});

test("The caret stays behind the digit that was just typed", () => {
  // 138 9|0000 after a 9 was typed in front of the fourth digit
  expect(caretAfter("138 9000 0", "138 9")).toBe(5);
  expect(caretAfter("138 9000 0", "138")).toBe(3);
});
