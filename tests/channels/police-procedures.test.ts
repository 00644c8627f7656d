import { describe, expect, test } from "vitest";
import { channelById, channels } from "@/lib/channels";
import { inFull } from "@/lib/channels/next-door";
import { datesToKeep } from "@/lib/complaints/dates-to-keep";
import { dueDates } from "@/lib/complaints/due-dates";
import { following } from "@/lib/complaints/facts";
import { filedStepsOf, type WithHistory } from "@/lib/complaints/filed-steps";
import { stand } from "@/lib/complaints/stand";
import { outcomes } from "@/lib/filings/outcome";
import { procedures } from "@/lib/filings/procedure";
import type { Filed, Replied } from "@/lib/filings/step";
import { planOf } from "@/lib/plan/plan-of";
import { answered, decorationFacts, sample } from "../fixtures/cases";
import { filed, replied, step } from "../fixtures/steps";

const today = "2026-12-03";

function complaint(channel: string, said: Partial<Filed>, ...replies: Partial<Replied>[]): WithHistory {
  const all = [filed({ on: "2026-12-01", to: "甲机关", ...said }), ...replies.map((one) => replied(one))];
  const steps = all.map((one, at) => step(`${channel}-${at}`, one));
  const { answers } = decorationFacts({ answers: answered });
  return { id: channel, channel, followsId: null, callIds: [], numbers: ["17090000000"], steps, answers };
}

const refused = { on: "2026-12-02", outcome: "refused", words: "不予立案" } as const;
const due = (one: WithHistory, on = today) => dueDates([one], sample.complainant, on);
const ids = (one: WithHistory) => due(one).map(({ deadline: { id, on }, open }) => [id, on, open]);
const factsWith = (one: WithHistory) =>
  decorationFacts({ filed: filedStepsOf([one]), today, answers: answered });

function doorOf(one: WithHistory) {
  const channel = channelById(one.channel);
  if (!channel) throw new Error(one.channel);
  const known = { complaint: { ...one, letters: [] }, channel, history: [one], deadlines: [], callTimes: [] };
  return stand({ ...known, facts: factsWith(one) }).door;
}

describe("A report of a crime that is refused", () => {
  const crime = complaint("police", { procedure: "criminal" }, refused);

  test("has seven days at the same police, and none for a 行政复议", () => {
    expect(ids(crime)).toEqual([["reconsider-until", "2026-12-09", true]]);
    expect(due(crime)[0]?.deadline.basis).toContain("《公安机关办理刑事案件程序规定》第一百七十九条第一款");
    expect(doorOf(crime)).toMatchObject({ channel: null });
    expect(inFull(doorOf(crime) ?? { text: "", channel: null })).not.toContain("行政复议");
  });

  test("in the calendar and in the plan, which names no review", () => {
    const [entry] = datesToKeep(due(crime), [], "s");
    expect(entry).toMatchObject({
      on: "2026-12-09",
      summary: "公安报案：最晚这天向原公安机关申请复议",
      cancelled: false,
    });
    const { rungs } = planOf(factsWith(crime));
    expect(rungs.some(({ channel }) => channel === "review")).toBe(false);
    const police = rungs.find(({ channel }) => channel === "police");
    expect(police?.handInBy?.on).toBe("2026-12-09");
  });

  test("had no day by which it was to be done", () => {
    expect(ids(complaint("police", { procedure: "criminal" }))).toEqual([]);
    expect(ids(complaint("police", { procedure: "either" }))).toEqual([]);
  });

  test("is no review of silence either", () => {
    const silent = complaint(
      "police",
      { procedure: "criminal", on: "2026-08-01" },
      { on: "2026-11-01", outcome: "no-answer" },
    );
    expect(doorOf(silent)?.channel).toBeNull();
    expect(ids(silent)).toEqual([]);
  });
});

describe("An administrative case", () => {
  test("has thirty days once it is opened, and sixty for a review", () => {
    expect(ids(complaint("police", { procedure: "administrative" })).map(([id]) => id)).toEqual([
      "police-done",
    ]);
    const answeredNo = complaint("police", { procedure: "administrative" }, refused);
    const mine = due(answeredNo).filter(({ isMine }) => isMine);
    expect(mine.map(({ deadline: { id, on } }) => [id, on])).toEqual([["review-until", "2027-01-31"]]);
    expect(mine[0]?.deadline.basis).not.toContain("刑事");
    expect(doorOf(answeredNo)?.channel).toBe("review");
  });
});

