import fc from "fast-check";
import { expect, test } from "vitest";
import { barsOf, beforeAndAfter } from "@/lib/calls/charts";
import { pattern } from "@/lib/calls/pattern";
import { checkRefusal } from "@/lib/calls/refusal-form";
import { allRefusals, callsAfter, refusalsIn, type StandaloneRefusal } from "@/lib/calls/refusals";
import { countBetween, timelineOf } from "@/lib/calls/timeline";
import { instantOf } from "@/lib/deadlines/beijing";
import { anyLog } from "../fixtures/any-calls";
import { around } from "../fixtures/events";
import { logged } from "../fixtures/said";

const [one, other] = ["17090000000", "17100000000"];

function refused(beijing: string, part: Partial<StandaloneRefusal> = {}): StandaloneRefusal {
  const [day = "", time = ""] = beijing.split(" ");
  const nothing = { callerId: null, numbers: [], note: "", evidenceIds: [] };
  return { id: beijing, at: instantOf(day, time), way: "sms", ...nothing, ...part };
}

const calls = [
  logged("2026-09-08 10:00", { number: one }),
  logged("2026-09-09 10:00", { number: other }),
  logged("2026-09-10 10:00", { number: one }),
  logged("2026-09-11 10:00", { number: other, refused: true, refusedWay: "on-call" }),
  logged("2026-09-12 10:00", { number: one }),
];

test("A refusal meant for one number counts what came from that number alone", () => {
  const { afterRefusal } = pattern(calls.slice(0, 3), [refused("2026-09-08 12:00", { numbers: [one] })]);
  expect(afterRefusal).toMatchObject({ count: 1, callIds: ["2026-09-10 10:00"] });
});

test("A refusal meant for everybody counts all that came later, the call of that minute not", () => {
  const { afterRefusal } = pattern(calls.slice(0, 3), [refused("2026-09-09 10:00")]);
  expect(afterRefusal.callIds).toEqual(["2026-09-10 10:00"]);
});

test("After refusals of both kinds each call is counted once", () => {
  const { refusals, afterRefusal } = pattern(calls, [refused("2026-09-09 12:00", { numbers: [one] })]);
  expect(refusals).toMatchObject({ count: 2, callIds: ["2026-09-11 10:00"] });
  expect(afterRefusal.callIds).toEqual(["2026-09-10 10:00", "2026-09-12 10:00"]);
  expect(afterRefusal.since).toBe(instantOf("2026-09-09", "12:00"));
});

test("A refusal meant for numbers that are not among the calls is left out", () => {
  const { refusals, afterRefusal } = pattern(calls.slice(0, 2), [
    refused("2026-09-01 09:00", { numbers: ["1"] }),
  ]);
  expect([refusals.count, afterRefusal.count, afterRefusal.since]).toEqual([0, 0, null]);
});

test.each([
  ["2026-09-10", { days: 0, before: 0, after: 0 }],
  ["2026-09-11", { days: 0, before: 0, after: 0 }],
  ["2026-09-12", { days: 1, before: 1, after: 1 }],
  ["2026-09-13", { days: 2, before: 2, after: 2 }],
  ["2027-09-11", { days: 30, before: 2, after: 2 }],
])(
  "Before and after have the same number of whole days, on %s too, and the day itself is in neither",
  (today, counts) => {
    const everybody = { callerId: null, numbers: [] };
    for (const time of ["00:00", "09:00", "23:59"])
      expect(around(instantOf("2026-09-10", time), timelineOf(calls), everybody, today)).toEqual(counts);
  },
);

test("Nothing is drawn while no day after an event is over", () => {
  const young = { label: "今天", days: 0, before: 0, after: 0 };
  expect(beforeAndAfter([young])).toBeNull();
  const old = { label: "9月10日", days: 1, before: 2, after: 0 };
  const bars = [
    { name: "前1天", count: 2, soft: true },
    { name: "后1天", count: 0 },
  ];
  expect(beforeAndAfter([old, young])).toEqual({ form: "rows", rows: [{ label: "9月10日", bars }] });
});

test("Each number has a bar of its own count, in the order given", () => {
  const rows = [
    { label: "171 0000 0000", count: 1 },
    { label: "170 9000 0000", count: 7 },
  ];
  const drawn = rows.map(({ label, count }) => ({ label, bars: [{ name: "", count }] }));
  expect(barsOf(rows)).toEqual({ form: "rows", rows: drawn });
});

test("The form of a refusal says what to mend", () => {
  const form = { at: "2026-09-10T09:00", way: "sms", whom: "number", number: "", note: "", evidenceIds: [] };
  const now = new Date("2026-09-10T03:00:00.000Z");
  expect(checkRefusal(form, now)).toMatchObject({ fields: { number: "写对方的号码" } });
  expect(checkRefusal({ ...form, number: one, at: "2026-09-11T09:00" }, now).kind).toBe("invalid");
  expect(checkRefusal({ ...form, number: "170 9000 0000" }, now)).toMatchObject({
    value: { numbers: [one] },
  });
  expect(checkRefusal({ ...form, whom: "all" }, now)).toMatchObject({
    value: { numbers: [], callerId: null },
  });
});

test("Counting along the timeline finds what going through the log finds", () => {
  fc.assert(
    fc.property(
      anyLog(),
      fc.constantFrom<string[]>([], ["17090000000"], ["17100000000", ""]),
      (log, numbers) => {
        const outside = [refused("2025-01-01 10:00", { numbers })];
        for (const refusal of allRefusals(refusalsIn(log.calls), outside).filter(({ saidTo }) => !saidTo))
          expect(
            countBetween(timelineOf(log.calls), refusal, Date.parse(refusal.at), Number.POSITIVE_INFINITY),
          ).toBe(callsAfter(refusal, log.calls).length);
      },
    ),
  );
});
