import { expect, test } from "vitest";
import { channels } from "@/lib/channels";
import { checklistOf } from "@/lib/complaints/checklist";
import { draft } from "@/lib/complaints/draft";
import { evidenceFor, gatherFacts } from "@/lib/complaints/facts";
import type { OriginalStatus } from "@/lib/evidence/evidence";
import { answered, askedOperator, decorationFacts, sample, sampleFacts } from "../fixtures/cases";

const facts = decorationFacts({ answers: { ...answered, ...askedOperator } });

/** The facts of the sample case where none of its originals is here, and where there is no evidence at all. */
function factsWith(evidence: typeof facts.evidence) {
  const { complainant, answers, today } = facts;
  const calls = sample.calls.filter((call) => call.category === 22);
  return gatherFacts({ complainant, calls, evidence, answers, today, refusals: sample.refusals });
}

const absent: OriginalStatus[] = ["not-received", "unverified", "lost"];

test.each(absent)(
  "Evidence that is %s is in no letter, checklist or count of any channel",
  (originalStatus) => {
    const told = factsWith(sample.evidence.map((one) => ({ ...one, originalStatus })));
    const none = factsWith([]);
    for (const channel of channels) {
      expect(draft(channel, told), channel.id).toEqual(draft(channel, none));
      expect(evidenceFor(channel, told), channel.id).toEqual([]);
    }
  },
);

test("What is left out of a letter is known, so that the page can say so", () => {
  const [first, ...rest] = sample.evidence;
  if (!first) throw new Error("the sample case has evidence");
  const mixed = factsWith([{ ...first, originalStatus: "not-received" }, ...rest]);
  expect(mixed.notHere.map(({ id }) => id)).toEqual([first.id]);
  expect(mixed.evidence.map(({ id }) => id)).not.toContain(first.id);
  expect(sampleFacts().notHere).toEqual([]);
});

test("The checklist of a letter that case data brought counts only what is here", () => {
  const [first, second] = sample.evidence;
  if (!first || !second) throw new Error("the sample case has evidence");
  const item = { name: "截图", why: "", required: false, state: "have" as const };
  const items = [
    { ...item, evidenceIds: [first.id] },
    { ...item, evidenceIds: [first.id, second.id] },
  ];
  const counted = checklistOf(items, [{ ...first, originalStatus: "not-received" }, second]);
  expect(counted.map(({ state, evidenceIds }) => [state, evidenceIds])).toEqual([
    ["missing", []],
    ["have", [second.id]],
  ]);
});
