import { execFileSync } from "node:child_process";
import { expect, test } from "vitest";
import { announce, calendar, publishedCalendar } from "@/lib/deadlines/calendar";
import { notices } from "@/lib/deadlines/notices";

const of = (year: number, days: Iterable<string>) =>
  [...days].filter((day) => day.startsWith(`${year}-`)).sort();

test("The 2026 notice and the calendar package agree day by day", () => {
  expect(of(2026, calendar.holidays.keys())).toEqual(of(2026, publishedCalendar.holidays.keys()));
  expect(of(2026, calendar.workdays)).toEqual(of(2026, publishedCalendar.workdays));
  expect(of(2026, calendar.holidays.keys())).toHaveLength(33);
});

test("A newly announced year takes the place of the fixed holidays", () => {
  const notice = {
    year: 2027,
    source: "an invented notice",
    off: [{ name: "元旦", from: "2027-01-01", to: "2027-01-03" }],
    work: ["2027-01-09"],
  };
  const next = announce(calendar, notice);
  expect(of(2027, next.holidays.keys())).toEqual(["2027-01-01", "2027-01-02", "2027-01-03"]);
  expect([of(2027, next.workdays), next.years.has(2027), next.years.has(2026)]).toEqual([
    ["2027-01-09"],
    true,
    true,
  ]);
});

test("Every notice keeps to its year, works only on weekends and says where it was read", () => {
  for (const { year, source, off, work } of notices) {
    expect(source).toMatch(/\d{4}-\d{2}-\d{2}/);
    expect(off.every(({ from, to }) => from <= to && from.startsWith(`${year}`))).toBe(true);
    expect(work.every((day) => [0, 6].includes(new Date(`${day}T00:00:00Z`).getUTCDay()))).toBe(true);
  }
});

function sayIn(zone: string): { said: unknown[]; offset: number } {
  const args = ["--import", "tsx", "tests/fixtures/days-in-zone.ts"];
  const text = execFileSync(process.execPath, args, { env: { ...process.env, TZ: zone }, encoding: "utf8" });
  return JSON.parse(text);
}

test("The machine's time zone changes nothing", () => {
  const [utc, newYork, shanghai] = ["UTC", "America/New_York", "Asia/Shanghai"].map(sayIn);
  expect([utc?.offset, newYork?.offset, shanghai?.offset]).toEqual([0, 240, -480]);
  expect([newYork?.said, shanghai?.said]).toEqual([utc?.said, utc?.said]);
  expect(utc?.said[0]).toBe("2026-10-08");
});
