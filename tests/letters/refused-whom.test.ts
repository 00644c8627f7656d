import { expect, test } from "vitest";
import { answered, callsOf, decorationFacts, sampleFacts } from "../fixtures/cases";
import { letterOf } from "../fixtures/letter";

const one = { typed: "170 9000 0000", how: "person", category: 22 };
const other = { typed: "171 0000 0000", how: "person", category: 22 };
const loans = { typed: "165 0000 0000", how: "robot", category: 7 };
const no = { ...one, at: "2026-09-12T10:05", refused: true };

const textsOf = (id: string, ...calls: Record<string, unknown>[]) =>
  letterOf(id, sampleFacts({ calls: callsOf(...calls), answers: answered })).texts.filter(({ text }) =>
    text.includes("明确"),
  );

test.each(["12345", "operator", "tca-appeal", "market-report", "sector"])(
  "In the texts of %s every no says to which of several numbers it was said",
  (id) => {
    const told = textsOf(id, no, { ...other, at: "2026-09-14T10:00" }, { ...one, at: "2026-09-15T10:00" });
    expect(told.length).toBeGreaterThan(0);
    for (const { text } of told) {
      expect(text).toContain("我对17090000000明确表示不要再打，此后仍来电1次");
      expect(text).toContain("另有其他号码的同类来电1次");
    }
  },
);

test("So it does of several matters, and of a single number it does not", () => {
  const mixed = textsOf(
    "12345",
    no,
    { ...other, at: "2026-09-14T10:00" },
    { ...loans, at: "2026-09-15T10:00" },
  );
  for (const { text } of mixed)
    expect(text).toContain("推销装修建材的，9月12日我对17090000000明确表示不要再打，此后另有");
  for (const { text } of textsOf("12345", no, { ...one, at: "2026-09-14T10:00" }))
    expect(text).toContain("9月12日我明确表示不要再打，此后仍来电1次");
});

test("A script keeps how often others called, and drops before it what it says twice", () => {
  const [, , script] = letterOf("12345", decorationFacts({ answers: answered })).texts;
  expect(script?.text).toContain("另有其他号码的来电5次");
});
