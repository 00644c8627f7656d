import { expect, test } from "vitest";
import type { Call } from "@/lib/calls/call";
import { isAtNight, pattern } from "@/lib/calls/pattern";
import { refusalInCall } from "@/lib/calls/refusals";
import { logged } from "../fixtures/said";

const other = { number: "02400000000" };
const log = [
  logged("2026-09-30 23:10", other),
  logged("2026-09-08 09:05"),
  logged("2026-09-30 09:00", { refused: true }),
  logged("2026-09-30 09:30", { ...other, refused: true }),
  logged("2026-09-30 14:02"),
  logged("2026-10-01 07:59", { kind: "sms" }),
  logged("2026-09-08 08:00", { number: "" }),
];

test("Nothing picked, nothing counted", () => {
  const none = { count: 0, callIds: [] };
  expect(pattern([])).toMatchObject({
    total: none,
    perNumber: [],
    busiestDay: null,
    afterRefusal: { ...none, since: null },
  });
});

test("Calls and messages are counted together and apart, oldest first", () => {
  const { total, rings, messages, first, last } = pattern(log);
  expect([total.count, rings.count, messages.count]).toEqual([7, 6, 1]);
  expect(total.callIds[0]).toBe("2026-09-08 08:00");
  expect([first, last]).toEqual(["2026-09-08T00:00:00.000Z", "2026-09-30T23:59:00.000Z"]);
});

test("Each number has its count, its first and last call and its busiest day", () => {
  const [most, second, third] = pattern(log).perNumber;
  expect(most).toMatchObject({ number: "17090000000", count: 4, first: "2026-09-08T01:05:00.000Z" });
  expect(most?.busiestDay).toEqual({
    day: "2026-09-30",
    count: 2,
    callIds: ["2026-09-30 09:00", "2026-09-30 14:02"],
  });
  expect([second?.number, second?.count, third?.number, third?.count]).toEqual(["02400000000", 2, "", 1]);
});

test("Of numbers that rang as often, and first at the same moment, the smaller comes first, as in the database", () => {
  const numbers = ["17100000000", "10690000000", "16500000000"];
  const rung = numbers.map((number) => logged("2026-09-30 09:00", { number }));
  expect(pattern(rung).perNumber.map(({ number }) => number)).toEqual(numbers.toSorted());
});

test("The busiest day is counted by the clock of Beijing", () => {
  expect(pattern(log).busiestDay).toMatchObject({ day: "2026-09-30", count: 4 });
});

test("Of two days with as many calls the earlier is named", () => {
  const even = [logged("2026-10-02 10:00"), logged("2026-10-01 10:00")];
  expect(pattern(even).busiestDay).toMatchObject({ day: "2026-10-01", count: 1 });
});

test.each([
  ["21:59", false],
  ["22:00", true],
  ["00:00", true],
  ["07:59", true],
  ["08:00", false],
])("A call at %s is at night: %s", (time, night) => {
  expect(isAtNight(logged(`2026-10-01 ${time}`))).toBe(night);
});

test("Night calls are counted", () => {
  expect(pattern(log).night.callIds).toEqual(["2026-09-30 23:10", "2026-10-01 07:59"]);
});

test("Calls after the first refusal do not include the refusing call", () => {
  const { refusals, afterRefusal } = pattern(log);
  expect(refusals.count).toBe(2);
  expect(afterRefusal.since).toBe("2026-09-30T01:00:00.000Z");
  expect(afterRefusal.callIds).toEqual(["2026-09-30 14:02", "2026-09-30 23:10", "2026-10-01 07:59"]);
});

test("A no is held against nobody but the number it was said to", () => {
  const log = [
    logged("2026-09-01 10:00", { refused: true }),
    logged("2026-09-02 10:00", other),
    logged("2026-09-03 10:00", { number: "" }),
  ];
  expect(pattern(log).afterRefusal.count).toBe(0);
});

test("A no to a number holds for its later calls, also when it was said in a call that was not picked", () => {
  const [refused, ...later] = [
    logged("2026-09-01 10:00", { refused: true, refusedWay: "on-call", category: 22 }),
    logged("2026-09-02 10:00"),
    logged("2026-09-03 10:00", { category: 7 }),
  ];
  const told = pattern(later, [], [refusalInCall(refused as Call)]);
  expect([told.refusals.count, told.afterRefusal.count]).toEqual([1, 2]);
});

test("Two calls without a number are never known to be one's", () => {
  const log = [
    logged("2026-09-01 10:00", { number: "", refused: true }),
    logged("2026-09-02 10:00", { number: "" }),
  ];
  expect(pattern(log).afterRefusal.count).toBe(0);
});

test("A call of the same minute as the refusal is not after it", () => {
  const same = [logged("2026-10-01 10:00", { refused: true }), logged("2026-10-01 10:00", { id: "z" })];
  expect(pattern(same).afterRefusal.count).toBe(0);
});

test("Without a refusal nothing is after it", () => {
  expect(pattern([logged("2026-10-01 10:00")]).afterRefusal).toEqual({ count: 0, callIds: [], since: null });
});
