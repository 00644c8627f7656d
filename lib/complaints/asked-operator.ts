import { channels } from "@/lib/channels";
import type { Answers } from "@/lib/channels/answers";
import type { Facts } from "@/lib/channels/facts";
import { instantOf } from "@/lib/deadlines/beijing";
import type { Filed, Replied, Step } from "@/lib/filings/step";
import type { Chapter } from "./timeline";
import { namedBy } from "./timeline-words";

/** The complaint to the operator that is known from the answers of an appeal only; null when it was recorded itself, or not said. */
export function askedOperator(facts: Facts): Chapter | null {
  const answers = typedIn(facts);
  const door = channels.find(({ office }) => office === "operator");
  if (!door || !answers) return null;
  const asked: Filed = {
    kind: "filed",
    on: answers.operatorOn,
    way: "phone",
    to: door.authority(facts).name,
    receipt: answers.operatorReceipt,
    version: null,
    evidenceIds: [],
    note: "",
  };
  return {
    ...namedBy(door),
    id: "asked-operator",
    numbers: [],
    steps: [asked, ...answerTold(answers)].map(stepOf),
    deadlines: door.deadlines(asked.on, facts),
  };
}

/** What was typed of it, whatever else was recorded since; null where nothing was. */
export function typedIn({ asked = [] }: Pick<Facts, "asked">): Answers | null {
  return asked.find(({ step }) => step === null)?.answers ?? null;
}

function answerTold({ operatorOutcome, operatorReplyOn: on, operatorReply: words }: Answers): Replied[] {
  const outcome = operatorOutcome === "satisfied" ? "satisfied" : "unsatisfied";
  return on === "" ? [] : [{ kind: "replied", on, outcome, words, receipt: "", evidenceIds: [] }];
}

/** Entered, as far as anybody knows, on the day it speaks of. */
function stepOf(said: Filed | Replied): Step {
  return {
    id: `asked-operator ${said.kind}`,
    recordedAt: instantOf(said.on, "00:00"),
    replacesId: null,
    said,
  };
}
