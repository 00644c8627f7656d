import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { addDays } from "@/lib/deadlines/beijing";
import { tries } from "../fixtures/tries";
import { fileOf, readAs, sorted } from "./source";

const pastedOn = "2026-12-02";
const number = "17012345009";

async function paste(text: string, hints = {}) {
  return sorted(await readAs("pasted", fileOf(text), { pastedOn, billMonth: "2026-01", ...hints }));
}

/** Counted up by hand: 一, 二, … 三十一. */
const ones = ["", "一", "二", "三", "四", "五", "六", "七", "八", "九"];
const words = ["", "十", "二十", "三十"].flatMap((tens) => ones.map((one) => tens + one));
const yearInWords = (year: string, zero: string) =>
  [...year].map((one) => ones[Number(one)] || zero).join("");

const anyDay = fc.integer({ min: 0, max: 334 }).map((days) => addDays("2026-01-01", days));

test("A day in Chinese numerals is that day, with its year or without, and nothing else of the line changes", async () => {
  const part = fc.constantFrom("numerals", "digits");
  const any = fc.record({
    day: anyDay,
    mark: fc.constantFrom("日", "号"),
    zero: fc.constantFrom("零", "〇", "○", null),
    clock: fc.constantFrom("15:05", "下午三点零五分", " 15:05", "，下午3点05分", "十五点零五分"),
    month: part,
    date: part,
  });
  await fc.assert(
    fc.asyncProperty(any, async ({ day, mark, zero, clock, month, date }) => {
      const [year = "", m = 0, d = 0] = [day.slice(0, 4), Number(day.slice(5, 7)), Number(day.slice(8))];
      const said = `${month === "digits" ? m : words[m]}月${date === "digits" ? d : words[d]}${mark}`;
      const whole = `${zero === null ? "" : `${yearInWords(year, zero)}年`}${said}`;
      const { rows, rejected } = await paste(`${whole}${clock} ${number} 来电 装修`);
      expect([whole, clock, rejected]).toEqual([whole, clock, []]);
      expect(rows).toMatchObject([{ at: `${day}T07:05:00.000Z`, typed: number }]);
    }),
    tries(60),
  );
});

test.each([
  "十一",
  "三月",
  "十一月",
  "三个月",
  "一月三次",
  "十三月三号",
  "十一月三日游",
  "三号楼",
  "第三号",
  "二十一月三日",
  "十一月三十二号",
])("%s is no day", async (word) => {
  const { rows, rejected } = await paste(`10:05 ${number} ${word}`);
  expect(rows).toEqual([]);
  expect(rejected).toMatchObject([{ lacksDay: true, reason: "只有几点几分，没有日期" }]);
});

test.each([
  ["上个月二十号", "2026-11-20"],
  ["本月一号", "2026-12-01"],
])("%s is counted from the day of pasting", async (word, day) => {
  const { rows } = await paste(`${word} 10:05 ${number}`);
  expect(rows).toMatchObject([{ at: `${day}T02:05:00.000Z` }]);
});

test("三号 without its month is asked for, and takes no day of the heading above it", async () => {
  const { rows, rejected } = await paste(`2026-11-02\n三号 10:05 ${number}`);
  expect(rows).toEqual([]);
  expect(rejected.at(-1)).toMatchObject({ reason: "只写了“三号”，不知道是哪一天", lacksDay: true });
});

test("A day in numerals stands above its calls, and one that no year has is said", async () => {
  const { rows, rejected } = await paste(`十一月三号\n10:05 ${number}\n十一月三十一号 10:05 ${number}`);
  expect(rows).toMatchObject([{ at: "2026-11-03T02:05:00.000Z" }]);
  expect(rejected).toMatchObject([{ reason: expect.stringContaining("没有这一天") }]);
});

describe("A line with several times", () => {
  test.each([
    `2026-11-03 10:05、14:20、16:30 ${number} 装修`,
    `${number} 2026年11月3日10:05，14:20和16:30`,
    `十一月三号上午10点05、下午2点20、下午4点30 ${number}`,
    `2026-11-03\n10:05、14:20、16:30 ${number}`,
  ])("is a call at each where nothing else can be meant: %s", async (text) => {
    const { rows, rejected } = await paste(text);
    expect(rejected).toEqual([]);
    expect(rows.map(({ at }) => at)).toEqual(
      ["02:05", "06:20", "08:30"].map((at) => `2026-11-03T${at}:00.000Z`),
    );
    for (const { doubts } of rows) expect(doubts).toContain("一行里写了3个时间，每个记成一次来电");
  });

  test.each([
    `2026-11-03 下午3:10、4:20 ${number}`,
    `2026-11-03 10:05、2:20 ${number}`,
    `2026-11-03 10:05-14:20 ${number}`,
    `2026-11-03 10:05 14:20 ${number}`,
    `10:05、14:20 ${number}`,
  ])("is none where that is not sure: %s", async (text) => {
    expect((await paste(text)).rows).toEqual([]);
  });
});
