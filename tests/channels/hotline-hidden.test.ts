import { expect, test } from "vitest";
import { plainText } from "@/lib/letters/plain";
import { callsOf, sampleFacts } from "../fixtures/cases";
import { letterOf } from "../fixtures/letter";

const shown = { typed: "170 9000 0000", at: "2026-09-12T10:05", how: "person", category: 22 };
const hidden = { ...shown, typed: "", at: "2026-09-13T10:05" };
const kinds = { selling: 22, dunning: 9, unknown: null } as const;

function of(category: number | null, ...given: Record<string, unknown>[]) {
  const letter = letterOf(
    "12345",
    sampleFacts({ calls: callsOf(...given.map((call) => ({ ...call, category }))) }),
  );
  return { letter: plainText(letter), short: letter.texts.find(({ id }) => id === "short")?.text ?? "" };
}

test.each(Object.keys(kinds) as (keyof typeof kinds)[])(
  "Of calls of %s, whence one came that showed no number is asked beside whose the others are",
  (kind) => {
    const some = of(kinds[kind], shown, hidden);
    expect(some.letter).toMatch(
      /号码由谁使用、未显示号码的来电由谁拨打，请转通信管理部门查明|号码的实际使用人和未显示号码的来电的来源/,
    );
    expect(some.short).toContain("通管部门查号码和未显示号码的来源");
    for (const one of [of(kinds[kind], shown), of(kinds[kind], hidden)]) {
      expect(one.letter).not.toMatch(/由谁使用、未显示|实际使用人和未显示/);
      expect(one.short).not.toContain("查号码和");
    }
  },
);
