import { expect, test } from "vitest";
import { type FiledComplaint, isToldEvent } from "@/lib/complaints/events";
import { instantOf } from "@/lib/deadlines/beijing";
import { eventsOf } from "../fixtures/events";
import { logged } from "../fixtures/said";
import { filed, step } from "../fixtures/steps";

const [one, other] = ["17090000000", "17100000000"];
const calls = [
  logged("2026-09-08 10:00", { number: one }),
  logged("2026-09-09 10:00", { number: other }),
  logged("2026-09-10 10:00", { number: one, refused: true, refusedWay: "on-call" }),
  logged("2026-09-12 10:00", { number: one }),
  logged("2026-09-13 10:00", { number: other }),
];
const complaint = {
  id: "p",
  channel: "tca-report",
  answers: { operatorOn: "2026-09-09" },
  numbers: [one],
  letters: [
    { version: 1, issuedAt: instantOf("2026-09-11", "09:00") },
    { version: 1, issuedAt: instantOf("2026-09-13", "09:00") },
  ],
  steps: [],
};

test("What the user did stands in order, each with what came after it from those it was about", () => {
  const events = eventsOf({ calls, refusals: [], complaints: [complaint] }, "2026-09-14");
  expect(events.map(({ day, what, after }) => [day, what.kind, after])).toEqual([
    ["2026-09-09", "operator", 2],
    ["2026-09-10", "refusal", 1],
  ]);
});

test("A letter that is issued and not handed in is nothing that was done against the calls", () => {
  const unsent = { ...complaint, answers: { operatorOn: "" } };
  const events = eventsOf({ calls, refusals: [], complaints: [unsent] }, "2026-09-14");
  expect(events.map(({ what }) => what.kind)).toEqual(["refusal"]);
});

test("A complaint about other calls is not among a caller's events", () => {
  const theirs = calls.filter(({ number }) => number === other);
  expect(eventsOf({ calls: theirs, refusals: [], complaints: [complaint] }, "2026-09-14")).toEqual([]);
});

test("A complaint that was handed in counts from that day, once, the operator's among an appeal's answers too", () => {
  const handedIn = { ...complaint, steps: [step("a", filed({ on: "2026-09-12" }))] };
  const operator = {
    ...handedIn,
    id: "o",
    channel: "operator",
    steps: [step("b", filed({ on: "2026-09-09" }))],
  };
  const events = eventsOf({ calls, refusals: [], complaints: [handedIn, operator] }, "2026-09-14");
  expect(events.map(({ day, what, after }) => [day, what.kind, after])).toEqual([
    ["2026-09-09", "filed", 2],
    ["2026-09-10", "refusal", 1],
    ["2026-09-12", "filed", 0],
  ]);
});

test("A call at the very midnight after it was handed in came after it", () => {
  const midnight = logged("2026-09-13 00:00", { number: one });
  const handedIn = {
    ...complaint,
    answers: { operatorOn: "" },
    steps: [step("a", filed({ on: "2026-09-12" }))],
  };
  const known = { calls: [...calls, midnight], refusals: [], complaints: [handedIn] };
  const event = eventsOf(known, "2026-09-14").find(({ what }) => what.kind === "filed");
  expect(event).toMatchObject({ after: 1, around: { days: 1, before: 0, after: 1 } });
});

test("What only case data tells of is known for that, whichever kind it is", () => {
  const caseDataAt = "2026-12-01T00:00:00.000Z";
  const told = calls.map((call) => ({ ...call, caseDataAt }));
  const steps = [{ ...step("a", filed({ on: "2026-09-12" })), caseDataAt }];
  const complaints = [{ ...complaint, caseDataAt, steps }];
  const isTold = (all: typeof calls, own: FiledComplaint[]) =>
    eventsOf({ calls: all, refusals: [], complaints: own }, "2026-09-14").map(isToldEvent);
  expect(isTold(told, complaints)).toEqual([true, true, true]);
  const own = [step("a", filed({ on: "2026-09-12" }))];
  expect(isTold(calls, [{ ...complaint, steps: own }])).toEqual([false, false, false]);
});
