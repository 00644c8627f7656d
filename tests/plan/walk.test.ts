import fc from "fast-check";
import { expect, test } from "vitest";
import { administrations } from "@/lib/channels/administrations";
import type { Answers } from "@/lib/channels/answers";
import { ownOperators } from "@/lib/channels/complainant";
import type { FiledStep } from "@/lib/channels/filed-step";
import { addDays } from "@/lib/deadlines/beijing";
import { type Outcome, outcomes } from "@/lib/filings/outcome";
import { identify } from "@/lib/numbers/identify";
import { planOf } from "@/lib/plan/plan-of";
import { handedIn, numberOfKind, today, walked } from "../fixtures/walked";
import { anyCase } from "./any-history";
import { contradictions } from "./contradictions";

const around = [0, 1, 6, 7, 8, 14, 15, 16, 17, 22, 23, 24, 40];
const answered = outcomes.map((outcome) => handedIn("operator", 20, [[outcome, 10]]));
const unhappy = handedIn("operator", 80, [["unsatisfied", 70]]);
const appealed = [0, 4, 5, 9, 15, 16, 29, 30, 31, 60].map((days) => [unhappy, handedIn("tca-appeal", days)]);
const decided = outcomes.map((outcome) => [unhappy, handedIn("tca-appeal", 50, [[outcome, 20]])]);
const hotline = outcomes.map((outcome) => [handedIn("12345", 30, [[outcome, 20]])]);

/** What was handed in so far, by name. */
const states: Record<string, FiledStep[]> = {
  nothing: [],
  ...Object.fromEntries(around.map((days) => [`operator ${days} days ago`, [handedIn("operator", days)]])),
  ...Object.fromEntries(answered.map((step) => [`operator: ${step.replies[0]?.outcome}`, [step]])),
  ...Object.fromEntries(appealed.map((steps) => [`appeal on ${steps[1]?.filed.on}`, steps])),
  ...Object.fromEntries(decided.map((steps) => [`appeal: ${steps[1]?.replies[0]?.outcome}`, steps])),
  ...Object.fromEntries(hotline.map((steps) => [`12345 first: ${steps[0]?.replies[0]?.outcome}`, steps])),
  "12345 first": [handedIn("12345", 3)],
  "12321 first": [handedIn("12321", 3)],
  solved: [handedIn("operator", 20, [], { solved: 0 })],
};

const named: Partial<Answers> = { merchantName: "某某装饰有限公司", merchantAddress: "样例区1号" };

function faults(cases: Parameters<typeof walked>[0][]): string[] {
  const all = cases.flatMap((given) => {
    const facts = walked(given);
    return contradictions(planOf(facts), facts).map((what) => `${what}: ${JSON.stringify(given)}`);
  });
  return all.slice(0, 5);
}

test("There is a number of every kind", () => {
  for (const [kind, number] of Object.entries(numberOfKind)) expect(identify(number).kind).toBe(kind);
});

/** What a province's own rules may turn on: the days around its limits. */
const dated: FiledStep[][] = [[], ...around.map((days) => [handedIn("operator", days)]), ...appealed];

test("Every province and operator, on every day around a limit, has one next step or an honest end", () => {
  const cases = administrations.flatMap(({ province }) =>
    ownOperators.flatMap((operator) => dated.map((filed) => ({ province, operator, filed }))),
  );
  expect(cases.length).toBe(31 * 5 * 24);
  expect(faults(cases)).toEqual([]);
});

test("Every kind of number, at every state of the case, has one next step or an honest end", () => {
  const provinces = ["辽宁省", "河南省", "重庆市"];
  const cases = Object.values(numberOfKind).flatMap((number) =>
    provinces.flatMap((province) => Object.values(states).map((filed) => ({ number, province, filed }))),
  );
  expect(faults(cases)).toEqual([]);
});

test("Whatever the signs and whatever is known of the caller, there is one next step or an honest end", () => {
  const signs = [["fraud"], ["paid"], ["threat"], ["flood"], ["sells-data"], ["fraud", "paid"], []];
  const answers = [
    {},
    named,
    { ...named, isCustomer: true },
    { appName: "某某App" },
    { moneyLost: "3000元" },
  ];
  const cases = signs.flatMap((one) =>
    answers.flatMap((said) => Object.values(states).map((filed) => ({ signs: one, answers: said, filed }))),
  );
  expect(faults(cases)).toEqual([]);
});

test("Any history leads to one next step or an honest end", () => {
  fc.assert(
    fc.property(anyCase, (given) => {
      expect(faults([given])).toEqual([]);
    }),
    { numRuns: 1000 },
  );
});

/** The doors one goes through when every paper is handed in on the day and gets this answer. */
function roadOf(outcome: Outcome, answers: Partial<Answers>, caller = ""): string[] {
  const road: string[] = [];
  const filed: FiledStep[] = [];
  for (let at = 0; at < 40; at++) {
    const facts = walked({ answers, filed, lastCall: today });
    const calls = facts.calls.map((call) => ({ ...call, caller }));
    const { next, rungs } = planOf({ ...facts, calls });
    if (next.kind !== "go") return [...road, next.kind];
    const follows = next.follows
      ? (rungs.find(({ state }) => state === "now")?.complaintId ?? "")
      : undefined;
    filed.push(handedIn(next.channel, 0, [[outcome, 0]], { follows, id: `p${at}` }));
    road.push(next.channel);
  }
  return [...road, "endless"];
}

test("Whatever is answered everywhere, the road comes to an end", () => {
  for (const outcome of outcomes)
    for (const answers of [{}, named, { ...named, isCustomer: true, purchase: "2026年5月，800元" }])
      expect(roadOf(outcome, answers).at(-1)).toMatch(/^(end|wait)$/);
});

test("A named company that helps nobody ends before a court", () => {
  const road = roadOf("unsatisfied", named, named.merchantName);
  expect(road.slice(0, 1)).toEqual(["operator"]);
  expect(road.indexOf("12345")).toBeGreaterThan(road.indexOf("tca-appeal"));
  expect(road.at(-2)).toBe("lawsuit");
});

test("What would be lost in court is not brought there, whatever of its papers is still to be filled in", () => {
  expect(roadOf("unsatisfied", named)).not.toContain("lawsuit");
});

test("A day that was waited for comes, and then there is something else to do", () => {
  for (const filed of Object.values(states)) {
    const { next } = planOf(walked({ filed }));
    if (next.kind !== "wait") continue;
    const later = planOf(walked({ filed, on: addDays(next.until, 1), lastCall: today }));
    expect(later.next).not.toEqual(next);
  }
});
