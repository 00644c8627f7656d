import { expect, test } from "vitest";
import { type Resolved, resolve } from "@/lib/imports/screenshot/resolve";
import { readSaid } from "@/lib/imports/screenshot/said";

/** Tuesday. */
const taken = { day: "2026-11-24", time: "14:40" };

function told(text: string, when: typeof taken | { day: string; time: null } = taken): string {
  const { day, time } = resolve(readSaid(text), when);
  return `${day ?? "?"} ${time ?? "?"}`;
}

function doubt(text: string, when: Parameters<typeof resolve>[1] = taken): Resolved["doubt"] {
  return resolve(readSaid(text), when).doubt;
}

test.each([
  ["14:32", "2026-11-24 14:32"],
  ["14：32", "2026-11-24 14:32"],
  ["9:05", "2026-11-24 09:05"],
  ["14:32:09", "2026-11-24 14:32:09"],
  ["下午2:05", "2026-11-24 14:05"],
  ["上午12:05", "2026-11-24 00:05"],
  ["下午12:05", "2026-11-24 12:05"],
  ["中午1:10", "2026-11-24 13:10"],
  ["凌晨1:10", "2026-11-24 01:10"],
  ["昨天", "2026-11-23 ?"],
  ["昨天19:26", "2026-11-23 19:26"],
  ["昨天下午7:26", "2026-11-23 19:26"],
  ["前天 08:00", "2026-11-22 08:00"],
  ["星期日", "2026-11-22 ?"],
  ["周六 晚上8:15", "2026-11-21 20:15"],
  ["星期二", "2026-11-17 ?"],
  ["11月20日", "2026-11-20 ?"],
  ["3月15日14:05", "2026-03-15 14:05"],
  ["12月31日 22:15", "2025-12-31 22:15"],
  ["11月20日 星期五", "2026-11-20 ?"],
  ["2月29日", "2024-02-29 ?"],
  ["2026/11/14", "2026-11-14 ?"],
  ["2025年12月31日22:15", "2025-12-31 22:15"],
  ["25/12/31", "2025-12-31 ?"],
  ["2026-11-20 09:05", "2026-11-20 09:05"],
  ["11/15 16:40", "2026-11-15 16:40"],
  ["11-15 16:40", "2026-11-15 16:40"],
  ["5分钟前", "2026-11-24 14:35"],
  ["刚刚", "2026-11-24 14:40"],
])("%s on a picture of 2026-11-24 14:40 is %s", (text, wanted) => expect(told(text)).toBe(wanted));

/** Wednesday. */
const wednesday = { day: "2026-10-14", time: null };

test.each([
  ["昨晚 9:05", "2026-10-13 21:05"],
  ["今晚9:05", "2026-10-14 21:05"],
  ["今早9:05", "2026-10-14 09:05"],
  ["前晚 21:05", "2026-10-12 21:05"],
  ["昨夜11:05", "2026-10-13 23:05"],
  ["午后2:05", "2026-10-14 14:05"],
  ["夜间11:05", "2026-10-14 23:05"],
  ["星期—18:30", "2026-10-12 18:30"],
  ["周- 18:30", "2026-10-12 18:30"],
  ["星期曰 21:40", "2026-10-11 21:40"],
  ["週一 18:30", "2026-10-12 18:30"],
  ["礼拜三 18:30", "2026-10-07 18:30"],
  ["昨日21:40", "2026-10-13 21:40"],
  ["昨夭 21:40", "2026-10-13 21:40"],
  ["大前天 9:05", "2026-10-11 09:05"],
  ["2天前 21:40", "2026-10-12 21:40"],
  ["两天前 21:40", "2026-10-12 21:40"],
  ["Yesterday 9:40 PM", "2026-10-13 21:40"],
  ["Monday 6:30PM", "2026-10-12 18:30"],
  ["10.13 21:40", "2026-10-13 21:40"],
  ["10月13日 昨天", "2026-10-13 ?"],
  ["26/10/13 21:40", "2026-10-13 21:40"],
])("%s on a picture of 2026-10-14 is %s", (text, wanted) => expect(told(text, wednesday)).toBe(wanted));

