import { expect, test } from "vitest";
import { everyDay, LONGEST_CALENDAR, spanOf } from "@/lib/calls/day-figures";
import { figures } from "@/lib/calls/figures";
import { CaseFile } from "@/lib/complaints/case-file";
import { logged } from "../fixtures/said";

test("A call dated centuries back makes no calendar of a hundred thousand days", () => {
  const counted = [
    { day: "1700-01-01", count: 1 },
    { day: "2026-10-09", count: 2 },
  ];
  const days = everyDay(counted);
  expect([days.length, spanOf(counted)]).toEqual([LONGEST_CALENDAR, 119_351]);
  expect(days.at(-1)).toMatchObject({ day: "2026-10-09", count: 2 });
});

test("A log of some months has every day of it", () => {
  const { days, span, daysWithCalls } = figures([logged("2026-09-08 10:00"), logged("2026-10-09 10:00")]);
  expect([days.length, span, daysWithCalls]).toEqual([32, 32, 2]);
  expect(days[0]?.day).toBe("2026-09-08");
});

test("A case file has no call from before there were phones", () => {
  const calls = [{ typed: "17090000000", at: "0050-01-01T08:00" }];
  const { success, error } = CaseFile.safeParse({ format: "qingjing-case", version: 1, calls });
  expect([success, error?.issues[0]?.path]).toEqual([false, ["calls", 0, "at"]]);
});
