import { expect, test } from "vitest";
import { titleWords } from "@/lib/letters/title-words";

test("A title goes on in the next line between words only", () => {
  expect(titleWords("关于请求核查1069 0000 0000等号码来电并书面答复的信")).toEqual(
    expect.arrayContaining(["1069 0000 0000", "来电", "答复的"]),
  );
  expect(titleWords("关于商业营销电话侵扰的举报信")).toEqual(
    expect.arrayContaining(["营销", "侵扰的", "举报信"]),
  );
  expect(titleWords("今天有三件事")).toContain("三件事");
  expect(titleWords("关于2026年9月8日来电的投诉函")).toContain("2026年9月8日");
});

test("Marks stay with their words, and nothing of the title is lost", () => {
  const title = "关于“无忧装饰（沈阳）有限公司”的举报信";
  const words = titleWords(title);
  expect(words.join("")).toBe(title);
  expect(words.filter((word) => /^[”）的]|[“（]$/.test(word))).toEqual([]);
  expect(titleWords("")).toEqual([]);
});
