import { expect, test } from "vitest";
import type { CallSign } from "@/lib/calls/call";
import { police } from "@/lib/channels/police";
import { planOf } from "@/lib/plan/plan-of";
import { callsOf, sampleFacts } from "../fixtures/cases";
import { letterOf, reviewText } from "../fixtures/letter";

const missed = { typed: "171 2222 3333", at: "2026-09-02T10:00", how: "missed" };
const heard = { ...missed, at: "2026-09-03T10:00", how: "person", category: 6 };

function caseOf(...calls: Record<string, unknown>[]) {
  return sampleFacts({ calls: callsOf(...calls) });
}

test.each<CallSign>(["fraud", "threat", "flood", "sells-data"])(
  "One missed call marked as %s opens no report to the police, and no plan begins with one",
  (sign) => {
    const mobile = caseOf({ ...missed, typed: "138 0000 1111", signs: [sign] });
    expect(police.closed(mobile).map(({ code }) => code)).toEqual(["nothing-yet"]);
    const facts = caseOf({ ...missed, signs: [sign] });
    expect(police.unlikely(facts)?.code).toBe("plain-calls");
    const { next, urgent, rungs } = planOf(facts);
    expect(next).toMatchObject({ kind: "go", channel: "operator" });
    expect(urgent).toEqual([]);
    expect(rungs.find(({ channel }) => channel === "police")?.state).not.toBe("now");
  },
);

test("Among calls that were heard, the mark of an unanswered one is the user's opinion", () => {
  const heardAgain = { ...heard, signs: ["sells-data"], category: 7 };
  const facts = caseOf({ ...missed, signs: ["fraud"] }, heardAgain);
  const text = reviewText(letterOf("police", facts));
  expect(text).toContain("未接通的来电1次，我怀疑是诈骗。");
  expect(text).not.toMatch(/涉嫌诈骗|疑似诈骗/);
  const opinions = caseOf({ ...missed, signs: ["fraud"] }, heard);
  expect(police.unlikely(opinions)?.code).toBe("plain-calls");
  expect(police.closed(opinions).map(({ code }) => code)).toEqual(["no-offence"]);
});

test("A call that was heard, and money that was paid, are for the police as ever", () => {
  expect(planOf(caseOf({ ...heard, signs: ["fraud"] })).next).toMatchObject({ channel: "police" });
  expect(planOf(caseOf({ ...missed, signs: ["paid"] })).next).toMatchObject({ channel: "police" });
});
