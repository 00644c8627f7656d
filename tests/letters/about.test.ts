import { expect, test } from "vitest";
import { aboutAsClause, aboutInWords } from "@/lib/channels/parts/about";
import { callsOf } from "../fixtures/cases";

const at = "2026-09-08T09:41";
const [named, other, unsaid] = callsOf(
  { at, category: 7, product: "信用贷" },
  { at, category: 7, product: "车贷" },
  { at, category: 7 },
);

test.each([
  [9, "催收", "为催收"],
  [12, "我记为其他营销", "我记为营销，推销什么没有记下"],
  [22, "推销装修建材", "推销装修建材"],
] as const)("Kind %s is named, and has its verb in a clause of its own", (category, name, clause) => {
  const calls = callsOf({ at, category });
  const about = aboutInWords(calls);
  expect([about, aboutAsClause(about, calls)]).toEqual([name, clause]);
});

test("What all calls of a kind sold is named", () => {
  expect(aboutInWords([named, other].flatMap((call) => call ?? []))).toBe("推销信用贷和车贷");
});

test("What only some calls sold is not said of all of them", () => {
  expect(aboutInWords([named, unsaid].flatMap((call) => call ?? []))).toBe("推销贷款理财");
});
