import { readFileSync } from "node:fs";
import path from "node:path";
import { expect, test } from "vitest";
import year2026 from "@/lib/deadlines/notices/2026.json";
import { readNotice } from "@/lib/deadlines/notices/notice";
import { indexOf, noticeFiles } from "../../scripts/notices.mjs";

const root = path.resolve(import.meta.dirname, "../..");

test("The index names every year file that lies beside it", () => {
  const index = readFileSync(path.join(root, "lib/deadlines/notices/index.ts"), "utf8");
  expect(index).toBe(indexOf(noticeFiles(root)));
  expect(noticeFiles(root)).toContain("2026.json");
});

test("A file not named by its year is refused with the name it needs", () => {
  expect(() => indexOf(["2026.json", "holidays.json"])).toThrow("holidays.json：文件名要写成年份");
});

const off = (change: object) => ({ ...year2026, off: [...year2026.off, change] });

test.each([
  ["a list", [], "写成 { year, source, off, work }"],
  ["no source", { ...year2026, source: "听说的" }, "source 写通知的名字和日期"],
  ["a day that does not exist", { ...year2026, work: ["2026-02-30"] }, "真有这一天（work.0）"],
  ["another year", { ...year2026, year: 2025 }, "文件名就该是2025.json"],
  [
    "a holiday that ends before it begins",
    off({ name: "春节", from: "2026-02-20", to: "2026-02-15" }),
    "比 from 早",
  ],
  ["a holiday of a month", off({ name: "春节", from: "2026-02-01", to: "2026-02-28" }), "放了28天，太长了"],
  [
    "a day of another year",
    off({ name: "元旦", from: "2027-01-01", to: "2027-01-01" }),
    "2027-01-01不是2026年的",
  ],
  ["a weekday made up", { ...year2026, work: ["2026-01-06"] }, "2026-01-06不是周六周日"],
  ["a day both off and worked", { ...year2026, work: ["2026-01-03"] }, "2026-01-03又放假又上班"],
  [
    "the New Year left out",
    { ...year2026, off: year2026.off.slice(1), work: [] },
    "元旦没写全，2026-01-01该放假",
  ],
])("A notice with %s is refused with a sentence that names its file", (_, content, said) => {
  expect(() => readNotice(content, "2026.json")).toThrow(said);
  expect(() => readNotice(content, "2026.json")).toThrow("lib/deadlines/notices/2026.json：");
});

test("A notice may reach back into the December before it", () => {
  const content = {
    ...year2026,
    off: [...year2026.off, { name: "元旦", from: "2025-12-31", to: "2026-01-03" }],
  };
  expect(readNotice(content, "2026.json").off).toHaveLength(8);
});