test.each([
  ...["星期 18:30", "调—18:30", "旺期一 18:30", "阼天 18:30", "上周二 18:30", "周末 18:30", "大大前天 18:30"],
  ...["Oct 9, 18:30", "10一13 18:30", "1O/13 18:30", "10/13/26 18:30", "13/10/26 18:30", "25/12/26 18:30"],
  ...["13号 18:30", "元旦 18:30", "3上海 18:30", "昨天 10月13日 18:30"],
])("What else stands in %s may be its day, which stays open beside the clock", (text) => {
  expect(told(text, wednesday)).toBe("? 18:30");
  expect(doubt(text, wednesday)).toContain("哪一天");
});

test.each(["昨晚1:05", "半夜1:05", "晚上1:05"])("%s is one in the morning of that day or the next", (text) =>
  expect(told(text, wednesday)).toBe("? 01:05"),
);

test.each(["傍脱9:05", "下干2:05", "卞午2:05", "9:05 p.m.", "9:05 AN", "夜里5:30", "1小时5分钟前"])(
  "The clock of %s is not offered, for its half of the day is not sure",
  (text) => expect(told(text, wednesday)).toBe("? ?"),
);

test.each([
  ...[
    "18:30 骚扰电话 1203人标记",
    "18:30 响铃3次辽宁沈阳",
    "18:30 上海 联通",
    "中国·18:30",
    "18:30 未接来电",
  ],
  ...["18:30 呼入1分26秒", "18:30 日照", "18:30 天津", "(3) 18:30", "18:30 虚拟运营商 通话时长01:26"],
])("Nothing in %s is a day, so that the clock is one of the picture's own day", (text) =>
  expect(told(text, wednesday)).toBe("2026-10-14 18:30"),
);

test.each([
  ["11/1516:40", "2026-11-15 16:40"],
  ["2026-11-2009:05", "2026-11-20 09:05"],
  ["2026/11/69:05", "2026-11-06 09:05"],
])("A blank that got lost in %s is found again", (text, wanted) => {
  expect(told(text)).toBe(wanted);
  expect(doubt(text)).toBe("");
});

test("What can be parted at two places is said to be unsure", () => {
  expect(told("11/116:40")).toBe("2026-11-01 16:40");
  expect(doubt("11/116:40")).toContain("两种读法");
});

test.each(["024-80000000", "400-820-8820", "4008208820", "126人标记", "1:", "25:70", "13月40日", "5G 86%"])(
  "%s is no time",
  (text) => expect(readSaid(text)).toBeNull(),
);

test("Two clocks on one line, or midnight in the evening, are unsure", () => {
  expect(readSaid("14:05 01:26")?.unsure).toBe(true);
  expect(readSaid("晚上12:05")?.unsure).toBe(true);
  expect(readSaid("晚上8:15")?.unsure).toBe(false);
});

test("What stands beside the time is kept", () => {
  expect(readSaid("昨天19:26未接房产中介")).toMatchObject({ text: "昨天 19:26", rest: "未接房产中介" });
});

test("Without the day of the picture only a whole date is known", () => {
  expect(resolve(readSaid("昨天 19:26"), null)).toMatchObject({ day: null, time: "19:26" });
  expect(resolve(readSaid("2025/12/31"), null)).toMatchObject({ day: "2025-12-31", time: null });
  expect(resolve(readSaid("5分钟前"), { day: "2026-11-24", time: null }).time).toBeNull();
});

test("A call later than its picture casts doubt on the day of the picture", () => {
  expect(doubt("14:41")).toContain("比截图的时间还晚");
  expect(doubt("14:40")).toBe("");
  expect(doubt("2026/11/25")).toContain("比截图的时间还晚");
  expect(doubt("23:59", { day: "2026-11-24", time: null })).toBe("");
});

test.each([
  ["昨晚21:15", "昨晚 21:15"],
  ["昨晚 9:05", "昨晚 9:05"],
  ["昨晚", "昨晚"],
  ["昨日21:40", "昨日 21:40"],
  ["今早9:05", "今早 9:05"],
  ["昨天晚上9:05", "昨天 晚上9:05"],
  ["昨天19:26", "昨天 19:26"],
  ["昨夭19:26", "昨天 19:26"],
  ["星期—09:05", "星期一 09:05"],
])("What the picture says is told in its own words: %s", (line, words) => {
  expect(readSaid(line)?.text).toBe(words);
});
