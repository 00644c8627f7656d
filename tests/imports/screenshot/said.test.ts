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
