import { expect, test } from "vitest";
import { clip, fitted } from "@/lib/letters/length";
import {
  dateInWords,
  listInWords,
  momentInWords,
  numeral,
  periodInWords,
  quotedLast,
  secondsInWords,
} from "@/lib/letters/wording";

test("A date has no leading zeros", () => {
  expect(dateInWords("2026-09-08")).toBe("2026年9月8日");
});

test("A period says the second year only when it differs", () => {
  expect(periodInWords("2026-09-08", "2026-10-09")).toBe("2026年9月8日至10月9日");
  expect(periodInWords("2025-12-20", "2026-01-10")).toBe("2025年12月20日至2026年1月10日");
  expect(periodInWords("2026-10-09", "2026-10-09")).toBe("2026年10月9日");
});

test("Seconds are said in whole minutes and seconds", () => {
  expect([65, 38, 120, 0, 133.6, 3700].map(secondsInWords)).toEqual([
    "1分5秒",
    "38秒",
    "2分",
    "0秒",
    "2分14秒",
    "1小时1分40秒",
  ]);
});

test("The last of a list is joined by 和", () => {
  expect(listInWords(["甲", "乙", "丙"])).toBe("甲、乙和丙");
  expect(listInWords(["甲"])).toBe("甲");
});

test("Headings are numbered in Chinese", () => {
  expect([1, 9, 10, 11, 20, 21].map(numeral)).toEqual(["一", "九", "十", "十一", "二十", "二十一"]);
});

test("A moment says its year only when it is a new one", () => {
  expect(momentInWords("2026-09-14", "10:05", "2026-09-08")).toBe("9月14日10:05");
  expect(momentInWords("2026-01-02", "10:05", "2025-12-20")).toBe("2026年1月2日10:05");
});

test("A clipped text keeps its limit and its characters whole", () => {
  expect(clip("𬱖".repeat(10), 7)).toBe("𬱖𬱖……");
  expect(clip("不长", 7)).toBe("不长");
});

test("The least needed sentence goes first", () => {
  const sentences = [
    { text: "要紧。", rank: 0 },
    { text: "可有可无。", rank: 2 },
    { text: "有用。", rank: 1 },
  ];
  expect(fitted(sentences, 6)).toBe("要紧。有用。");
  expect(fitted(sentences, 2)).toBe("……");
});

test("What was shortened comes back where it fits again, the most needed first", () => {
  const long = { text: "很长的一句话没有必要。", rank: 3 };
  const words = { text: "他说：“小心点”。", rank: 2, shorter: { text: "有威胁。", rank: 1 } };
  const times = { text: "共五次。", rank: 1.5 };
  const all = [long, words, times, { text: "请处理。", rank: 0 }];
  expect(fitted(all, 17)).toBe("他说：“小心点”。共五次。请处理。");
  expect(fitted(all, 13)).toBe("有威胁。共五次。请处理。");
  expect(
    fitted(
      [
        { text: "一二三四五六", rank: 2 },
        { text: "一二三四", rank: 1 },
      ],
      7,
    ),
  ).toBe("一二三四");
  const twice = [
    { text: "一二三", rank: 2 },
    { text: "一二三四五", rank: 1 },
    { text: "一二", rank: 0.5 },
  ];
  expect(fitted(twice, 6)).toBe("一二三一二");
});

test("A sentence that ends with somebody's words has one stop", () => {
  expect(quotedLast("不要再打")).toBe("“不要再打”。");
  expect(quotedLast("已经登记。")).toBe("“已经登记。”");
  expect(quotedLast("再打我就报警！")).toBe("“再打我就报警！”");
});
