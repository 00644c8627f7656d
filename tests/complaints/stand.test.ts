import { expect, test } from "vitest";
import { channelById } from "@/lib/channels";
import { noAnswers } from "@/lib/channels/answers";
import type { WithHistory } from "@/lib/complaints/filed-steps";
import { stand } from "@/lib/complaints/stand";
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
