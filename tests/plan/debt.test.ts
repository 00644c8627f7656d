import { expect, test } from "vitest";
import type { Facts } from "@/lib/channels/facts";
import { planOf } from "@/lib/plan/plan-of";
import { handedIn, walked } from "../fixtures/walked";

const rung = (facts: Facts, id: string) => planOf(facts).rungs.find(({ channel }) => channel === id);

const debt = 9;
const answers = { merchantName: "某某金融" };

test("12378 waits for nobody where somebody dunns, and closes no door", () => {
  const sector = rung(walked({ category: debt, answers }), "sector");
  expect(sector).toMatchObject({ word: "随时能走", warning: null });
  expect(sector?.why.text).toContain("打12378，和别处同时走");
  const asked = walked({
    category: debt,
    filed: [handedIn("operator", 80, [["unsatisfied", 70]]), handedIn("sector", 10)],
  });
  expect(rung(asked, "tca-appeal")?.state).not.toBe("closed");
});

test("The body of a trade that sells still comes after the appeal", () => {
  expect(rung(walked({ category: 7, answers }), "sector")).toMatchObject({
    state: "later",
    warning: expect.anything(),
  });
  const asked = walked({
    category: 7,
    filed: [handedIn("operator", 80, [["unsatisfied", 70]]), handedIn("sector", 10)],
  });
  expect(rung(asked, "tca-appeal")?.state).toBe("closed");
});
