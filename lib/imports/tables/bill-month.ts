import { nfkc } from "@/lib/unicode";

/** What is followed by another day than the bill's: when it was printed, fetched, or the contract began. */
const otherDays = /(打印|查询时间|查询日期|导出|制表|生成|下载|入网|开户|办理|激活|客服|热线)[^，,;；\n]*/g;
const month = /(?<!\d)(20\d\d)\s*(?:[-/.年]\s*(0?[1-9]|1[0-2])(?!\d)|(0[1-9]|1[0-2])(?!\d))/g;

/** The month (yyyy-mm) a bill begins in, as its title says; undefined when it says none, or two that are no span. */
export function monthIn(title: string): string | undefined {
  const plain = nfkc(title).replace(otherDays, "");
  const found = [...plain.matchAll(month)].map(
    ([, year, named, digits]) => `${year}-${(named ?? digits ?? "").padStart(2, "0")}`,
  );
  const [first] = found;
  return found.every((each) => each === first || isSpan(first, each)) ? first : undefined;
}

/** A bill reaches into the next month at most, 2026-09-16 至 2026-10-15; a query reaches over half a year. */
function isSpan(from: string | undefined, to: string): boolean {
  return from !== undefined && to > from;
}

/** The month in a file's name: 202609, 2026-09, 2026年9月; a whole date is rather the day it was fetched. */
export function monthInName(name: string): string | undefined {
  const found = name.match(
    /(?<!\d)(20\d\d)(?:[-_.年](0?[1-9]|1[0-2])|(0[1-9]|1[0-2]))(?![\d])(?!\s*[-_.月]\s*\d)/,
  );
  return found ? `${found[1]}-${(found[2] ?? found[3] ?? "").padStart(2, "0")}` : undefined;
}
