import { expect, test } from "vitest";
import { measureOf } from "@/lib/pdf/fonts/chain";
import { balance } from "@/lib/pdf/text/title";

const measure = measureOf("title");
const lines = (title: string, width = 20) => balance(title, width, measure);

test("A title of two lines breaks between words, into lines of about equal width", () => {
  expect(lines("关于170 9000 0000等号码商业营销电话侵扰的举报信")).toEqual([
    "关于170 9000 0000等号码",
    "商业营销电话侵扰的举报信",
  ]);
});

test("A short title stays whole", () => {
  expect(lines("电信用户申诉书")).toEqual(["电信用户申诉书"]);
});

test("No line of a title begins with 的 or with a mark that closes", () => {
  for (let width = 6; width < 30; width++) {
    const all = lines("关于“无忧装饰（沈阳）有限公司”的拨打商业性电话的举报信", width);
    expect(all.join("")).toBe("关于“无忧装饰（沈阳）有限公司”的拨打商业性电话的举报信");
    expect(all.slice(1).filter((line) => /^[的”）]/.test(line))).toEqual([]);
  }
});

test("No line of a title ends within 营销 or 来电", () => {
  const all = [
    "关于请求核查1069 0000 0000等号码来电并书面答复的信",
    "关于170 9000 0000等号码营销电话和短信骚扰的举报信",
  ];
  const torn = (title: string, width: number) =>
    lines(title, width).filter((line) => /^(销|电[^话])/.test(line));
  for (let width = 8; width < 30; width++) {
    expect(all.flatMap((title) => torn(title, width))).toEqual([]);
  }
});

test("A word wider than the page is cut rather than lost", () => {
  expect(lines("a".repeat(60), 10).join("")).toBe("a".repeat(60));
});

test("An empty title prints nothing", () => {
  expect(lines("")).toEqual([]);
});
