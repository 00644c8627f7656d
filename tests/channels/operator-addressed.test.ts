import { expect, test } from "vitest";
import { channelById } from "@/lib/channels";
import { decorationFacts } from "../fixtures/cases";

const company = "中国移动通信集团辽宁有限公司";
const told = (to: string, numberProvince: string) =>
  (channelById("operator")?.toKnow?.(decorationFacts({ answers: { numberProvince } }), to) ?? [])
    .map(({ text }) => text)
    .filter((text) => text.includes("写给"));

test("What is said of a frozen letter is said of the name that it bears, whatever became known after it", () => {
  expect(told(company, "辽宁省")).toEqual([`这封信写给${company}，是它在辽宁省的公司全称。`]);
  expect(told("中国移动", "辽宁省")).toEqual(["这封信写给中国移动，写的是品牌名。"]);
  expect(told("中国移动", "")).toEqual(["这封信写给中国移动，写的是品牌名。"]);
  expect(told("中国电信", "辽宁省")).toEqual([]);
});
