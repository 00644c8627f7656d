import { expect, test } from "vitest";
import { channelById } from "@/lib/channels";
import { noAnswers } from "@/lib/channels/answers";
import type { WithHistory } from "@/lib/complaints/filed-steps";
import { stand } from "@/lib/complaints/stand";
import type { Step } from "@/lib/filings/step";
import { sampleFacts } from "../fixtures/cases";
import { filed, replied, step } from "../fixtures/steps";

function handedIn(
  id: string,
  channel: string,
  on: string,
  reply?: Parameters<typeof replied>[0],
): WithHistory {
  const steps = [
    step(`${id}-filed`, filed({ on })),
    ...(reply ? [step(`${id}-replied`, replied(reply))] : []),
  ];
  return { id, channel, followsId: null, callIds: ["one"], numbers: [], steps, answers: noAnswers };
}

/** Where a report to the sector's office stands that was refused on 2026-10-05. */
function refused(...others: WithHistory[]) {
  const own = handedIn("own", "sector", "2026-10-01", { on: "2026-10-05", outcome: "refused" });
  const channel = channelById("sector");
  if (!channel) throw new Error("no such channel");
  const complaint = { id: own.id, steps: own.steps, letters: [] };
  const history = [own, ...others];
  return stand({ complaint, channel, facts: sampleFacts(), history, deadlines: [], callTimes: [] });
}

test("A refusal that asks for no letter is the user's turn until something else was handed in", () => {
  expect(refused().standing.kind).toBe("yours");
  expect(refused(handedIn("before", "12345", "2026-10-04")).standing.kind).toBe("yours");
  expect(refused(handedIn("later", "12345", "2026-10-06")).standing).toMatchObject({
    kind: "followed",
    by: "later",
  });
});

test("What was handed in about other calls takes nobody's turn", () => {
  const other = { ...handedIn("other", "12345", "2026-10-06"), callIds: ["two"] };
  expect(refused(other).standing.kind).toBe("yours");
});

/** Where a complaint to 12345 stands that left the user unsatisfied on 2026-10-05. */
function unsatisfied(...others: WithHistory[]) {
  const own = handedIn("own", "12345", "2026-10-05", { on: "2026-10-05", outcome: "unsatisfied" });
  const channel = channelById("12345");
  if (!channel) throw new Error("no such channel");
  const complaint = { id: own.id, steps: own.steps, letters: [] };
  const history = [own, ...others];
  return stand({ complaint, channel, facts: sampleFacts(), history, deadlines: [], callTimes: [] });
}

/** 12315 on the same day as 12345, entered at this time. */
function reported(time: string, ...more: Step[]): WithHistory {
  const at = `2026-10-05 ${time}`;
  const first = step("first", filed({ on: "2026-10-05" }), { at });
  return { ...handedIn("later", "market-report", "2026-10-05"), steps: [first, ...more] };
}

test("It goes on at the door that an answer names only where that was gone through since the answer", () => {
  expect(unsatisfied().door?.channel).toBe("market-report");
  expect(unsatisfied(handedIn("before", "market-report", "2026-10-04")).standing.kind).toBe("yours");
  expect(unsatisfied(reported("08:00")).standing.kind).toBe("yours");
  expect(unsatisfied(reported("10:00")).standing).toMatchObject({ kind: "followed", by: "later" });
});

test("A receipt that is added later makes nothing be handed in later", () => {
  const added = { at: "2026-10-06 08:00", replaces: "first" };
  const corrected = step("second", filed({ on: "2026-10-05", receipt: "01" }), added);
  expect(unsatisfied(reported("08:00", corrected)).standing.kind).toBe("yours");
});
