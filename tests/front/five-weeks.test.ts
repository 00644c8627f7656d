import { expect, test } from "vitest";
import { firstOfFiveWeeks, fiveWeeks, size, weeksInWords } from "@/components/front/five-weeks";

const perDay = [
  { day: "2026-09-22", calls: 3, messages: 1 },
  { day: "2026-10-09", calls: 1, messages: 0 },
];

test("Five weeks begin on the Monday four weeks before this week's", () => {
  expect(firstOfFiveWeeks("2026-10-09")).toBe("2026-09-07");
  expect(firstOfFiveWeeks("2026-10-05")).toBe("2026-09-07");
  expect(firstOfFiveWeeks("2026-10-11")).toBe("2026-09-07");
});

test("Today is marked, and what comes after it", () => {
  const weeks = fiveWeeks(perDay, "2026-10-09");
  expect(weeks).toHaveLength(35);
  expect(weeks.filter(({ when }) => when === "today").map(({ day }) => day)).toEqual(["2026-10-09"]);
  expect(weeks.slice(-2).map(({ when }) => when)).toEqual(["ahead", "ahead"]);
});

test("The figure says in words what it shows", () => {
  expect(weeksInWords(fiveWeeks(perDay, "2026-10-09")).words).toBe(
    "近五周有4次来电、1条短信，最多的一天3次来电、1条短信",
  );
  expect(weeksInWords(fiveWeeks([], "2026-10-09")).words).toBe("近五周没有来电");
});

test("More calls draw a larger dot", () => {
  expect([0, 1, 2, 3, 4, 9].map(size)).toEqual(["0", "1", "2", "2", "4", "4"]);
});
