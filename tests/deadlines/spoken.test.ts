import { expect, test } from "vitest";
import { monthDays, spokenDay, spokenTime } from "@/lib/deadlines/spoken";

const friday = "2026-10-09";

test.each([
  ["2026-10-07", "前天"],
  ["2026-10-08", "昨天"],
  ["2026-10-09", "今天"],
  ["2026-10-10", "明天"],
  ["2026-10-11", "后天"],
  ["2026-10-12", "下周一"],
  ["2026-10-18", "下周日"],
  ["2026-10-19", "10月19日"],
  ["2026-10-06", "10月6日"],
  ["2026-09-30", "9月30日"],
  ["2025-10-09", "2025年10月9日"],
  ["2027-02-17", "2027年2月17日"],
])("On Friday, %s is said as %s", (day, said) => {
  expect(spokenDay(day, friday)).toBe(said);
});

test("A day later in the same week is said by its name", () => {
  expect(spokenDay("2026-10-15", "2026-10-12")).toBe("周四");
});

test("A moment is said with its time in Beijing", () => {
  expect(spokenTime("2026-10-09T02:26:00Z", friday)).toBe("今天10:26");
  expect(spokenTime("2026-09-30T06:02:00Z", friday)).toBe("9月30日14:02");
});

test("Two days over a New Year both have their year", () => {
  const days = (first: string, last: string) => monthDays(`${first}T04:00:00Z`, `${last}T04:00:00Z`, friday);
  expect(days("2025-12-20", "2026-01-08")).toEqual(["2025年12月20日", "2026年1月8日"]);
  expect(days("2026-09-08", "2026-10-09")).toEqual(["9月8日", "10月9日"]);
  expect(days("2026-09-08", "2026-09-08")).toEqual(["9月8日"]);
});
