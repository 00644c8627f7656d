import { expect, test } from "vitest";
import { plainText } from "@/lib/letters/plain";
import { answered, callsOf, decorationFacts } from "../fixtures/cases";
import { letterOf } from "../fixtures/letter";

const number = { typed: "170 9000 0000", category: 22, how: "person" } as const;
const day = (on: string, more: Record<string, unknown> = {}) => ({ ...number, at: `${on}T10:00`, ...more });
const no = day("2026-09-01", { refused: true });

/** The letter and its claims, after a no on the first of September. */
function told(channel: string, later: Record<string, unknown>[]) {
  const facts = decorationFacts({ calls: callsOf(no, ...later), answers: answered });
  const letter = letterOf(channel, facts);
  return { text: plainText(letter), claims: letter.claims };
}

const rang = { how: "missed" };

test("Of what came after a no it is said how much of it was answered, and how much only rang", () => {
  const { text, claims } = told("12345", [
    day("2026-09-03"),
    day("2026-09-04", rang),
    day("2026-09-05", { how: "one-ring" }),
  ]);
  expect(text).toContain("此后仍来电3次（接通1次，其余未接通），最近一次为9月5日10:00");
  const claim = claims.find(({ id }) => id.endsWith("-answered"));
  expect(claim).toMatchObject({ text: "拒绝后3次，接通1次" });
  expect(claim?.callIds).toHaveLength(1);
});

test("What only rang is told as such, and still as a call", () => {
  expect(told("12345", [day("2026-09-04", rang)]).text).toContain("此后仍来电1次（未接通），时间为");
  const both = [day("2026-09-04", rang), day("2026-09-05", rang)];
  expect(told("12345", both).text).toContain("此后仍来电2次（均未接通），最近一次");
  const more = [...both, day("2026-09-06"), day("2026-09-07")];
  expect(told("police", more).text).toContain("仍来电4次（接通2次，其余未接通），最近一次为2026年9月7日");
});

test("Nothing is added where all of it was answered", () => {
  expect(told("12345", [day("2026-09-04"), day("2026-09-05")]).text).not.toMatch(/接通|响铃/);
});

test("Calls of other numbers since then are told so too, in one pair of brackets", () => {
  const other = { typed: "171 0000 0000" };
  const { text } = told("12345", [
    day("2026-09-03"),
    day("2026-09-04", other),
    day("2026-09-05", { ...other, ...rang }),
  ]);
  expect(text).toContain("171 0000 0000来电2次（接通1次，其余未接通；最近一次为9月5日10:00）");
});
