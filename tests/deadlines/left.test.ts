import fc from "fast-check";
import { expect, test } from "vitest";
import { addDays } from "@/lib/deadlines/beijing";
import { isOverdue, lastDay, left, leftInWords } from "@/lib/deadlines/left";
import { count } from "@/lib/deadlines/working-days";

const workingDays = { on: "2026-10-12", span: { count: 5, unit: "工作日" } } as const;
const days = { on: "2026-10-04", span: { count: 15, unit: "日" } } as const;

test.each([
  ["2026-09-29", "还有5个工作日"],
  ["2026-10-09", "还有2个工作日"],
  ["2026-10-12", "就是今天"],
  ["2026-10-15", "过了3天，3个工作日"],
  ["2026-10-18", "过了6天，4个工作日"],
])("Five working days to 12 October, said on %s", (today, said) => {
  expect(leftInWords(workingDays, today)).toBe(said);
});

test.each([
  ["2026-10-01", "还有7天"],
  ["2026-10-04", "还有4天"],
  ["2026-10-06", "还有2天"],
  ["2026-10-08", "就是今天"],
  ["2026-10-09", "过了1天"],
])("Fifteen days that end in the National Day's week, said on %s", (today, said) => {
  expect(leftInWords(days, today)).toBe(said);
});

test("A date passed over a weekend has passed, but on no working day", () => {
  expect(leftInWords({ on: "2026-10-16", span: { count: 3, unit: "工作日" } }, "2026-10-18")).toBe(
    "过了2天，都不是工作日",
  );
});

test("A span in days is overdue by days, over a weekend too", () => {
  expect(leftInWords({ on: "2026-12-18", span: { count: 15, unit: "日" } }, "2026-12-19")).toBe("过了1天");
});

test("What is left and what has passed add up to the count, on every day of it", () => {
  const start = fc.integer({ min: 0, max: 3600 }).map((n) => addDays("2016-01-01", n));
  fc.assert(
    fc.property(start, fc.integer({ min: 1, max: 60 }), (from, n) => {
      const span = { count: n, unit: "工作日" } as const;
      const { on, days } = count(from, span);
      expect(days.map(({ day }) => left({ on, span }, day).workingDays)).toEqual(
        days.map((_, at) => n - days.slice(0, at + 1).filter(({ nth }) => nth !== null).length),
      );
      expect(isOverdue({ on, span }, on)).toBe(false);
      expect(isOverdue({ on, span }, addDays(on, 1))).toBe(true);
    }),
  );
});

test("A span in days never ends on a day off, and moves only past days off", () => {
  expect(lastDay(days)).toBe("2026-10-08");
  expect(lastDay({ on: "2026-10-10", span: { count: 30, unit: "日" } })).toBe("2026-10-10");
  expect(lastDay(workingDays)).toBe("2026-10-12");
});
