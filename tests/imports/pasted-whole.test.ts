import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { toCall } from "@/lib/imports/to-call";
import { tries } from "../fixtures/tries";
import { fileOf, readAs, sorted } from "./source";

const pastedOn = "2026-12-02";

async function paste(text: string) {
  return sorted(await readAs("pasted", fileOf(text), { pastedOn, billMonth: "2026-01" }));
}

describe("原文 is the line as it was pasted", () => {
  test.each(["来电 说3点再打来", "来电 说3点半再打", "装修，说下午3点再打来", "来电 贷款，9点半还发了短信"])(
    "%s",
    async (words) => {
      const line = `2026-11-20 12:30 17012345009 ${words}`;
      const { rows } = await paste(line);
      expect(rows).toMatchObject([{ at: "2026-11-20T04:30:00.000Z", seconds: null, wrote: line }]);
      expect(rows[0]?.doubts.join()).not.toContain("时长看不懂");
      expect(rows[0] && toCall(rows[0]).note).toBe(`原文：${line}`);
    },
  );

  test("A time that was only announced is none of the call", async () => {
    const { rows, rejected } = await paste("2026-11-20 17012345009 来电 说下午3点再打");
    expect(rows).toEqual([]);
    expect(rejected).toMatchObject([{ reason: "“下午3点”不是打来的时间，没写是几点几分打来的" }]);
  });
});

describe("Several times on one line", () => {
  test.each([
    ["2026-11-20 10:00 11:00 12:00 17012345020 来电 装修，一天打了三次", "10:00、11:00、12:00"],
    ["2026-11-20 11:00、10:00 17012345020 来电", "11:00、10:00"],
    ["2026-11-20 09:00 09:30 17012345020 来电 装修", "09:00、09:30"],
    ["2026-11-20 上午9点半 下午3点 17012345020 来电 装修", "上午9点半、下午3点"],
  ])("%s is left, and named", async (line, times) => {
    expect(await paste(line)).toMatchObject({
      rows: [],
      rejected: [
        {
          text: line,
          reason: `一行里有几个时间：${times}，选打来的那个`,
          times: times.split("、"),
        },
      ],
    });
  });

  test.each([
    ["2026-11-20 14:05:33 1:26", 86],
    ["2026-11-20 14:05 01:26", 86],
    ["2026-11-20 14:05 00:01:26", 86],
  ])("%s tells how long it was", async (said, seconds) => {
    expect((await paste(`${said} 17012345020 被叫`)).rows).toMatchObject([{ seconds }]);
  });
});

const turn = fc.constantFrom("", "上", "上上", "上上上", "下", "大", "大大", "每", "前", "那个", "这");
const dayWord = fc.constantFrom(
  "昨天",
  "前天",
  "今天",
  "明天",
  "星期一",
  "周五",
  "20号",
  "11月30号",
  "2026-11-20",
  "11.28",
  "3天前",
);
const half = fc.constantFrom("", "上午", "下午", "晚上", "每晚", "半夜", "大概");
const clock = fc.constantFrom("10:00", "8点半", "12点", "21:30", "14:05:33", "3点", "01:26");
const some = fc.constantFrom(
  "装修，说了不要再打",
  "说3点再打来",
  "（推销）",
  "99.9元",
  "第2次",
  "来电",
  "贷款",
  "约好下周三见",
  "又是安心装饰",
);

/** What a counted or plain day word says, recounted without the reader. */
const counted: Record<string, string> = {
  今天: "2026-12-02",
  昨天: "2026-12-01",
  前天: "2026-11-30",
  大前天: "2026-11-29",
  大大前天: "2026-11-28",
  "3天前": "2026-11-29",
  星期一: "2026-11-30",
  这星期一: "2026-11-30",
  上星期一: "2026-11-23",
  上上星期一: "2026-11-16",
  上上上星期一: "2026-11-09",
  周五: "2026-11-27",
  上周五: "2026-11-27",
  上上周五: "2026-11-20",
  上上上周五: "2026-11-13",
  "11月30号": "2026-11-30",
  "2026-11-20": "2026-11-20",
  "11.28": "2026-11-28",
};

test("Whatever stands on a line is kept whole, and no part of a longer day is taken for a day", async () => {
  const line = fc.record({
    turn,
    dayWord,
    half,
    clock,
    words: fc.array(some, { minLength: 1, maxLength: 4 }),
  });
  const property = fc.asyncProperty(line, async (one) => {
    const day = one.turn + one.dayWord;
    const text = `${day} ${one.half}${one.clock} 17012345009 ${one.words.join(" ")}`;
    const { rows, rejected } = await paste(text);
    expect(rows.length + rejected.length).toBe(1);
    for (const said of rejected) expect(said).toMatchObject({ text, reason: expect.stringMatching(/./) });
    for (const row of rows) {
      if (row.wrote === undefined)
        expect(one.words.every((word) => /^(?:来电|99\.9元)$/.test(word))).toBe(true);
      else expect(toCall(row).note).toContain(text);
      const inBeijing = new Date(Date.parse(row.at) + 8 * 3_600_000).toISOString().slice(0, 10);
      const isWritten = /^(?:11|2026)/.test(one.dayWord);
      expect([day, inBeijing]).toEqual([day, counted[isWritten ? one.dayWord : day]]);
      expect(one.half).not.toBe("每晚");
    }
  });
  await fc.assert(property, tries(1500));
});
