import { expect, test } from "vitest";
import { planOf } from "@/lib/plan/plan-of";
import { callsOf, sampleFacts } from "../fixtures/cases";
import { letterOf } from "../fixtures/letter";

const call = { typed: "171 2222 3333", how: "person" };
const facts = sampleFacts({
  calls: callsOf(
    { ...call, at: "2026-09-02T10:00", category: 22 },
    { ...call, at: "2026-09-03T10:00", seconds: 3 },
  ),
});

test("A call without a kind leaves its own card open, with what to choose, and keeps no other back", () => {
  const [bare, known] = letterOf("12321", facts).cards.map(({ fields }) =>
    fields.find(({ label }) => label === "不良类型"),
  );
  expect(known).toMatchObject({ way: "pick", value: "装修建材" });
  expect(bare).toMatchObject({ way: "self", value: "" });
  expect(bare?.note).toContain("听到推销什么就选哪一类");
});

test("The plan calls the form open where it is, and says what is left to choose", () => {
  const rung = planOf(facts).rungs.find(({ channel }) => channel === "12321");
  expect(rung).toMatchObject({ word: "随时能找" });
  expect(rung?.needs).toMatchObject([{ code: "unfinished-calls", required: false }]);
});
