import { describe, expect, test } from "vitest";
import { channelById } from "@/lib/channels";
import type { Answers } from "@/lib/channels/answers";
import type { FiledStep } from "@/lib/channels/filed-step";
import { draft, outlook } from "@/lib/complaints/draft";
import { plainText } from "@/lib/letters/plain";
import { answered, callsOf, decorationFacts } from "../fixtures/cases";
import { handedIn } from "../fixtures/followed";
import { letterOf } from "../fixtures/letter";

function channelOf(id: string) {
  const channel = channelById(id);
  if (!channel) throw new Error(id);
  return channel;
}

const calls = callsOf(
  { typed: "170 9000 0000", at: "2026-07-08T10:00", how: "person", category: 22 },
  { typed: "170 9000 0000", at: "2026-11-20T10:00", how: "person", category: 22 },
);

function of(follows: FiledStep, today: string, answers: Partial<Answers> = {}) {
  const change = { calls, today, filed: [follows], follows };
  return decorationFacts({ ...change, answers: { ...answered, addressee: "工业和信息化部", ...answers } });
}

const reviewCodes = (follows: FiledStep, today: string) =>
  outlook(channelOf("review"), of(follows, today)).needs.map(({ code }) => code);

/** Handed in on 2026-08-12 to an office for which no rule gives a time; 60 days are full on 10-11. */
const silent = handedIn(
  "tca-report",
  { on: "2026-08-12" },
  { on: "2026-09-20", outcome: "no-answer", words: "" },
);

describe("A review of silence for which no rule gives a time", () => {
  test("waits until sixty days are full", () => {
    const early = draft(channelOf("review"), of(silent, "2026-10-10"));
    expect(early).toMatchObject({ kind: "refused", reasons: [{ code: "nothing-to-review" }] });
    expect(draft(channelOf("review"), of(silent, "2026-10-11")).kind).toBe("ok");
  });

  test("prints no last day, and is told that there may be one", () => {
    expect(plainText(letterOf("review", of(silent, "2026-12-01")))).not.toMatch(
      /最后一天是|六十日的申请期限/,
    );
    expect(reviewCodes(silent, "2026-12-01")).toContain("review-term");
  });

  test("is named before a petition", () => {
    const petition = channelOf("petition");
    expect(petition.unlikely(of(silent, "2026-12-01"))?.text).toContain("复议可能还来得及");
    expect(petition.unlikely(of(silent, "2026-10-01"))).toBeNull();
    expect(petition.unlikely(of(silent, "2027-01-20"))).toBeNull();
  });
});

describe("A review of silence after a time that a rule gives", () => {
  const toMarket = { on: "2026-09-14", to: "大连市样例区市场监督管理局" };
  const reported = handedIn("market-report", toMarket, { on: "2026-11-30", outcome: "no-answer", words: "" });
  const facts = {
    ...of(reported, "2026-12-01"),
    due: channelOf("market-report").deadlines("2026-09-14", of(reported, "2026-12-01")),
  };

  test("runs from the end of that time, and not from the day it was written down", () => {
    const text = plainText(letterOf("review", facts));
    expect(text).toContain("答复期限于2026年10月30日届满，被申请人至今未答复，六十日的申请期限自第二天起算");
    expect(text).not.toContain("知道被申请人未答复");
    expect(text).not.toContain("据我了解");
  });

  test("names the company that was reported, or asks for it", () => {
    expect(plainText(letterOf("review", facts))).toContain("举报信针对的经营者是“安心装饰”。");
    const unnamed = outlook(channelOf("review"), {
      ...facts,
      answers: { ...facts.answers, merchantName: "" },
    });
    expect(unnamed.needs.map(({ code }) => code)).toContain("reported-name");
  });
});

describe("A refusal after which sixty days are over", () => {
  const oral = handedIn(
    "police",
    { on: "2026-09-01", way: "in-person", to: "样例派出所", version: null },
    { on: "2026-09-01", words: "推销电话我们不管" },
  );

  test("goes to review within a year where the user says that nobody told of the right", () => {
    const closed = draft(channelOf("review"), of(oral, "2026-12-01"));
    expect(closed).toMatchObject({ kind: "refused", reasons: [{ code: "review-too-late" }] });
    const text = plainText(letterOf("review", of(oral, "2026-12-01", { untoldReview: true })));
    expect(text).toContain("被申请人没有告知我申请行政复议的权利、行政复议机关和申请期限");
    expect(text).toContain("《行政复议法》第二十条第三款");
    expect(text).not.toContain("最后一天是");
    const late = draft(channelOf("review"), of(oral, "2027-09-02", { untoldReview: true }));
    expect(late).toMatchObject({ kind: "refused", reasons: [{ code: "review-too-late" }] });
  });

  test("says nothing of it while the sixty days run", () => {
    const text = plainText(letterOf("review", of(oral, "2026-10-20", { untoldReview: true })));
    expect(text).toContain("最后一天是2026年11月2日");
    expect(text).not.toContain("没有告知我申请行政复议");
  });
});

describe("A number that was never reported", () => {
  const more = callsOf(
    { typed: "170 9000 0000", at: "2026-09-08T10:00", how: "person", category: 22 },
    { typed: "170 9000 0000", at: "2026-09-25T10:00", how: "person", category: 22 },
    { typed: "138 1234 0000", at: "2026-09-26T10:00", how: "person", category: 22 },
  );
  const report = { ...handedIn("tca-report", {}, {}), numbers: ["17090000000"] };
  const facts = { ...of(report, "2026-10-09"), calls: decorationFacts({ calls: more }).calls };

  test("is not held against the answer of a review, and is told of before", () => {
    const text = plainText(letterOf("review", facts));
    expect(text).toContain("提交之后，仍来电1次");
    expect(text).not.toContain("138 1234 0000的归属地");
    expect(text).not.toContain("13812340000");
    const told = outlook(channelOf("review"), facts).needs.find(({ code }) => code === "unreported");
    expect(told?.text).toContain("138 1234 0000");
  });

  test.each(["petition", "tca-mailbox"])("counts among none that went on in %s", (id) => {
    const letter = letterOf(id, facts);
    const all = [plainText(letter), ...letter.texts.map(({ text }) => text)].join("\n");
    expect(all).toMatch(/提交之后，仍来电1次/);
    expect(all).not.toMatch(/提交之后，仍来电2次/);
  });
});

describe("Letters after an answer that may still go to review", () => {
  const refused = handedIn("tca-report", {}, {});

  test("The mailbox says until when before it is written", () => {
    const needs = outlook(channelOf("tca-mailbox"), of(refused, "2026-10-09")).needs;
    expect(needs.find(({ code }) => code === "review-open")?.text).toContain(
      "到11月27日为止还能申请行政复议",
    );
  });

  test("A petition names every answer that may, and asks about an office that cannot lead the administration", () => {
    const market = handedIn("market-report", { to: "大连市样例区市场监督管理局" }, { on: "2026-09-21" });
    const facts = { ...of(refused, "2026-10-09", { addressee: "辽宁省信访局" }), filed: [market, refused] };
    const petition = channelOf("petition");
    const text = petition.unlikely(facts)?.text ?? "";
    expect(text).toContain("大连市样例区市场监督管理局");
    expect(text).toContain("辽宁省通信管理局");
    expect(petition.needs(facts).map(({ code }) => code)).toContain("vertical");
    const toMinistry = { ...facts, answers: { ...facts.answers, addressee: "工业和信息化部信访办" } };
    expect(petition.needs(toMinistry).map(({ code }) => code)).not.toContain("vertical");
  });
});
