import { describe, expect, test } from "vitest";
import { readTime } from "@/lib/imports/times";

describe("Forms in which one time is written", () => {
  test.each([
    "2026-11-03 14:12:33",
    "2026-11-03T14:12:33",
    "2026/11/03 14:12:33",
    "2026/11/3 14:12:33",
    "2026.11.03 14:12:33",
    "2026年11月3日 14时12分33秒",
    "2026年11月3日 星期二 下午2:12:33",
    "２０２６－１１－０３　１４：１２：３３",
    "11-03 14:12:33",
    "11月3日 14:12:33",
    "13/11/2026 14:12:33".replace("13", "03"),
    "03/11/26 14:12:33",
    "3 Nov 2026 14:12:33",
    "Nov 3, 2026, 2:12:33 PM",
    "20261103141233",
    "1793686353",
    "1793686353000",
    "2026-11-03T06:12:33Z",
    "2026-11-03T14:12:33.5+08:00",
    "2026-11-03 06:12:33 +0000",
    "46329.592048611",
  ])("%s", (text) => {
    expect(readTime(text, { dayFirst: true, billMonth: "2026-11" })).toEqual({
      at: "2026-11-03T06:12:33.000Z",
      exact: "second",
    });
  });

  test("A time without seconds is exact to the minute", () => {
    expect(readTime("2026-11-03 14:12")).toEqual({ at: "2026-11-03T06:12:00.000Z", exact: "minute" });
  });

  test("A spreadsheet's day count is Beijing time", () => {
    expect(readTime("45951.73")).toEqual({ at: "2025-10-21T09:31:12.000Z", exact: "minute" });
  });
});

describe("Halves of the day", () => {
  test.each([
    ["上午12:05", "00:05"],
    ["12:05 AM", "00:05"],
    ["12:05 PM", "12:05"],
    ["中午12:05", "12:05"],
    ["中午1:05", "13:05"],
    ["凌晨1:05", "01:05"],
    ["下午2:05", "14:05"],
    ["晚上11:05", "23:05"],
    ["晚上23:05", "23:05"],
  ])("%s is %s", (said, time) => {
    const [day, clock] = /M$/.test(said) ? ["2026-11-03 ", said] : ["2026年11月3日", said];
    expect(readTime(day + clock)).toMatchObject({ at: new Date(`2026-11-03T${time}+08:00`).toISOString() });
  });

  test("晚上12:05 could be two days", () => {
    expect(readTime("2026年11月3日晚上12:05")).toHaveProperty("reason");
  });
});

describe("A bill's missing year", () => {
  test.each([
    ["12-31 23:59:59", "2026-12", "2026-12-31"],
    ["01-02 10:00:00", "2026-12", "2027-01-02"],
    ["01-02 10:00:00", "2027-01", "2027-01-02"],
    ["12-31 10:00:00", "2027-01", "2026-12-31"],
  ])("%s on the bill of %s is %s", (text, billMonth, day) => {
    expect(readTime(text, { billMonth })).toHaveProperty(
      "at",
      new Date(`${day}T${text.slice(6)}+08:00`).toISOString(),
    );
  });

  test("Without the bill's month it is asked for", () => {
    expect(readTime("11-03 14:05:33")).toMatchObject({ ask: "bill-month" });
  });

  test("A row that the bill cannot hold is left", () => {
    expect(readTime("08-31 10:00:00", { billMonth: "2027-01" })).toEqual({
      reason: "账单是2027-01的，这一行却是8月",
    });
  });

  test("29 February of a year without one is left", () => {
    expect(readTime("02-29 10:00:00", { billMonth: "2026-02" })).toEqual({ reason: "没有这一天：02-29" });
  });
});

describe("Day and month in doubt", () => {
  test.each(["02/06/17 09:45", "02/06/2017 09:45", "11/3/26, 2:12 PM", "26/11/17 14:05"])(
    "%s is asked for",
    (text) => {
      expect(readTime(text)).toMatchObject({ ask: "day-first" });
    },
  );

  test("Above 12 there is no doubt", () => {
    expect(readTime("01/15/2026 09:00:00")).toHaveProperty("at", "2026-01-15T01:00:00.000Z");
    expect(readTime("15/01/2026 09:00:00")).toHaveProperty("at", "2026-01-15T01:00:00.000Z");
    expect(readTime("26/11/03 14:05")).toHaveProperty("at", "2026-11-03T06:05:00.000Z");
  });

  test("An answer that cannot be is not turned around in silence", () => {
    expect(readTime("01/15/2026 09:00:00", { dayFirst: true })).toHaveProperty("reason");
  });
});

test.each([
  ["", "没有时间"],
  ["0", "没有记下时间：0"],
  ["-1", "没有记下时间：-1"],
  ["昨天 14:05", "只写了“昨天 14:05”，不知道是哪一天"],
  ["14:05", "只有几点几分，没有日期：14:05"],
  ["2026-11-03", "只有日期，没有几点几分：2026-11-03"],
  ["45951", "只有日期，没有几点几分：45951"],
  ["2026-02-30 10:00:00", "没有这一天：2026-02-30 10:00:00"],
  ["2026-11-03 25:00:00", "没有这个时间：2026-11-03 25:00:00"],
  ["2026-11-03 10:60", "没有这个时间：2026-11-03 10:60"],
  ["1969-12-31 10:00:00", "年份不对：1969-12-31 10:00:00"],
  ["9999999999999", "年份不对：9999999999999"],
  ["天书", "看不懂日期：天书"],
])("%s is left, because %s", (text, reason) => {
  expect(readTime(text)).toEqual({ reason });
});
