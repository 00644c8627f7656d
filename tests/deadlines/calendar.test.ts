import { execFileSync } from "node:child_process";
import { describe, expect, test } from "vitest";
import { announce, calendar, publishedCalendar } from "@/lib/deadlines/calendar";
import { isWorkingDay } from "@/lib/deadlines/working-days";
import { everyDay, firstYear, isWorkingByNotice, lastYear } from "../fixtures/state-council";

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

test("A notice may move a day of the December before, as that of 2006 did", () => {
  expect(isWorkingDay("2005-12-31")).toEqual({ working: true, why: "班", certain: true });
  expect(publishedCalendar.workdays.has("2005-12-31")).toBe(false);
});

test("The last days of December are uncertain until the next year is announced", () => {
  const certain = ["2026-12-25", "2026-12-28", "2025-12-30"].map((day) => isWorkingDay(day).certain);
  expect(certain).toEqual([true, false, true]);
});

type Said = { said: unknown[]; working: string; inFive: string[]; offset: number };

function sayIn(zone: string): Said {
  const args = ["--import", "tsx", "tests/fixtures/days-in-zone.ts"];
  const env = { ...process.env, TZ: zone };
  const options = { env, encoding: "utf8", maxBuffer: 4 * 1024 * 1024 } as const;
  return JSON.parse(execFileSync(process.execPath, args, options));
}

describe.each([
  ["UTC", 0],
  ["Asia/Shanghai", -480],
  ["America/New_York", 240],
])("On a server in %s", (zone, offset) => {
  const told = sayIn(zone);

  test("the zone is really that one, and the day in Beijing is the same", () => {
    expect(told.offset).toBe(offset);
    expect(told.said[0]).toBe("2026-10-08");
    expect(told.said[2]).toEqual(["2026-10-01", "00:30", "今天00:30"]);
  });

  test(`every day from ${firstYear} to ${lastYear} is worked or not as the State Council's notices say`, () => {
    const days = everyDay();
    expect([days.length, days[0], days.at(-1)]).toEqual([8401, "2004-01-01", "2026-12-31"]);
    const wrong = days.filter((day, at) => (told.working[at] === "1") !== isWorkingByNotice(day));
    expect(wrong).toEqual([]);
  });

  test("five working days from any day end where counting the notices' days ends", () => {
    const days = everyDay();
    const worked = days.filter(isWorkingByNotice);
    let next = 0;
    // The last days of 2026 end in a year that no notice has told of.
    for (const [at, day] of days.slice(0, -20).entries()) {
      while ((worked[next] ?? "") <= day) next += 1;
      if (told.inFive[at] !== worked[next + 4])
        expect([day, told.inFive[at]]).toEqual([day, worked[next + 4]]);
    }
    expect(next).toBeGreaterThan(5700);
  });
});
