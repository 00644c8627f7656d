import { expect, test } from "vitest";
import { doorGroups } from "@/app/complaints/door-groups";
import { channels } from "@/lib/channels";
import { unsentAbout } from "@/lib/complaints/unsent";
import { planOf } from "@/lib/plan/plan-of";
import { handedIn, walked } from "../fixtures/walked";

function groupsOf(given: Parameters<typeof walked>[0] = {}) {
  const facts = walked(given);
  return doorGroups(planOf(facts), facts);
}

const ids = (doors: { id: string }[]) => doors.map(({ id }) => id);

test("The next door comes first and is chosen already", () => {
  const { next, picked } = groupsOf();
  expect(ids(next)).toEqual(["operator"]);
  expect(picked).toBe("operator");
});

test("No door is chosen for somebody who only has to wait", () => {
  const filed = [
    handedIn("operator", 20, [["unsatisfied", 8]]),
    handedIn("tca-appeal", 2),
    handedIn("12321", 3),
    handedIn("tca-report", 3),
  ];
  const { next, picked } = groupsOf({ filed });
  expect(next).toEqual([]);
  expect(picked).toBeNull();
});

test("Every door is shown once, those that do not fit apart", () => {
  const { next, usual, others } = groupsOf();
  const all = channels.filter(({ begins }) => begins === "calls").map(({ id }) => id);
  expect([...ids(next), ...ids(usual), ...ids(others)].sort()).toEqual(all.sort());
  expect(ids(others)).toContain("lawsuit");
  expect(ids(usual)).toContain("tca-appeal");
});

test("A door that may close another can be gone through, and says so while that one is open", () => {
  const hotline = groupsOf().usual.find(({ id }) => id === "12345");
  expect(hotline?.place).toMatchObject({
    word: "齐了",
    warning: { isSure: false, basis: "《电信用户申诉处理办法》第十一条" },
  });
});

test("A door whose letter is finished and not handed in says so", () => {
  const facts = walked({});
  const { next } = doorGroups(planOf(facts), facts, new Set(["operator"]));
  expect(next[0]?.word).toBe("定稿了，还没提交");
  expect(groupsOf().next[0]?.word).not.toBe("定稿了，还没提交");
});

test("A finished letter is found again by its calls until it is handed in", () => {
  const one = { channel: "tca-report", steps: [], callIds: ["a", "b"] };
  expect(unsentAbout([one], ["b", "a"])).toEqual([one]);
  expect(unsentAbout([one], ["a"])).toEqual([]);
  expect(unsentAbout([one], ["a", "b", "c"])).toEqual([]);
  expect(unsentAbout([{ ...one, steps: [{}] }], ["a", "b"])).toEqual([]);
});

test("A door that was gone through says how it stands", () => {
  const operator = groupsOf({ filed: [handedIn("operator", 3)] }).usual.find(({ id }) => id === "operator");
  expect(operator?.place?.word).toBe("等到10月21日");
});

test("A door whose turn is not now stands in the list of doors as it stands in the plan", () => {
  const facts = walked();
  const plan = planOf(facts);
  const { usual, others } = doorGroups(plan, facts);
  for (const { id, word } of [...usual, ...others]) {
    const rung = plan.rungs.find(({ channel }) => channel === id);
    if (rung && rung.opensOn !== facts.today) expect([id, word]).toEqual([id, rung.word]);
  }
  expect(others.map(({ word }) => word)).toContain("先别找");
});
