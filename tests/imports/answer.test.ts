import { describe, expect, test } from "vitest";
import { type Answer, checkAnswer as check, noAnswer } from "@/lib/imports/answer";
import type { Ask } from "@/lib/imports/format";
import { headerOf } from "@/lib/imports/header";
import { monthOffered } from "@/lib/imports/yearless";

const today = "2026-12-02";
const checkAnswer = (ask: Ask, typed: unknown) => check(ask, typed, today);
const columns: Ask = { kind: "columns", head: [["甲", "乙"]] };
const chosen = (part: Partial<Answer["columns"]>) => ({
  ...noAnswer,
  columns: { ...noAnswer.columns, ...part },
});

test("Day or month first is answered with one of the two", () => {
  const ask = { kind: "day-first", sample: "02/06/2026" } as const;
  expect(checkAnswer(ask, { ...noAnswer, dayFirst: "yes" })).toEqual({
    kind: "ok",
    value: { dayFirst: true },
  });
  expect(checkAnswer(ask, noAnswer)).toMatchObject({ kind: "invalid" });
});

test("A month is a year and a month", () => {
  const ask = { kind: "bill-month", sample: "01-31" } as const;
  for (const billMonth of ["2026-01", "2026年1月", " 2026/1 ", "202601", "２０２６年０１月份"])
    expect(checkAnswer(ask, { ...noAnswer, billMonth })).toEqual({
      kind: "ok",
      value: { billMonth: "2026-01" },
    });
  for (const billMonth of ["2026-13", "26-01", "13月", "2026-00", "月", ""])
    expect(checkAnswer(ask, { ...noAnswer, billMonth })).toMatchObject({ kind: "invalid" });
});

describe("The year of days that lack it", () => {
  const ask = (...days: string[]) => ({ kind: "bill-month", sample: `${days[0]} 10:00`, days }) as const;

  test.each([
    [["11-20"], "2026-11"],
    [["12-02"], "2026-12"],
    [["12-03"], "2025-12"],
    [["09-03", "11-30"], "2026-09"],
    [["01-05", "02-03", "12-28"], "2025-12"],
    [["02-29"], "2024-02"],
  ])("%j is offered so that all of it has been, as late as can be", (days, month) => {
    const asked = ask(...days);
    expect(monthOffered(asked, today)).toBe(month);
    expect(checkAnswer(asked, { ...noAnswer, billMonth: month })).toMatchObject({ kind: "ok" });
  });

  test.each([
    ["2026", "2026-11"],
    ["2026年", "2026-11"],
    ["今年", "2026-11"],
    ["去年", "2025-11"],
    ["11月", "2026-11"],
    ["11", "2026-11"],
    ["10月", "2026-10"],
    ["去年11月", "2025-11"],
  ])("%s is understood as %s", (billMonth, month) => {
    expect(checkAnswer(ask("11-20"), { ...noAnswer, billMonth })).toEqual({
      kind: "ok",
      value: { billMonth: month },
    });
  });

  test.each(["2026-12", "2027", "2027-01"])(
    "%s would put a call into the future, and is refused so",
    (billMonth) => {
      expect(checkAnswer(ask("11-20"), { ...noAnswer, billMonth })).toEqual({
        kind: "invalid",
        fields: { billMonth: "这样算有的记在2027年11月20日，还没到那一天，年份写早一点" },
      });
    },
  );

  test("Of a table, which asks at the first day, that day counts", () => {
    const asked = { kind: "bill-month", sample: "11月20日 10:19" } as const;
    expect(monthOffered(asked, today)).toBe("2026-11");
    expect(checkAnswer(asked, { ...noAnswer, billMonth: "2027-10" })).toMatchObject({ kind: "invalid" });
    const billed = { ...noAnswer, billMonth: "2026-12" };
    expect(checkAnswer(asked, billed), "a bill may hold calls of the month before").toMatchObject({
      kind: "ok",
    });
  });
});

test("Columns need a number and a time, and no column twice", () => {
  const value = { columns: { number: 1, at: 0 } };
  expect(checkAnswer(columns, chosen({ number: "1", at: "0" }))).toEqual({ kind: "ok", value });
  for (const part of [{ number: "1" }, { at: "0" }, { number: "1", at: "1" }, { number: "999", at: "0" }])
    expect(checkAnswer(columns, chosen(part))).toMatchObject({ kind: "invalid" });
});

test("Anything that is no form is refused, never thrown", () => {
  for (const sent of [null, "x", [], { columns: 1 }, { ...noAnswer, columns: null }])
    expect(checkAnswer(columns, sent)).toMatchObject({ kind: "invalid" });
});

test("A table is known again by its header, whatever stands above and below", () => {
  const head = [["2026年9月"], ["客户", "电话", "何时"], ["A", "17090001234", "2026-09-20"]];
  expect(headerOf(head)).toBe(
    headerOf([
      ["客户", " 电话", "何时"],
      ["B", "02480000000", "2026-10-01"],
    ]),
  );
  expect(headerOf([["17090001234", "2026-09-20"]])).toBe("2列");
});
