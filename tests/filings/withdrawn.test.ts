import { expect, test } from "vitest";
import { channelById } from "@/lib/channels";
import { filedStepOf, proofsOf } from "@/lib/complaints/filed-steps";
import { timeline } from "@/lib/complaints/timeline";
import { namedBy } from "@/lib/complaints/timeline-words";
import { historyOf } from "@/lib/filings/history";
import { standingOf } from "@/lib/filings/standing";
import { filed, replied, step } from "../fixtures/steps";

const answer = replied({ on: "2026-10-08", outcome: "satisfied", evidenceIds: ["e1"] });
const withdrawn = [
  step("a", filed({ on: "2026-09-29" })),
  step("b", answer),
  step("c", { kind: "taken-back" }, { replaces: "a", at: "2026-10-09 10:00" }),
];

test("An answer goes with the filing that is taken back", () => {
  expect(standingOf(withdrawn)).toMatchObject({ filed: null, replies: [] });
  expect(proofsOf([{ steps: withdrawn }])).toEqual([]);
  expect(historyOf(withdrawn).map(({ takenBackAt }) => takenBackAt)).toEqual([
    "2026-10-09T02:00:00.000Z",
    "2026-10-09T02:00:00.000Z",
  ]);
});

test("It does not come back with another filing, whose own answers hold", () => {
  const anew = [
    ...withdrawn,
    step("d", filed({ on: "2026-10-10" })),
    step("e", replied({ on: "2026-10-12", outcome: "accepted" })),
  ];
  expect(standingOf(anew).replies.map(({ id }) => id)).toEqual(["e"]);
  const own = filedStepOf({ id: "x", channel: "operator", steps: anew });
  expect(own?.replies.map(({ outcome }) => outcome)).toEqual(["accepted"]);
});

test("One of two filings taken back leaves what was answered to the other", () => {
  const twice = [
    step("a", filed({ on: "2026-09-29" })),
    step("b", replied({ on: "2026-09-30", outcome: "incomplete" })),
    step("c", filed({ on: "2026-10-01" })),
    step("d", answer),
    step("e", { kind: "taken-back" }, { replaces: "c", at: "2026-10-09 10:00" }),
  ];
  expect(standingOf(twice).replies.map(({ id }) => id)).toEqual(["b"]);
});

test("The course of the matter shows it as taken back, and nothing of it can be changed", () => {
  const door = channelById("operator");
  if (!door) throw new Error("no operator");
  const chapters = [{ ...namedBy(door), id: "x", numbers: [], steps: withdrawn, deadlines: [] }];
  const entries = timeline({ chapters, calls: [], today: "2026-10-10" });
  expect(entries.map(({ takenBack, step }) => [takenBack, step])).toEqual([
    [true, null],
    [true, null],
  ]);
});
