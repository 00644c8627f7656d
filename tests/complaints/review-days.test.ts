import { describe, expect, test } from "vitest";
import { channelById } from "@/lib/channels";
import { datesToKeep } from "@/lib/complaints/dates-to-keep";
import { deadlinesById, dueDates, ownDaysById } from "@/lib/complaints/due-dates";
import { filedStepsOf, type WithHistory } from "@/lib/complaints/filed-steps";
import { stand } from "@/lib/complaints/stand";
import { timeline } from "@/lib/complaints/timeline";
import { namedBy } from "@/lib/complaints/timeline-words";
import { outcomes } from "@/lib/filings/outcome";
import type { Replied } from "@/lib/filings/step";
import { planOf } from "@/lib/plan/plan-of";
import { answered, decorationFacts, sample } from "../fixtures/cases";
import { filed, replied, step } from "../fixtures/steps";

const today = "2026-12-01";

function complaint(channel: string, on: string, ...replies: Partial<Replied>[]): WithHistory {
  const said = [filed({ on, to: `${channel}的机关` }), ...replies.map((one) => replied(one))];
  const steps = said.map((one, at) => step(`${channel}-${at}`, one));
  const { answers } = decorationFacts({ answers: answered });
  return { id: channel, channel, followsId: null, callIds: [], numbers: ["17090000000"], steps, answers };
}

/** 15 August and sixty days are 14 October; 2 November, 1 January, a holiday, so 4 January; 20 November, 19 January. */
const matter = [
  complaint("police", "2026-08-15", { on: "2026-08-15", outcome: "refused", procedure: "administrative" }),
  complaint("tca-report", "2026-08-12", { on: "2026-11-20", outcome: "refused" }),
  complaint("market-report", "2026-08-12", { on: "2026-11-02", outcome: "refused" }),
  complaint("operator", "2026-08-11", { on: "2026-09-08", outcome: "unsatisfied" }),
  complaint("rights-request", "2026-08-12"),
];

const facts = (all: WithHistory[], on = today) =>
  decorationFacts({ filed: filedStepsOf(all), today: on, answers: answered });
const due = (all: WithHistory[]) => dueDates(all, sample.complainant, today);
const reviews = (all: WithHistory[]) =>
  planOf(facts(all))
    .rungs.filter(({ channel }) => channel === "review")
    .map(({ name, word, complaintId, handInBy }) => [name, word, complaintId, handInBy?.on ?? null]);

function standOf(own: WithHistory | undefined, all: WithHistory[]) {
  const channel = own && channelById(own.channel);
  if (!own || !channel) throw new Error("no such complaint");
  const known = { complaint: { ...own, letters: [] }, channel, history: all, deadlines: [], callTimes: [] };
  return stand({ ...known, facts: facts(all) });
}

describe("Each refusal by an agency has sixty days of its own", () => {
  test("in the plan, which calls no way a dead end while one of them runs", () => {
    expect(reviews(matter)).toEqual([
      ["行政复议（公安报案）", "这件过了期限", "police", null],
      ["行政复议（通管局举报）", "2027年1月19日为止", "tca-report", "2027-01-19"],
      ["行政复议（12315举报）", "2027年1月4日为止", "market-report", "2027-01-01"],
    ]);
    expect(reviews(matter.slice(0, 1))).toEqual([["行政复议（公安报案）", "不适用", "police", null]]);
  });

  test("in the calendar and in the timeline, on the same days", () => {
    const own = due(matter).filter(({ isMine, open }) => isMine && open);
    expect(datesToKeep(own, [], "s").map(({ on, summary, cancelled }) => [on, summary, cancelled])).toEqual([
      ["2027-01-04", "12315举报：最晚这天申请行政复议（可能变）", false],
      ["2027-01-19", "通管局举报：最晚这天申请行政复议（可能变）", false],
    ]);
    const chapters = matter.map((one) => {
      const door = channelById(one.channel);
      if (!door) throw new Error(one.channel);
      const { id, numbers, steps } = one;
      return {
        ...namedBy(door),
        id,
        numbers,
        steps,
        deadlines: [],
        own: ownDaysById(due(matter)).get(id) ?? [],
      };
    });
    const ahead = timeline({ chapters, calls: [], today }).filter(({ tense }) => tense !== "past");
    expect(ahead.map(({ what }) => what)).toEqual([
      "12315举报：最晚这天申请行政复议",
      "通管局举报：最晚这天申请行政复议",
    ]);
  });

  test("and is nothing that anybody waits for", () => {
    expect([...deadlinesById(due(matter)).values()].flat().filter(({ id }) => id === "review-until")).toEqual(
      [],
    );
  });

  test("and of one that is over the page asks whether anybody told of the right, for a year", () => {
    const { door } = standOf(matter[0], matter);
    expect(door).toEqual({
      text: "他们没告诉你可以复议、找哪个机关、多少天以内，勾选这一项：最长一年",
      channel: "review",
    });
    const old = complaint("police", "2025-09-15", {
      on: "2025-09-20",
      outcome: "refused",
      procedure: "administrative",
    });
    expect(standOf(old, [old]).door).toEqual({
      text: "因为不可抗力这样的事耽误的，问复议机关",
      channel: null,
    });
    const fresh = complaint("police", "2026-11-15", {
      on: "2026-11-20",
      outcome: "refused",
      procedure: "administrative",
    });
    expect(standOf(fresh, [fresh]).door?.channel).toBe("review");
  });
});

describe("There is no such day", () => {
  const open = (all: WithHistory[]) => due(all).filter(({ isMine, open }) => isMine && open).length;
  const appeal = (...replies: Partial<Replied>[]) => complaint("tca-appeal", "2026-10-10", ...replies);

  test("of what was promised, solved, or taken to review already", () => {
    expect(open([appeal({ on: "2026-11-20", outcome: "refused" })])).toBe(1);
    for (const outcome of ["satisfied", "company-told", "blacklisted"] as const)
      expect(open([appeal({ on: "2026-11-20", outcome })]), outcome).toBe(0);
    const refused = appeal({ on: "2026-11-20", outcome: "refused" });
    const review = { ...complaint("review", "2026-11-25"), followsId: refused.id };
    expect(open([refused, review])).toBe(0);
  });

  test("of what is no agency, whatever it answered", () => {
    for (const outcome of outcomes)
      for (const channel of ["operator", "12321", "12345", "rights-request", "lawsuit"])
        expect(open([complaint(channel, "2026-10-10", { on: "2026-11-20", outcome })])).toBe(0);
  });
});

test("Of silence the sixty run from the day on which the answer was due, not from when that was written down", () => {
  const late = complaint("tca-appeal", "2026-10-10", { on: "2026-11-30", outcome: "no-answer" });
  const [own] = due([late]).filter(({ isMine }) => isMine);
  expect(own?.deadline.from).toBe("2026-11-09");
});
