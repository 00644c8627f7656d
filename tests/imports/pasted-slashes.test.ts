import { describe, expect, test } from "vitest";
import { fileOf, readAs, sorted } from "./source";

async function paste(text: string) {
  return sorted(await readAs("pasted", fileOf(text), { pastedOn: "2026-12-02", billMonth: "2026-11" }));
}

describe("Month and day in figures before a Chinese time", () => {
  test.each([
    "171 0934 5521 11/25 晚8点05 装修",
    "171 0934 5521 11/25 晚上8点05分 装修",
    "171 0934 5521 11/25 20点05分 装修",
    "171 0934 5521 11/25 20时05分 装修",
    "17109345521 11-25 晚上8点05分 装修",
    "11-25 晚上八点零五分 171 0934 5521 装修",
    "11/25（周三）晚上8点05分 17109345521 装修",
    "11/25晚上8点05分 17109345521 装修",
    "11.25 晚上8点05分 17109345521 装修",
    "日期：11/25 晚8点05 17109345521 装修",
  ])("%s", async (text) => {
    const { rows, rejected } = await paste(text);
    expect(rejected).toEqual([]);
    expect(rows).toMatchObject([{ at: "2026-11-25T12:05:00.000Z", typed: expect.stringMatching(/5521$/) }]);
  });
});

describe("No day is read into", () => {
  test.each([
    ["a fraction", "首付1/3 晚上8点05分 17109345521 买房"],
    ["a price", "利息3.5 晚上8点05分 17109345521 贷款"],
    ["a range", "11-12点 17109345521 装修"],
    ["a range with its half", "晚上11-12点 17109345521 装修"],
    ["the end of a number", "0571-8866-11-25 晚上8点05分 装修"],
    ["an ending that no month has", "17109345521 13/25 晚上8点05分 装修"],
  ])("%s", async (_, text) => {
    const { rows, rejected } = await paste(text);
    expect(rows).toEqual([]);
    expect(rejected).toHaveLength(1);
  });
});
