import { expect, test } from "vitest";
import { planOf } from "@/lib/plan/plan-of";
import { urgentOf } from "@/lib/plan/urgent";
import { answered, decorationFacts } from "../fixtures/cases";
import { handedIn } from "../fixtures/followed";

const lost = { ...answered, moneyLost: "2026年9月20日转了8000元" };
const phones = (facts: Parameters<typeof urgentOf>[0]) => [
  urgentOf(facts).map(({ phone }) => phone),
  planOf(facts).urgent.map(({ phone }) => phone),
];

/** The sample case, one call of which is marked. */
function paid(part: Parameters<typeof decorationFacts>[0] = {}) {
  const facts = decorationFacts({ answers: lost, today: "2026-10-09", ...part });
  const [first, ...others] = facts.calls.filter(({ how }) => how !== "missed" && how !== "one-ring");
  if (!first) throw new Error("no call");
  const marked = { ...first, signs: ["fraud" as const, "paid" as const] };
  return { facts: { ...facts, calls: [marked, ...others] }, marked };
}

test("Money that is gone is a reason to ring 110, whether a call is marked for it yet or not", () => {
  expect(phones(decorationFacts({ answers: lost, today: "2026-10-09" }))).toEqual([["110"], ["110"]]);
  expect(phones(paid().facts)).toEqual([["110"], ["110"]]);
});

test("Once the report is recorded as handed in nobody is sent to 110 again, on any page", () => {
  const police = handedIn("police", { on: "2026-10-08" }, { on: "2026-10-09" });
  expect(phones(paid({ filed: [police] }).facts)).toEqual([[], []]);
});

test("But what came after the report, or from another number than it was about, is not reported", () => {
  const { facts, marked } = paid();
  const police = { ...handedIn("police", { on: "2026-10-08" }), numbers: [marked.number] };
  const other = { ...police, numbers: ["17099990000"] };
  expect(phones({ ...facts, filed: [police] })[0]).toEqual([]);
  expect(phones({ ...facts, filed: [other] })[0]).toEqual(["110"]);
  const early = { ...police, filed: { ...police.filed, on: "2026-01-01" } };
  expect(phones({ ...facts, filed: [early] })[0]).toEqual(["110"]);
});
