import { describe, expect, test } from "vitest";
import { monthOffered } from "@/lib/imports/yearless";
import { fileOf, readAs, sorted } from "./source";

const pastedOn = "2026-12-02";

async function paste(text: string, hints = {}) {
  return sorted(await readAs("pasted", fileOf(text), { pastedOn, ...hints }));
}

describe("A day word is read with all that belongs to it", () => {
  test.each([
    ["大大前天", "2026-11-28"],
    ["大前天", "2026-11-29"],
    ["上上上周一", "2026-11-09"],
    ["上上个星期一", "2026-11-16"],
    ["3天前", "2026-11-29"],
    ["三天前", "2026-11-29"],
    ["上个月20号", "2026-11-20"],
    ["本月1号", "2026-12-01"],
    ["前晚", "2026-11-30"],
  ])("%s", async (word, day) => {
    const clock = word.endsWith("晚") ? "八点半" : "20:30";
    const { rows, rejected } = await paste(
      `${word}${/晚$/.test(word) ? "" : " "}${clock} 17012345009 来电 装修`,
    );
    expect(rejected).toEqual([]);
    expect(rows[0]).toMatchObject({ at: `${day}T12:30:00.000Z` });
  });

  test.each(["下周一", "下星期一", "下下周一", "明天", "后天", "大后天", "明早", "下个月3号"])(
    "%s is still to come, and its row says so",
    async (word) => {
      const { rows, rejected } = await paste(`${word} 10:00 17012345009 来电 装修`);
      expect(rows).toEqual([]);
      expect(rejected).toMatchObject([{ reason: expect.stringContaining("还没到"), lacksDay: true }]);
    },
  );

  test.each(["每周一", "20号", "那个星期一", "几天前", "星期一到星期五", "之前天天", "两周前", "上个月31号"])(
    "%s is no day that can be counted",
    async (word) => {
      const { rows, rejected } = await paste(`${word} 10:00 17012345009 来电 装修`);
      expect(rows).toEqual([]);
      expect(rejected[0]?.lacksDay).toBe(true);
    },
  );
});

describe("A day without its year", () => {
  test.each(["11月30号 14:05", "11月30日 14:05", "11.30 14:05", "11月30号下午2点05分"])(
    "%s",
    async (said) => {
      const { rows, rejected } = await paste(`${said} 17012345009 来电 装修`, { billMonth: "2026-11" });
      expect(rejected).toEqual([]);
      expect(rows[0]).toMatchObject({
        at: "2026-11-30T06:05:00.000Z",
        wrote: expect.not.stringMatching(/^号/),
      });
    },
  );

  test("that no year has is said at once, and asked of nobody", async () => {
    const text = "12-01 09:30 17012345004 来电 教育培训\n17012345018 11月31日 10:00 打来";
    const { asks } = await paste(text);
    expect(asks).toMatchObject([{ kind: "bill-month", days: ["12-01"] }]);
    const ask = asks[0];
    if (ask?.kind !== "bill-month") throw new Error("not asked");
    expect(monthOffered(ask, pastedOn)).toBe("2026-12");
    const { rows, rejected } = await paste(text, { billMonth: "2026-12" });
    expect(rows).toHaveLength(1);
    expect(rejected).toMatchObject([{ line: 2, reason: expect.stringContaining("没有这一天") }]);
  });
});
