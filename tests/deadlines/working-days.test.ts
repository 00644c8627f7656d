import { expect, test } from "vitest";
import { countedInWords } from "@/lib/deadlines/counted";
import { due } from "@/lib/deadlines/due";
import { count, isWorkingDay } from "@/lib/deadlines/working-days";

const workingDays = (n: number) => ({ count: n, unit: "工作日" }) as const;

test("A weekday holiday of 2026 is off", () => {
  const days = [
    "2026-01-01",
    "2026-01-02",
    "2026-02-16",
    "2026-02-23",
    "2026-04-06",
    "2026-05-05",
    "2026-06-19",
  ];
  for (const day of [...days, "2026-09-25", "2026-10-01", "2026-10-07"]) {
    expect([day, isWorkingDay(day)]).toEqual([day, { working: false, why: "休", certain: true }]);
  }
});

test("The six made-up weekend days of 2026 are worked", () => {
  for (const day of ["2026-01-04", "2026-02-14", "2026-02-28", "2026-05-09", "2026-09-20", "2026-10-10"]) {
    expect([day, isWorkingDay(day)]).toEqual([day, { working: true, why: "班", certain: true }]);
  }
});

test("An ordinary weekend has no mark", () => {
  expect(isWorkingDay("2026-10-11")).toEqual({ working: false, why: null, certain: true });
  expect(isWorkingDay("2026-10-12")).toEqual({ working: true, why: null, certain: true });
});

test("Five working days over the National Day end on 12 October, the make-up day counted", () => {
  const { on, certain, days } = count("2026-09-29", workingDays(5));
  expect([on, certain]).toEqual(["2026-10-12", true]);
  expect(days.find(({ day }) => day === "2026-10-10")).toEqual({ day: "2026-10-10", nth: 4, mark: "班" });
  expect(days.flatMap(({ nth }) => nth ?? [])).toEqual([1, 2, 3, 4, 5]);
  expect(days.filter(({ mark }) => mark === "休")).toHaveLength(7);
});

test("Day zero does not count, and every day to the last one is listed", () => {
  const { days } = count("2026-09-29", workingDays(5));
  expect(days[0]).toEqual({ day: "2026-09-29", nth: null, mark: null });
  expect(days).toHaveLength(14);
});

test("Calendar days count holidays too", () => {
  expect(count("2026-09-29", { count: 30, unit: "日" })).toMatchObject({ on: "2026-10-29", certain: true });
});

test("Sixty working days that cross into 2027 are uncertain", () => {
  expect(count("2026-11-24", workingDays(60))).toMatchObject({ on: "2027-02-17", certain: false });
});

test("Of a year not announced yet only weekends and fixed holidays are off", () => {
  const off = { working: false, why: "休", certain: false };
  for (const day of ["2027-01-01", "2027-05-01", "2027-05-02", "2027-10-01", "2027-10-02", "2027-10-03"]) {
    expect([day, isWorkingDay(day)]).toEqual([day, off]);
  }
  expect(isWorkingDay("2027-10-04")).toEqual({ working: true, why: null, certain: false });
});

test("Calendar days into 2027 stay certain", () => {
  expect(count("2026-12-20", { count: 30, unit: "日" })).toMatchObject({ on: "2027-01-19", certain: true });
});

test("The count is told in one sentence", () => {
  expect(countedInWords("2026-09-29", workingDays(5))).toBe(
    "9月29日不算，第二天起数5个工作日。国庆节不算，10月10日调休上班，算一天。",
  );
  expect(countedInWords("2026-12-28", workingDays(5))).toContain("还没公布");
});

test("A rule gives a deadline once day zero is known", () => {
  const rule = {
    id: "accept",
    name: "最晚告诉你受不受理",
    span: workingDays(5),
    status: "部门规章",
    basis: "第十条",
  } as const;
  expect(due(rule, "2026-09-29")).toEqual({ ...rule, from: "2026-09-29", on: "2026-10-12", certain: true });
});
