import { expect, test } from "vitest";
import {
  addDays,
  dayInBeijing,
  daysBetween,
  instantOf,
  isDay,
  timeInBeijing,
  weekday,
} from "@/lib/deadlines/beijing";

test("An evening in UTC is the next day in Beijing", () => {
  expect([dayInBeijing("2026-09-30T16:00:00Z"), timeInBeijing("2026-09-30T16:00:00Z")]).toEqual([
    "2026-10-01",
    "00:00",
  ]);
});

test("A Beijing day and time become an instant and come back", () => {
  const instant = instantOf("2026-10-09", "10:26");
  expect(instant).toBe("2026-10-09T02:26:00.000Z");
  expect([dayInBeijing(instant), timeInBeijing(new Date(instant))]).toEqual(["2026-10-09", "10:26"]);
});

test("Days are added across months, years and the leap day", () => {
  expect(addDays("2028-02-28", 1)).toBe("2028-02-29");
  expect(addDays("2026-12-31", 1)).toBe("2027-01-01");
  expect(addDays("2026-03-01", -1)).toBe("2026-02-28");
  expect(daysBetween("2026-09-29", "2026-10-12")).toBe(13);
});

test("Monday is 1 and Sunday is 7", () => {
  expect(["2026-10-05", "2026-10-11"].map(weekday)).toEqual([1, 7]);
});

test("A day that is not in the calendar is no day", () => {
  expect(["2026-02-28", "2026-02-29", "2026-13-01", "2026-1-1", ""].map(isDay)).toEqual([
    true,
    false,
    false,
    false,
    false,
  ]);
});
