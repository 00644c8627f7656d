import { expect, test } from "vitest";
import type { Facts } from "@/lib/channels/facts";
import { planOf } from "@/lib/plan/plan-of";
import { handedIn, walked } from "../fixtures/walked";

const rung = (facts: Facts, id: string) => planOf(facts).rungs.find(({ channel }) => channel === id);

const debt = 9;
const answers = { merchantName: "某某金融" };

test("12378 waits for nobody where somebody dunns, and closes no door", () => {
  const sector = rung(walked({ category: debt, answers }), "sector");
  expect(sector).toMatchObject({ word: "随时能找", warning: null });
  expect(sector?.why.text).toContain("打12378，和别处同时走");
  const asked = walked({
    category: debt,
    filed: [handedIn("operator", 80, [["unsatisfied", 70]]), handedIn("sector", 10)],
  });
  expect(rung(asked, "tca-appeal")?.state).not.toBe("closed");
});

test("Whoever dunns is asked first, and those who supervise it next; the police where it rings without end", () => {
  const next = (given: Parameters<typeof walked>[0]) =>
    planOf(walked({ category: debt, answers, ...given })).next;
  expect(next({})).toMatchObject({ kind: "go", channel: "rights-request" });
  expect(next({ filed: [handedIn("rights-request", 1)] })).toMatchObject({ kind: "go", channel: "sector" });
  const facts = walked({ category: debt, answers });
  const [first] = facts.calls;
  const calls = [0, 1, 2, 3, 4].flatMap((at) => (first ? [{ ...first, id: `n${at}` }] : []));
  expect(planOf({ ...facts, calls }).next).toMatchObject({ kind: "go", channel: "police" });
});

test("The body of a trade that sells may close the appeal, and does not: it says so", () => {
  expect(rung(walked({ category: 7, answers }), "sector")).toMatchObject({
    word: "随时能找",
    warning: { isSure: false },
  });
  const asked = walked({
    category: 7,
    filed: [handedIn("operator", 80, [["unsatisfied", 70]]), handedIn("sector", 10)],
  });
  expect(rung(asked, "tca-appeal")?.state).not.toBe("closed");
});
