import { describe, expect, test } from "vitest";
import { channelById } from "@/lib/channels";
import type { Answers } from "@/lib/channels/answers";
import { needsOf } from "@/lib/complaints/draft";
import { answered, callsOf, decorationFacts } from "../fixtures/cases";
import { handedIn } from "../fixtures/followed";

const calls = callsOf(
  { typed: "133 2222 3333", at: "2026-09-12T09:00", how: "person", category: 4 },
  { typed: "133 2222 4444", at: "2026-09-13T09:00", how: "person", category: 22 },
);

/** What is told before this letter: by code, its words. */
function toldBefore(
  id: string,
  answers: Partial<Answers>,
  change: Parameters<typeof decorationFacts>[0] = {},
) {
  const channel = channelById(id);
  if (!channel) throw new Error(id);
  const facts = decorationFacts({ calls, ...change, answers: { ...answered, ...answers } });
  return new Map(needsOf(channel, { ...facts, evidence: [] }).map(({ code, text }) => [code, text]));
}

const follows = handedIn("tca-report", {}, {});
const followed = { filed: [follows], follows };

describe("The user's own words beside the record", () => {
  test("name a paper that is not there", () => {
    const told = (followWords: string) =>
      toldBefore("supplement", { followWords }, followed).get("not-enclosed");
    expect(told("附10010的工单截图。")).toBe("你写了“附10010的工单截图”，附件里还没有");
    expect(told("补充如下：另附通话录音")).toBe("你写了“另附通话录音”，附件里还没有");
    expect(told("我在附近接的电话，附加条件没同意")).toBeUndefined();
  });

  test("have an office say what no answer says", () => {
    const followWords = "他们说查无此号，可是又打来了。";
    const told = (words: string) => {
      const one = handedIn("tca-report", {}, { words });
      const change = { filed: [one], follows: one };
      return toldBefore("petition", { followWords }, change).get("words-differ");
    };
    expect(told("号码属外省")).toBe("你写了“查无此号”，记下的答复里没有这样说的");
    expect(told("经查，查无此号")).toBeUndefined();
  });

  test("speak of a complaint of which there is none", () => {
    const ownWords = "上次投诉后他们还给我妈打电话。";
    expect(toldBefore("market-report", { ownWords }).get("nothing-filed")).toContain("上次投诉");
    expect(toldBefore("market-report", { ownWords }, { filed: [follows] }).has("nothing-filed")).toBe(false);
  });

  test("count days that the log does not", () => {
    const told = (leakSigns: string) => toldBefore("cyberspace", { leakSigns }).get("days-differ");
    expect(told("我9月9日在上面留了电话，三天后就有人打来")).toBeUndefined();
    expect(told("我9月10日在上面留了电话，10日后就有人打来")).toBe(
      "你写的9月10日，10天后是9月20日，选上的来电那天没有，此后最早的在9月12日",
    );
    expect(told("我9月8日在上面留了电话，三天后就有人打来")).toContain("三天后是9月11日");
    const trade = told("我9月9日在上面留了电话，三天后就有装修公司打来");
    expect(trade).toBe("你写的9月9日，三天后是9月12日，这类来电那天没有，此后最早的在9月13日");
    expect(told("2月31日留的，三天后打来")).toBeUndefined();
  });

  test("have everybody turn the user away, where one did not", () => {
    const told = (...replies: Parameters<typeof handedIn>[2][]) => {
      const one = handedIn("tca-report", {}, ...replies);
      return toldBefore(
        "petition",
        { followWords: "各处都说不归自己管。" },
        { filed: [one], follows: one },
      ).get("not-all-declined");
    };
    expect(told({ outcome: "accepted", words: "" })).toBe(
      "你写了“各处都说不归自己管”，记录里通管局举报9月28日是“受理了”",
    );
    expect(told({ outcome: "out-of-remit" })).toBeUndefined();
    expect(told()).toBeUndefined();
  });

  test("say that nobody answered, where somebody did", () => {
    const told = (followWords: string, ...replies: Parameters<typeof handedIn>[2][]) => {
      const one = handedIn("tca-report", {}, ...replies);
      return toldBefore("petition", { followWords }, { filed: [one], follows: one }).get("was-answered");
    };
    expect(told("一直没有答复。", {})).toBe("你写了“一直没有答复”，记录里9月28日有一次答复");
    expect(told("一直没有答复。", { outcome: "accepted" })).toBeUndefined();
    expect(told("没有答复号码由谁在用。", {})).toBeUndefined();
  });

  test.each([
    ["一天到晚打，前后打了三十多次", "你写了“打了三十多次”，选上的来电是2次"],
    ["打了12次电话", "你写了“打了12次”，选上的来电是2次"],
    ["来电几十次", "你写了“来电几十次”，选上的来电是2次"],
    ["打了两次", undefined],
    ["来电2次都在中午", undefined],
    ["第二次打来说漏了嘴", undefined],
  ])("count calls that the log does not: %s", (ownWords, said) => {
    expect(toldBefore("12345", { ownWords }).get("more-calls")).toBe(said);
  });

  test("say that a number was left where nothing was agreed to", () => {
    const leakSigns = "9月9日在这个App里留了电话";
    expect(toldBefore("cyberspace", { leakSigns, neverAgreed: true }).has("may-have-agreed")).toBe(true);
    expect(toldBefore("cyberspace", { leakSigns }).has("may-have-agreed")).toBe(false);
  });
});
