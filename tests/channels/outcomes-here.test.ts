import { expect, test } from "vitest";
import { channelById, channels } from "@/lib/channels";
import { choiceName, outcomeName, outcomesFrom } from "@/lib/channels/outcomes-here";
import { dueThen } from "@/lib/deadlines/due-then";
import { outcomes } from "@/lib/filings/outcome";
import { answered, factsFor } from "../fixtures/cases";

const isDue = { isDue: true };

function channel(id: string) {
  const found = channelById(id);
  if (!found) throw new Error(`no channel ${id}`);
  return found;
}

test("Of an office only what it may say is asked, and what was entered already stays among it", () => {
  const court = outcomesFrom(channel("lawsuit"), isDue);
  const market = outcomesFrom(channel("market-report"), isDue);
  for (const from of [court, market]) {
    expect(from).not.toContain("blacklisted");
    expect(from).not.toContain("no-such-number");
    expect(from).toEqual(expect.arrayContaining(["accepted", "refused", "unsatisfied", "satisfied"]));
  }
  expect(outcomesFrom(channel("operator"), isDue)).toEqual(outcomes);
  expect(outcomesFrom(channel("lawsuit"), { ...isDue, said: "blacklisted" })).toContain("blacklisted");
});

test("Silence is offered from the day after the last one on which an answer is in time", () => {
  for (const one of channels) {
    expect(outcomesFrom(one, { isDue: false })).not.toContain("no-answer");
    expect(outcomesFrom(one, isDue)).toContain("no-answer");
  }
});

test("Nothing falls due where no day is counted, and what was entered never says that it did", () => {
  for (const one of channels) {
    expect(choiceName("no-answer", one, [rule])).toBe("到期了，没有答复");
    expect(choiceName("no-answer", one, [])).toBe("一直没有答复");
    expect(outcomeName("no-answer", one)).toBe("没有答复");
  }
});

test("Who opens a case or does not says 不予立案, and nobody else", () => {
  const said = channels.filter((one) => outcomeName("refused", one) === "不予立案").map(({ id }) => id);
  expect(said.toSorted()).toEqual(["market-report", "police"]);
});

test("A day is told by what it is for, at every door that counts one", () => {
  const days = channels.flatMap((one) => one.deadlines("2026-10-09", factsFor(one, { answers: answered })));
  const names = days.filter(({ status }) => !/本人希望|惯例/.test(status)).map(dueThen);
  const usual = days.filter(({ status }) => status === "惯例").map(dueThen);
  expect(names).toContain("该核查完，决定立不立案");
  expect(names).toContain("该告诉你受不受理");
  expect(names.filter((name) => !/该/.test(name) || /最晚|该该/.test(name))).toEqual([]);
  expect(usual).toContain("多半有答复");
});

/** Any day that a rule gives. */
const rule = {
  id: "x",
  name: "最晚答复",
  span: { count: 15, unit: "日" },
  from: "2026-10-01",
  on: "2026-10-16",
  status: "法定",
  basis: "",
  certain: true,
} as const;
