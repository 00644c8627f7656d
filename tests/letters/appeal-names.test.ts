import { expect, test } from "vitest";
import { channelById } from "@/lib/channels";
import { type Answers, noAnswers } from "@/lib/channels/answers";
import type { Channel } from "@/lib/channels/channel";
import { tcaAppeal } from "@/lib/channels/tca-appeal";
import { outlook } from "@/lib/complaints/draft";
import { gatherFacts } from "@/lib/complaints/facts";
import { answered, decorationFacts, sample, sampleFacts, today } from "../fixtures/cases";
import { handedIn } from "../fixtures/followed";
import { letterOf, reviewText } from "../fixtures/letter";
import { logged } from "../fixtures/said";

type Change = Parameters<typeof sampleFacts>[0];

const asked = (numbers: string[] = []) => ({
  ...handedIn(
    "operator",
    { way: "phone", to: "中国移动", receipt: "YD-777", version: null },
    { outcome: "unsatisfied", words: "已登记" },
  ),
  numbers,
});
function channelNamed(id: string): Channel {
  const channel = channelById(id);
  if (!channel) throw new Error(`no channel ${id}`);
  return channel;
}

const appeal = (change: Change) => reviewText(letterOf("tca-appeal", sampleFacts(change)));

test("An appeal is against the operator that was complained to, also when the user has another by now", () => {
  const text = appeal({ complainant: { operator: "中国电信" }, filed: [asked()] });
  expect(text).toContain("向中国移动投诉，工单号YD-777");
  expect(text).toContain("中国移动（我的号码在辽宁省办理）");
  expect(text).not.toContain("中国电信");
});

test("Of several numbers an appeal says only those that the operator was asked about", () => {
  const calls = [
    logged("2026-09-10 10:00", { number: "02488880001", category: 7 }),
    logged("2026-09-11 10:00", { number: "17099990000", category: 22 }),
  ];
  const change = { calls, filed: [asked(["02488880001"])] };
  expect(appeal(change)).toContain("我就其中024 8888 0001的来电向中国移动通信集团辽宁有限公司投诉");
  expect(tcaAppeal.needs(sampleFacts(change)).map(({ code }) => code)).toContain("other-numbers");
});

test("A number that called only after the complaint is told apart, and nothing is asked about it", () => {
  const calls = [
    logged("2026-09-10 10:00", { number: "17099990000", category: 22 }),
    logged("2026-09-25 10:00", { number: "17099990000", category: 22 }),
    logged("2026-09-26 10:00", { number: "02488880001", category: 22 }),
    logged("2026-09-27 10:00", {
      number: "106900000000",
      kind: "sms",
      smsText: "【某店】退订回T",
      category: 22,
    }),
  ];
  const change = { calls, answers: answered };
  const text = appeal(change);
  expect(text).toContain(
    "投诉之后，仍来电1次。投诉之后，另有024 8888 0001、1069 0000 0000来电1次、发来短信1条，",
  );
  expect(text).toContain("核查投诉所涉的170 9999 0000的来电，");
  expect(text).not.toContain("登记拒绝营销来电和短信");
  const [short] = letterOf("tca-appeal", sampleFacts(change)).texts;
  expect(short?.text).toContain("没有投诉过的02488880001、106900000000另有来电1次、短信1条，");
  expect(short?.text).toContain("核查17099990000的来电，");
  expect(tcaAppeal.needs(sampleFacts(change)).map(({ code }) => code)).toContain("other-numbers");
  const asked = { calls: calls.slice(0, 2), answers: answered };
  expect(appeal(asked)).toContain("核查下列号码");
  expect(appeal(asked)).not.toContain("另有");
});

test.each([
  ["2027-04-20", "还没到"],
  ["2026-08-01", "比投诉还早"],
])("An answer of %s stops the appeal: it is %s", (operatorReplyOn, why) => {
  const answers: Partial<Answers> = {
    ...answered,
    operatorOutcome: "unsatisfied",
    operatorReply: "已登记",
    operatorReplyOn,
  };
  const reasons = tcaAppeal.closed(decorationFacts({ answers }));
  expect(reasons.map(({ text }) => text).join()).toContain(why);
});

test("One filing has one receipt number, in the letter after it as in the questions of the appeal", () => {
  const step = handedIn(
    "operator",
    { way: "phone", to: "中国移动", receipt: "GD-1", version: null },
    { outcome: "accepted", words: "", receipt: "GD-2" },
  );
  expect(appeal({ filed: [step], today: "2026-10-20" })).toContain("工单号GD-1");
  const urge = letterOf("urge", sampleFacts({ filed: [step], follows: step }));
  expect(reviewText(urge)).toContain("GD-1");
  expect(reviewText(urge)).not.toContain("GD-2");
});

test("A refusal after the last call was not said among them", () => {
  const calls = [logged("2026-09-10 10:00", { category: 22, refused: true, refusedWay: "on-call" })];
  const nothing = { callerId: null, numbers: [], note: "", evidenceIds: [] };
  const refusals = [{ id: "r", at: "2026-09-25T02:00:00.000Z", way: "sms" as const, ...nothing }];
  const { complainant } = sample;
  const facts = gatherFacts({ complainant, calls, refusals, evidence: [], answers: noAnswers, today });
  const text = reviewText(letterOf("tca-report", facts));
  expect(text).toContain("9月25日10:00，我又发短信明确表示拒绝。");
  expect(text).not.toMatch(/其间|以后/);
});

test("The suit rests on what callers said of themselves only where they named the defendant", () => {
  const calls = [logged("2026-09-10 10:00", { category: 22, caller: "安心装饰" })];
  const suit = (merchantName: string) =>
    reviewText(
      letterOf(
        "lawsuit",
        sampleFacts({ calls, answers: { ...answered, merchantName, ownWords: "回拨过。" } }),
      ),
    );
  expect(suit("沈阳安心装饰工程有限公司")).toContain("根据来电人的自称");
  expect(suit("甲公司")).not.toContain("自称和");
  expect(suit("甲公司")).not.toContain("根据来电人的自称");
});

test("A company that no caller called itself is pointed out before the letter", () => {
  const calls = [logged("2026-09-10 10:00", { category: 22, how: "person", caller: "安心装饰" })];
  const codes = (merchantName: string) =>
    ["12345", "market-report", "rights-request"].map((id) => {
      const facts = sampleFacts({ calls, answers: { merchantName, merchantAddress: "沈阳市安宁路9号" } });
      return outlook(channelNamed(id), facts).needs.some(({ code }) => code === "merchant-differs");
    });
  expect(codes("信贷中心")).toEqual([true, true, true]);
  expect(codes("沈阳安心装饰工程有限公司")).toEqual([false, false, false]);
});

test("An address says its city and province where it does not itself, once", () => {
  const letter = (complainant: object) => reviewText(letterOf("tca-report", sampleFacts({ complainant })));
  const place = { province: "浙江省", city: "杭州市" };
  expect(letter({ ...place, address: "西湖区文三路1号" })).toContain("住浙江省杭州市西湖区文三路1号");
  expect(letter({ ...place, address: "杭州西湖区文三路1号" })).toContain("住杭州西湖区文三路1号");
  const capital = { province: "北京市", city: "北京市" };
  expect(letter({ ...capital, address: "东城区1号" })).toContain("住北京市东城区1号");
});

test("Nobody is born after today in a suit", () => {
  const facts = sampleFacts({ complainant: { bornOn: "2030-01-01" }, answers: answered });
  const needs = channelNamed("lawsuit").needs(facts);
  expect(needs.map(({ code }) => code)).toContain("missing-bornOn");
});
