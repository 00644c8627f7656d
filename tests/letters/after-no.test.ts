import { expect, test } from "vitest";
import type { Call } from "@/lib/calls/call";
import { sampleFacts, today } from "../fixtures/cases";
import { letterOf, reviewText } from "../fixtures/letter";
import { logged } from "../fixtures/said";

const doors = ["operator", "tca-report", "12345", "police"];

/** What each letter says, texts and tables included, of calls alone. */
function told(calls: Call[]): string[] {
  return doors.map((id) => reviewText(letterOf(id, sampleFacts({ calls, today }))));
}

const no = logged("2026-09-01 10:00", { refused: true, refusedWay: "on-call", category: 22 });
const later = ["02", "03", "04", "05", "06"].map((day) => `2026-09-${day} 10:00`);

test.each([null, 7] as const)(
  "A no to a number counts for its later calls, noted as of the kind %s or not",
  (category) => {
    for (const text of told([no, ...later.map((at) => logged(at, { category }))])) {
      expect(text).toContain("此后仍来电5次");
      expect(text).not.toMatch(/拒绝以后｜0次/);
    }
  },
);

test("A no is held against nobody of whom nothing is known but that they called later", () => {
  const strangers = [
    logged("2026-09-02 10:00", { number: "17100000000" }),
    logged("2026-09-03 10:00", { number: "17100000000", product: "贷款" }),
    logged("2026-09-04 10:00", { number: "16500000000", product: "课程" }),
  ];
  for (const text of told([{ ...no, category: null }, ...strangers])) expect(text).not.toContain("此后");
});

test("What another number of the kind did stands beside it, and not where both gave a name", () => {
  const [named, unnamed] = ["乙小贷公司", ""].map((caller) =>
    logged("2026-09-02 10:00", { number: "17100000000", category: 22, caller }),
  );
  const refused = { ...no, caller: "甲银行信贷部" };
  for (const text of told([refused, named as Call])) expect(text).not.toContain("此后");
  for (const text of told([refused, unnamed as Call])) expect(text).toMatch(/此后其他号码的同类来电仍有1次/);
});
