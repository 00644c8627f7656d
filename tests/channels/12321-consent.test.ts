import { expect, test } from "vitest";
import { callsOf, sampleFacts } from "../fixtures/cases";
import { letterOf } from "../fixtures/letter";

test("Who ticked that nothing was ever agreed to has it in the form for each call that sold something", () => {
  const call = { typed: "024 8888 9999", at: "2026-09-01T10:00", how: "person" };
  const told = (category: number, neverAgreed: boolean) => {
    const facts = sampleFacts({ calls: callsOf({ ...call, category }), answers: { neverAgreed } });
    const [card] = letterOf("12321", facts).cards;
    return card?.fields.find(({ label }) => label === "来电描述")?.value.includes("我从未同意接收。");
  };
  expect([told(22, true), told(22, false), told(9, true)]).toEqual([true, false, false]);
});