describe("What the notice is, the user says, whatever the report asked for", () => {
  test.each([
    ["criminal", "administrative", "review-until"],
    ["administrative", "criminal", "reconsider-until"],
    ["either", "criminal", "reconsider-until"],
    ["either", "administrative", "review-until"],
  ] as const)("asked %s, answered %s: %s", (asked, procedure, id) => {
    const one = complaint("police", { procedure: asked }, { ...refused, procedure });
    expect(
      due(one)
        .filter(({ isMine }) => isMine)
        .map(({ deadline }) => deadline.id),
    ).toEqual([id]);
  });

  test("not said, as of what was entered before it was asked, both days stand, each with its notice", () => {
    const old = complaint("police", {}, refused);
    expect(
      due(old)
        .filter(({ isMine }) => isMine)
        .map(({ deadline }) => deadline.name),
    ).toEqual([
      "最晚这天向原公安机关申请复议（给的是不予立案通知书）",
      "最晚这天申请行政复议（按治安、行政案件答复的）",
    ]);
    expect(doorOf(old)?.channel).toBeNull();
  });
});

describe("A crime that the police refused once more when asked again", () => {
  const first = { ...refused, procedure: "criminal" } as const;
  const again = {
    on: "2026-12-10",
    outcome: "refused",
    words: "维持不予立案",
    procedure: "reconsidered",
  } as const;
  const one = complaint("police", { procedure: "criminal" }, first, again);
  const on = "2026-12-11";
  const facts = decorationFacts({ filed: filedStepsOf([one]), today: on, answers: answered });

  test("has seven days at the police above, counted from that answer", () => {
    expect(ids(one).filter(([id]) => id === "reconsider-until")).toEqual([]);
    const [mine] = due(one, on).filter(({ isMine }) => isMine);
    expect([mine?.deadline.id, mine?.deadline.on, mine?.open]).toEqual(["recheck-until", "2026-12-17", true]);
    expect(mine?.deadline.basis).toContain("《公安机关办理刑事案件程序规定》第一百七十九条第二款");
  });

  test("says so in the answer, the calendar and the plan, and names no 行政复议", () => {
    const [own] = facts.filed;
    const door = channelById("police")?.onReply("refused", following(facts, own ?? null));
    expect(door?.text).toContain("收到7日内可以向上一级公安机关申请复核");
    expect(datesToKeep(due(one, on), [], "s")[0]?.summary).toBe("公安报案：最晚这天向上一级公安机关申请复核");
    const { rungs } = planOf(facts);
    expect(rungs.some(({ channel }) => channel === "review")).toBe(false);
    const police = rungs.find(({ channel }) => channel === "police");
    expect(police?.handInBy?.on).toBe("2026-12-17");
    expect(police?.word).not.toContain("申请复议");
  });
});

const all = channels
  .filter(({ begins }) => begins === "calls")
  .flatMap(({ id }) =>
    outcomes.flatMap((outcome) =>
      (id === "police" ? [...procedures, undefined] : [undefined]).map((procedure) => ({
        id,
        outcome,
        procedure,
      })),
    ),
  );

/** Days that an answer's text gives the user, and those that stand somewhere. */
describe("Of every answer of every channel", () => {
  test.each(all)(
    "$id, $outcome, $procedure: the days it speaks of stand in the lists",
    ({ id, outcome, procedure }) => {
      const one = complaint(id, procedure ? { procedure } : {}, { ...refused, outcome });
      const facts = factsWith(one);
      const [own] = facts.filed;
      const door = channelById(id)?.onReply(outcome, following(facts, own ?? null));
      if (!door || !own) throw new Error(id);
      const mine = due(one).filter(({ isMine }) => isMine);
      const has = (name: string) => mine.some(({ deadline }) => deadline.id === name);
      const said = inFull(door);
      expect(has("reconsider-until"), said).toBe(/7日内/.test(said));
      if (door.channel === "review" && outcome !== "no-answer") expect(has("review-until"), said).toBe(true);
      if (/申请行政复议/.test(said) && outcome !== "no-answer") expect(has("review-until"), said).toBe(true);
      if (!has("review-until"))
        expect(planOf(facts).rungs.filter((r) => r.channel === "review" && r.handInBy)).toEqual([]);
    },
  );
});
