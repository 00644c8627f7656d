import { expect, test } from "vitest";
import { monthIn, monthInName } from "@/lib/imports/tables/bill-month";

test.each([
  ["账期：2026年09月", "2026-09"],
  ["查询月份:202609", "2026-09"],
  ["计费周期 2026-09-01至2026-09-30", "2026-09"],
  ["2026年7月1日—2026年9月30日", "2026-07"],
  ["账期：２０２６年９月，打印时间：2026-10-05", "2026-09"],
  ["打印时间：2026-10-05 09:00:00", undefined],
  ["2026-10 对比 2026-09", undefined],
  ["客户号码：13820260912", undefined],
  ["通话详单", undefined],
])("A title %j begins in %s", (title, month) => {
  expect(monthIn(title)).toBe(month);
});

test.each([
  ["202609通话详单.csv", "2026-09"],
  ["详单_2026-09.xlsx", "2026-09"],
  ["2026年9月.xls", "2026-09"],
  ["详单20261005.csv", undefined],
  ["详单2026-10-05.csv", undefined],
  ["13820260912.csv", undefined],
])("A file called %s: %s", (name, month) => {
  expect(monthInName(name)).toBe(month);
});
