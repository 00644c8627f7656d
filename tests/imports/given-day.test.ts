import { describe, expect, test } from "vitest";
import { addDays, dayInBeijing } from "@/lib/deadlines/beijing";
import { onOtherDay, rowsGiven, withGiven } from "@/lib/imports/pasted/given-day";
import { takeApart } from "@/lib/imports/pasted/line";
import { tell } from "@/lib/imports/pasted/tell";
import { sourceRow } from "../fixtures/source-row";

const now = new Date("2026-11-04T04:00:00.000Z");
const tomorrow = addDays(dayInBeijing(now), 1);

test("No row is moved to a time that is still to come", () => {
  const row = sourceRow({ at: "2026-11-03T14:12:00.000Z", spoken: "昨天" });
  expect(onOtherDay(row, tomorrow, now)).toBe(row);
  expect(onOtherDay(row, "2026-11-02", now).at).toBe("2026-11-02T14:12:00.000Z");
  const lacking = { line: 1, text: "22:12 17011112222", reason: "", lacksDay: true } as const;
  expect(withGiven(lacking, { day: tomorrow }, now)).toBeNull();
  expect(withGiven(lacking, { day: "2026-11-02" }, now)?.at).toBe("2026-11-02T14:12:00.000Z");
});

describe("One of the times of a line, as the person says", () => {
  const times = ["10:05", "14:20"];
  const given = (text: string, said: object, more = {}) =>
    withGiven({ line: 1, text, reason: "", times, ...more }, said, now)?.at ?? null;

  test("Its day written", () => {
    const text = "2026-11-02 10:05 14:20 17011112222 装修";
    expect(given(text, { time: "14:20" })).toBe("2026-11-02T06:20:00.000Z");
    expect(given(text, { time: "10:05" })).toBe("2026-11-02T02:05:00.000Z");
    for (const said of [{}, { time: "" }, { time: "11:00" }, { hour: 10 }])
      expect(given(text, said)).toBeNull();
  });

  test("Its day said too", () => {
    const text = "10:05 14:20 17011112222 装修";
    const lacksDay = { lacksDay: true };
    expect(given(text, { time: "14:20" }, lacksDay)).toBeNull();
    expect(given(text, { day: "2026-11-02" }, lacksDay)).toBeNull();
    expect(given(text, { day: "2026-11-02", time: "14:20" }, lacksDay)).toBe("2026-11-02T06:20:00.000Z");
  });
});

describe("A clock that may be two, with its hour said", () => {
  const line = "2026-11-02 12点 17011112222 装修";
  const lacking = { line: 1, text: line, reason: "", hours: [12, 0, 24] };

  test.each([
    [12, "2026-11-02T04:00:00.000Z"],
    [0, "2026-11-01T16:00:00.000Z"],
    [24, "2026-11-02T16:00:00.000Z"],
  ])("%s", (hour, at) => {
    expect(withGiven(lacking, { hour }, now)).toMatchObject({ at, wrote: line });
  });

  test("None but those, none where nothing is said, and none that is still to come", () => {
    expect(withGiven(lacking, { hour: 13 }, now)).toBeNull();
    expect(withGiven(lacking, {}, now)).toBeNull();
    const today = { ...lacking, text: "2026-11-04 12点 17011112222" };
    expect(withGiven(today, { hour: 24 }, now)).toBeNull();
    expect(withGiven(today, { hour: 0 }, now)?.at).toBe("2026-11-03T16:00:00.000Z");
  });

  test("With its day, where that is missing too", () => {
    const both = { line: 1, text: "5点多 17011112222", reason: "", lacksDay: true, hours: [5, 17] } as const;
    expect(withGiven({ ...both, hours: [5, 17] }, { hour: 17 }, now)).toBeNull();
    expect(withGiven({ ...both, hours: [5, 17] }, { day: "2026-11-02", hour: 17 }, now)?.at).toBe(
      "2026-11-02T09:00:00.000Z",
    );
  });
});

describe("A clock that is missing, said by the person", () => {
  const given = (text: string, said: object, more = {}) =>
    withGiven({ line: 1, text, reason: "", lacksClock: true, ...more }, said, now)?.at ?? null;

  test("Beside a day that is written", () => {
    const text = "2026-11-02 17011112222 装修 3分钟";
    expect(given(text, { clock: "20:05" })).toBe("2026-11-02T12:05:00.000Z");
    for (const said of [{}, { clock: "" }, { clock: "25:00" }, { clock: "8点" }, { day: "2026-11-02" }])
      expect(given(text, said)).toBeNull();
    expect(given("2026-11-04 17011112222", { clock: "23:59" })).toBeNull();
  });

  test("With its day", () => {
    const text = "17011112222 装修";
    expect(given(text, { clock: "20:05" }, { lacksDay: true })).toBeNull();
    expect(given(text, { clock: "20:05", day: "2026-11-02" }, { lacksDay: true })).toBe(
      "2026-11-02T12:05:00.000Z",
    );
  });
});

test("Each of the times of a line is a call, where all of them were meant", () => {
  const text = "2026-11-02 10:05 14:20 17011112222 装修";
  const rejected = { line: 1, text, reason: "", times: ["10:05", "14:20"] };
  expect(rowsGiven(rejected, { all: true }, now).map(({ at }) => at)).toEqual([
    "2026-11-02T02:05:00.000Z",
    "2026-11-02T06:20:00.000Z",
  ]);
  expect(rowsGiven(rejected, { time: "14:20" }, now)).toHaveLength(1);
  const today = { ...rejected, text: text.replace("11-02", "11-04") };
  expect(rowsGiven(today, { all: true }, now)).toEqual([]);
});

test("A day or a time that there is not is said as such, and asked for at that very line", () => {
  const said = (text: string) => tell([takeApart(1, text)], null);
  const read = (text: string, given: object) =>
    withGiven({ line: 1, text, reason: "", ...said(text) } as never, given, now)?.at ?? null;
  const noDay = "17011112222 6月31日 10:00 打来";
  expect(said(noDay)).toEqual({ reason: "没有这一天：6月31日", lacksDay: true });
  expect(read(noDay, { day: "2026-06-30" })).toBe("2026-06-30T02:00:00.000Z");
  const noClock = "17011112222 25:10";
  expect(said(noClock)).toEqual({ reason: "没有这个时间：25:10", lacksClock: true, lacksDay: true });
  expect(read(noClock, { day: "2026-11-02" })).toBeNull();
  expect(read(noClock, { day: "2026-11-02", clock: "22:10" })).toBe("2026-11-02T14:10:00.000Z");
  const dated = "17011112222 2026-11-02 25:10";
  expect(said(dated)).toEqual({ reason: "没有这个时间：25:10", lacksClock: true });
  expect(read(dated, { clock: "22:10" })).toBe("2026-11-02T14:10:00.000Z");
});
