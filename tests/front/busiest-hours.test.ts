import { expect, test } from "vitest";
import { daysInWords, hoursInWords } from "@/components/callers/when-they-call";
import { logFigures } from "@/lib/calls/log-figures";

const hours = (counts: Record<number, number>) => Array.from({ length: 24 }, (_, hour) => counts[hour] ?? 0);

test("One hour is called the busiest only where no other has as many", () => {
  expect(hoursInWords({ hours: hours({ 9: 3, 14: 1 }), night: 0, total: 9, messages: 0 })).toContain(
    "9时到10时最多，3次",
  );
  const tied = hoursInWords({
    hours: hours({ 9: 1, 10: 1, 11: 1, 14: 1, 20: 1 }),
    night: 0,
    total: 9,
    messages: 0,
  });
  expect(tied).toContain("5个钟点打来，各1次");
  expect(tied).not.toContain("最多");
  expect(tied).not.toContain("9时到10时");
});

test("Of days that have as many none alone is the busiest", () => {
  const most = hoursInWords({ hours: hours({ 9: 2, 14: 2, 20: 1 }), night: 0, total: 5, messages: 0 });
  expect(most).toContain("9时到10时、14时到15时最多，各2次");
  const of = (counts: Record<string, number>) => {
    const days = Object.entries(counts).map(([day, count]) => ({ day, count }));
    const total = days.reduce((sum, { count }) => sum + count, 0);
    const none = {
      oneRing: 0,
      missed: 0,
      robot: 0,
      shown: 1,
      hidden: 0,
      afterRefusal: 0,
      numbers: [],
      messages: 0,
    };
    const span = {
      first: "2026-09-01T02:00:00.000Z",
      last: "2026-09-10T02:00:00.000Z",
      hours: hours({ 10: total }),
    };
    return daysInWords(logFigures({ ...none, ...span, total, days }), "2026-09-12");
  };
  expect(of({ "2026-09-01": 2, "2026-09-03": 1 })).toContain("，9月1日最多，2次");
  expect(of({ "2026-09-01": 2, "2026-09-03": 1, "2026-09-08": 2 })).toContain("，9月1日、9月8日最多，各2次");
  const four = { "2026-09-01": 2, "2026-09-03": 2, "2026-09-05": 2, "2026-09-08": 2, "2026-09-10": 1 };
  expect(of(four)).toContain("，最多的4天，各2次");
});

test("Of messages nothing is said that only calls do, and of one day no share", () => {
  const none = { oneRing: 0, missed: 0, robot: 0, shown: 1, hidden: 0, afterRefusal: 0, numbers: [] };
  const span = {
    first: "2026-09-08T02:00:00.000Z",
    last: "2026-09-10T02:00:00.000Z",
    hours: hours({ 10: 2 }),
  };
  const told = (messages: number, days: { day: string; count: number }[]) =>
    daysInWords(logFigures({ ...none, ...span, total: 2, messages, days }), "2026-09-12");
  const [first, last] = [
    { day: "2026-09-08", count: 1 },
    { day: "2026-09-10", count: 1 },
  ];
  expect(told(2, [first, last])).toBe("3天里有2天发来。");
  expect(told(0, [first, last])).toBe("3天里有2天打来。");
  expect(told(1, [first, last])).toBe("3天里有2天打来、发来。");
  expect(told(2, [{ ...first, count: 2 }])).toBe("9月8日发来2条。");
});
