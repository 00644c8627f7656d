import fc from "fast-check";
import { expect, test } from "vitest";
import { addDays } from "@/lib/deadlines/beijing";
import { countWeeks } from "@/lib/deadlines/count-weeks";
import { due } from "@/lib/deadlines/due";
import { lastDay } from "@/lib/deadlines/left";

const rule = {
  id: "accept",
  name: "最晚告诉你受不受理",
  span: { count: 5, unit: "工作日" },
  status: "部门规章",
  basis: "第十四条",
} as const;

test("Two weeks and a Monday: the holiday is off, the make-up day counts, the last day is marked", () => {
  const weeks = countWeeks(due(rule, "2026-09-29"), "2026-10-09");
  expect(weeks).toHaveLength(3);
  const days = weeks.flat();
  const counted = days.filter(({ nth }) => nth !== null);
  expect(counted.map(({ day, nth, mark }) => [day.slice(5), nth, mark])).toEqual([
    ["09-30", 1, null],
    ["10-08", 2, null],
    ["10-09", 3, null],
    ["10-10", 4, "班"],
    ["10-12", 5, null],
  ]);
  expect(days.filter(({ mark }) => mark === "休")).toHaveLength(7);
  expect(days.find(({ role }) => role === "zero")?.day).toBe("2026-09-29");
  expect(days.find(({ isToday }) => isToday)?.day).toBe("2026-10-09");
});

test("A date just passed shows on to today, one long passed ends with its own week", () => {
  const weeksOn = (today: string) => countWeeks(due(rule, "2026-09-29"), today).length;
  expect(weeksOn("2026-10-20")).toBe(4);
  expect(weeksOn("2026-12-20")).toBe(3);
});

test("A last day that falls on a Saturday is counted there, and due on the Monday after", () => {
  const weeks = countWeeks(due({ ...rule, span: { count: 15, unit: "日" } }, "2026-11-06"), "2026-11-10");
  const named = weeks.flat().filter(({ role, nth }) => role === "due" || nth === 15);
  expect(named).toMatchObject([
    { day: "2026-11-21", role: "counted", nth: 15 },
    { day: "2026-11-23", role: "due", nth: null },
  ]);
});

test("Every week has seven days in a row, and the last counted day is the one due", () => {
  const day = fc.integer({ min: 0, max: 4000 }).map((n) => addDays("2016-01-01", n));
  const unit = fc.constantFrom("日" as const, "工作日" as const);
  fc.assert(
    fc.property(day, fc.integer({ min: 1, max: 90 }), unit, day, (from, n, unit, today) => {
      const deadline = due({ ...rule, span: { count: n, unit } }, from);
      const days = countWeeks(deadline, today).flat();
      expect(days.length % 7).toBe(0);
      expect(days.every(({ day }, at) => day === addDays(days[0]?.day ?? "", at))).toBe(true);
      expect(days.filter(({ role }) => role === "due").map(({ day }) => day)).toEqual([lastDay(deadline)]);
      expect(days.find(({ nth }) => nth === n)?.day).toBe(deadline.on);
      expect(days.flatMap(({ nth }) => nth ?? [])).toEqual(Array.from({ length: n }, (_, at) => at + 1));
    }),
  );
});
