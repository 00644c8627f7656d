import { expect, test } from "vitest";
import type { Call } from "@/lib/calls/call";
import { noAnswers } from "@/lib/channels/answers";
import { operator } from "@/lib/channels/operator";
import { callsAfter } from "@/lib/channels/parts/since-followed";
import { gatherFacts } from "@/lib/complaints/facts";
import { chainOf, filedStepOf, type WithHistory } from "@/lib/complaints/filed-steps";
import { followerOf } from "@/lib/complaints/follower";
import { moveOf } from "@/lib/complaints/move";
import { nextCalls } from "@/lib/complaints/next-calls";
import { shownBy } from "@/lib/complaints/shown-by";
import { sinceFiled } from "@/lib/complaints/since-filed";
import type { StandingNow } from "@/lib/complaints/standing-now";
import { timeline } from "@/lib/complaints/timeline";
import { namedBy } from "@/lib/complaints/timeline-words";
import type { Outcome } from "@/lib/filings/outcome";
import { sample } from "../fixtures/cases";
import { eventsOf } from "../fixtures/events";
import { logged } from "../fixtures/said";
import { filed, replied, step } from "../fixtures/steps";

const held = { id: "a", recordedAt: "", said: filed() };
const yours = (outcome: Outcome, callsSince = 0): StandingNow => ({
  kind: "yours",
  filed: held,
  reply: { id: "b", recordedAt: "", said: replied({ outcome }) },
  callsSince,
});
const open = { text: "", channel: null };

test("The next letter comes first wherever there is one", () => {
  const door = { text: "", channel: "urge" };
  expect(moveOf(yours("unsatisfied"), door)).toEqual({ kind: "next", channel: "urge" });
});

test("What was promised is closed when nobody calls, and complained of again when they do", () => {
  for (const outcome of ["satisfied", "blacklisted", "company-told"] as const) {
    expect(moveOf(yours(outcome), open).kind).toBe("close");
    expect(moveOf(yours(outcome, 1), open).kind).toBe("again");
  }
});

test("A promise is waited for before its next letter, which comes when they call again", () => {
  const door = { text: "", channel: "tca-appeal" };
  expect(moveOf(yours("blacklisted"), door).kind).toBe("close");
  expect(moveOf(yours("blacklisted", 1), door)).toEqual({ kind: "next", channel: "tca-appeal" });
});

test("Turned away, one looks which door is left; not handed in, it is handed in first", () => {
  expect(moveOf(yours("out-of-remit", 3), open).kind).toBe("look");
  expect(moveOf({ kind: "issued" }, null).kind).toBe("file");
});

const [one, other] = ["17090000000", "17100000000"];
const calls: Call[] = [
  logged("2026-09-08 10:00", { number: one }),
  logged("2026-09-09 10:00", { number: "" }),
  logged("2026-09-10 10:00", { number: other }),
  logged("2026-09-12 10:00", { number: one }),
  logged("2026-09-13 10:00", { number: "" }),
];

test("The next letter has the calls of the last and what came since from its numbers, never a hidden one", () => {
  expect(nextCalls(calls.slice(0, 2), calls)).toEqual([
    "2026-09-08 10:00",
    "2026-09-09 10:00",
    "2026-09-12 10:00",
  ]);
});

test("Calls are counted from the day after it was handed in, of its numbers only", () => {
  const filing = { id: "a", on: "2026-09-09", what: "" };
  const filings = [{ ...filing, numbers: [one, ""] }];
  expect(sinceFiled(filings, calls, "2026-09-14")).toMatchObject([
    { days: 4, before: 1, after: 1, total: 1 },
  ]);
  expect(sinceFiled([{ ...filing, numbers: [""] }], calls, "2026-09-14")).toEqual([]);
});

/** What the page of a complaint, its course and the letters say came after a day of filing. */
function cameAfter(on: string, today: string) {
  const steps = [step("s", filed({ on }))];
  const told = filedStepOf({ id: "a", channel: "operator", steps, numbers: [one] });
  const own = calls.filter(({ number }) => number === one);
  const chapter = { ...namedBy(operator), id: "a", numbers: [one], steps, deadlines: [] };
  const [entry] = timeline({ chapters: [chapter], calls: own, today });
  const known = { calls: own, refusals: [], complaints: [{ ...complaint("a", { steps }), letters: [] }] };
  const facts = gatherFacts({ ...sample, calls: own, evidence: [], answers: noAnswers, today });
  const [since] = sinceFiled([{ id: "a", on, what: "", numbers: [one] }], own, today);
  return {
    page: since?.total,
    course: entry?.callsAfter?.calls,
    pattern: eventsOf(known, today).find(({ what }) => what.kind === "filed")?.after,
    letters: told && callsAfter(facts, told).length,
  };
}

test.each([
  ["2026-09-08", 1],
  ["2026-09-11", 1],
  ["2026-09-12", 0],
])("Wherever what came since %s is counted, it is counted from the day after", (on, count) => {
  const all = { page: count, course: count, pattern: count, letters: count };
  expect(cameAfter(on, "2026-09-14")).toEqual(all);
});

function complaint(id: string, part: Partial<WithHistory> = {}): WithHistory {
  const bare = { channel: "12321", followsId: null, callIds: ["c"], numbers: [one], answers: noAnswers };
  return { id, ...bare, steps: [step(`${id} filed`, filed())], ...part };
}

test("It goes on in the complaint that follows it, or in one at the next door about the same numbers", () => {
  const own = complaint("own");
  const draft = complaint("draft", { followsId: "own", steps: [] });
  const later = complaint("later", { channel: "tca-appeal", callIds: ["d"] });
  const foreign = complaint("foreign", { channel: "tca-appeal", callIds: ["e"], numbers: [other] });
  expect(followerOf(own, [own, draft], "tca-appeal")).toBeNull();
  expect(followerOf(own, [own, later, foreign], "tca-appeal")).toBe("later");
  expect(followerOf(own, [own, later], null)).toBeNull();
  expect(followerOf(own, [own, later, complaint("next", { followsId: "own" })], "tca-appeal")).toBe("next");
});

test("What was handed in before is not what it goes on in", () => {
  const before = complaint("before", {
    channel: "tca-appeal",
    steps: [step("x", filed({ on: "2026-09-01" }))],
  });
  expect(followerOf(complaint("own"), [complaint("own"), before], "tca-appeal")).toBeNull();
});

test("A chain is what a complaint followed and what followed it, and nothing else", () => {
  const all = [
    complaint("a"),
    complaint("b", { followsId: "a" }),
    complaint("c", { followsId: "b" }),
    complaint("x"),
  ];
  expect(chainOf("b", all).map(({ id }) => id)).toEqual(["a", "b", "c"]);
  expect(chainOf("x", all).map(({ id }) => id)).toEqual(["x"]);
});

test("A file tells which filings and replies it shows", () => {
  const steps = [
    step("1", filed({ evidenceIds: ["e"] })),
    step("2", replied({ evidenceIds: ["e", "f"], outcome: "refused" })),
  ];
  expect(shownBy("e", [complaint("a", { steps })])).toEqual([
    { complaintId: "a", on: "2026-09-29", what: "向辽宁省通信管理局举报" },
    { complaintId: "a", on: "2026-10-08", what: "12321举报：不予办理" },
  ]);
  expect(shownBy("g", [complaint("a", { steps })])).toEqual([]);
});
