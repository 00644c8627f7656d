import { expect, test } from "vitest";
import { standingNow } from "@/lib/complaints/standing-now";
import { instantOf } from "@/lib/deadlines/beijing";
import type { Deadline } from "@/lib/deadlines/deadline";
import { due } from "@/lib/deadlines/due";
import type { Step } from "@/lib/filings/step";
import { filed, replied, solved, step } from "../fixtures/steps";

const rule = { status: "部门规章", basis: "" } as const;
const dates: Deadline[] = [
  due({ id: "answered", name: "最晚给出答复", span: { count: 30, unit: "日" }, ...rule }, "2026-09-29"),
  due(
    {
      id: "accepted",
      name: "最晚告诉你受不受理",
      span: { count: 5, unit: "工作日" },
      metWhenTakenUp: true,
      ...rule,
    },
    "2026-09-29",
  ),
];
const at = (beijing: string) => instantOf(beijing.slice(0, 10), beijing.slice(11));
function now(steps: Step[], more: Partial<Parameters<typeof standingNow>[0]> = {}) {
  const known = {
    steps,
    letters: [],
    deadlines: dates,
    callTimes: [],
    followedBy: null,
    today: "2026-10-09",
  };
  return standingNow({ ...known, ...more });
}
const handedIn = step("a", filed());

test("Before it is handed in, a letter is written or issued", () => {
  expect(now([])).toEqual({ kind: "writing" });
  expect(now([], { letters: [{}] })).toEqual({ kind: "issued" });
});

test("After it was handed in the nearest date is waited for, and once that has passed it is late", () => {
  expect(now([handedIn])).toMatchObject({ kind: "waiting", due: { id: "accepted", on: "2026-10-12" } });
  expect(now([handedIn], { today: "2026-10-12" }).kind).toBe("waiting");
  expect(now([handedIn], { today: "2026-10-13" })).toMatchObject({
    kind: "overdue",
    due: { id: "accepted" },
  });
});

test("Accepted, it waits for the answer only", () => {
  const steps = [handedIn, step("b", replied())];
  expect(now(steps, { today: "2026-10-20" })).toMatchObject({ kind: "waiting", due: { id: "answered" } });
  expect(now(steps, { today: "2026-10-30" })).toMatchObject({ kind: "overdue", due: { id: "answered" } });
});

test("Where no date is known it waits without one", () => {
  expect(now([handedIn], { deadlines: [] })).toMatchObject({ kind: "waiting", due: null });
});

test.each(["unsatisfied", "refused", "out-of-remit", "incomplete", "no-answer"] as const)(
  "After %s it is the user's turn",
  (outcome) => {
    expect(now([handedIn, step("b", replied({ outcome }))])).toMatchObject({
      kind: "yours",
      reply: { id: "b" },
    });
  },
);

test.each(["accepted", "forwarded", "persuaded"] as const)("After %s it goes on waiting", (outcome) => {
  expect(now([handedIn, step("b", replied({ outcome }))]).kind).toBe("waiting");
});

test("What was taken up by a later complaint waits for nothing more", () => {
  expect(now([handedIn], { followedBy: "next", today: "2026-12-01" })).toMatchObject({ by: "next" });
});

const closed = [handedIn, step("s", solved("2026-10-08"), { at: "2026-10-08 12:00" })];

test("Solved, it stays so while nobody of them calls", () => {
  const before = [at("2026-10-01 09:00"), at("2026-10-08 11:59")];
  expect(now(closed, { callTimes: before })).toEqual({ kind: "solved", on: "2026-10-08" });
});

test("The next ring opens it again, on the same day too", () => {
  const rings = [at("2026-10-09 08:00"), at("2026-10-08 12:01"), at("2026-10-08 10:00")];
  expect(now(closed, { callTimes: rings })).toEqual({
    kind: "reopened",
    on: "2026-10-08",
    firstAt: at("2026-10-08 12:01"),
    calls: 2,
  });
});

test("A ring in the very minute of the click opens it too: calls are logged to the minute", () => {
  const steps = [handedIn, { ...step("s", solved("2026-10-08")), recordedAt: "2026-10-08T04:00:30.000Z" }];
  expect(now(steps, { callTimes: [at("2026-10-08 12:00")] }).kind).toBe("reopened");
  expect(now(steps, { callTimes: [at("2026-10-08 11:59")] }).kind).toBe("solved");
});

test("A case that was called solved for an earlier day is opened by a ring since that day", () => {
  const earlier = [handedIn, step("s", solved("2026-10-01"), { at: "2026-10-08 12:00" })];
  expect(now(earlier, { callTimes: [at("2026-10-03 09:00")] })).toMatchObject({ kind: "reopened", calls: 1 });
});

test("Said to be open again, it is waited for again", () => {
  const again = step("r", { kind: "reopened", on: "2026-10-09", note: "" }, { at: "2026-10-09 08:00" });
  expect(now([...closed, again]).kind).toBe("waiting");
});
