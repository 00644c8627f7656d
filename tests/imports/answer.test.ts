import { expect, test } from "vitest";
import { type Answer, checkAnswer, noAnswer } from "@/lib/imports/answer";
import type { Ask } from "@/lib/imports/format";
import { headerOf } from "@/lib/imports/header";

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
  const ask = { kind: "bill-month", sample: "12-31" } as const;
  for (const billMonth of ["2026-01", "2026年1月", " 2026/1 ", "202601", "２０２６年０１月份"])
    expect(checkAnswer(ask, { ...noAnswer, billMonth })).toEqual({
      kind: "ok",
      value: { billMonth: "2026-01" },
    });
  for (const billMonth of ["2026-13", "26-01", "1月", "2026-00", ""])
    expect(checkAnswer(ask, { ...noAnswer, billMonth })).toMatchObject({ kind: "invalid" });
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
