import { describe, expect, test } from "vitest";
import { channelById } from "@/lib/channels";
import type { Answers } from "@/lib/channels/answers";
import { outlook, shownTexts } from "@/lib/complaints/draft";
import type { Evidence } from "@/lib/evidence/evidence";
import { plainText } from "@/lib/letters/plain";
import { answered, decorationFacts, sample } from "../fixtures/cases";
import { handedIn } from "../fixtures/followed";
import { letterOf } from "../fixtures/letter";

const channel = channelById("market-complaint");
if (!channel) throw new Error("no complaint");
const complaint = channel;

type Change = Parameters<typeof decorationFacts>[0];

function doorFor(answers: Partial<Answers>, change: Change = {}) {
  return outlook(complaint, decorationFacts({ ...change, answers: { ...answered, ...answers } }));
}

function codes(answers: Partial<Answers>): string[] {
  return doorFor(answers).reasons.map((one) => one.code);
}

describe("A customer's complaint to 12315", () => {
  test("is locked for who bought nothing, and points to the report", () => {
    expect(codes({ isCustomer: false })).toEqual(["is-customer"]);
    expect(doorFor({ isCustomer: false }).reasons[0]?.text).toContain("走12315举报");
  });

  test("shows nothing of a letter that cannot be written, and tells of no purchase of who is no customer", () => {
    const facts = decorationFacts({ answers: { ...answered, isCustomer: false } });
    const { state, needs, checklist } = outlook(complaint, facts);
    expect(facts.answers.purchase).not.toBe("");
    expect([state, needs, checklist]).toEqual(["closed", [], []]);
    expect([shownTexts(complaint, facts), complaint.texts(facts)]).toEqual([[], []]);
    expect(shownTexts(complaint, decorationFacts({ answers: answered }))).toHaveLength(2);
  });

  test("wants the contents of 第十条: who, against whom, where, and what was bought", () => {
    expect(codes({ merchantName: "" })).toEqual(["merchant-name"]);
    expect(codes({ merchantAddress: "", purchase: "" })).toEqual(["merchant-address", "purchase"]);
    const door = doorFor({}, { complainant: { address: "" } });
    expect(door.needs.map((need) => need.code)).toEqual(["missing-address", "papers-to-add"]);
  });

  test("asks what was done with the information by the law that the market authority watches over", () => {
    const letter = plainText(letterOf("market-complaint", decorationFacts({ answers: answered })));
    const asked = letter.split("\n").find((line) => line.includes("作何使用、提供给了谁")) ?? "";
    expect(asked).toContain("（《消费者权益保护法》第二十九条第一款、第二款，《个人信息保护法》");
  });

  test("encloses proof of the purchase and of the sum, and says so, unless a file is called that", () => {
    const told = (evidence: Evidence[]) => {
      const facts = { ...decorationFacts({ answers: { ...answered, costsClaimed: "128.5" } }), evidence };
      const needs = channelById("market-complaint")?.needs(facts) ?? [];
      return `${plainText(letterOf("market-complaint", facts))}${needs.map(({ text }) => text).join("")}`;
    };
    const [file] = sample.evidence;
    if (!file) throw new Error("the sample has evidence");
    expect(told([])).toContain("消费凭证复印件（1份，另附）");
    expect(told([])).toContain("附件里写了消费凭证和费用票据复印件，要自己放进去");
    expect(told([{ ...file, kind: "other", name: "定金收据.jpg" }])).not.toContain("复印件");
  });

  test("names a sum only when the user does", () => {
    const text = (costsClaimed: string) =>
      plainText(letterOf("market-complaint", decorationFacts({ answers: { ...answered, costsClaimed } })));
    expect(text("")).not.toContain("人民币");
    expect(text("128.50")).toContain("合理费用人民币128.50元");
  });

  test("asks what a sum was spent on, and refuses nothing", () => {
    const told = (answers: Partial<Answers>) =>
      doorFor(answers)
        .needs.filter(({ code }) => code === "costs-unsaid")
        .map(({ required }) => required);
    expect(told({ costsClaimed: "20", ownWords: "" })).toEqual([false]);
    expect(told({ costsClaimed: "20", ownWords: "话费20元，有票据" })).toEqual([]);
    expect(told({ costsClaimed: "", ownWords: "" })).toEqual([]);
  });

  test("says what a sum is for, and to who listens both addresses", () => {
    const answers = { ...answered, costsClaimed: "128.5", costsFor: "打印费" };
    const letter = letterOf("market-complaint", decorationFacts({ answers }));
    const short = letter.texts.find(({ id }) => id === "short")?.text;
    for (const text of [plainText(letter), short])
      expect(text).toContain("合理费用人民币128.50元（“打印费”）");
    const script = letter.texts.find(({ id }) => id === "script")?.text;
    expect(script).toMatch(/赔偿(?:打印费)?128\.50元/);
    expect(script).toContain("我要投诉“安心装饰”，地址是沈阳市样例区安宁路9号。我在那里消费过。");
    expect(script).toMatch(/明确表示不要再打.*此后.*(?:拒绝以后接通的来电|其中接通的)都是推销。/);
    expect(script).toMatch(/17090000000、17100000000、16500000000(?:共3个号码)?向/);
    expect(script).not.toContain("另外1个号码");
    expect(script).toContain("我叫林静");
    expect(doorFor({ costsClaimed: "20", costsFor: "打印费" }).needs).not.toContainEqual(
      expect.objectContaining({ code: "costs-unsaid" }),
    );
  });

  test("charges the company with no call as known, and asks whose the number is that named nobody", () => {
    const letter = letterOf("market-complaint", decorationFacts({ answers: answered }));
    const { texts } = letter;
    const [short, script] = ["short", "script"].map((id) => texts.find((one) => one.id === id)?.text);
    expect(short).toContain(
      "部分来电人自称“安心装饰”，可能是该公司所打，请在调解中向被投诉人核实。16500000000没有记下自称，是否也由其拨打，请在调解中一并问明。",
    );
    expect(script).toContain("可能是这家公司打的。16500000000没记下自称，请一并问明。");
    expect(plainText(letter)).toContain("关于拒绝后仍接到自称“安心装饰”的营销电话的投诉信");
    const calls = sample.calls.filter(({ category }) => category === 22);
    const unnamed = calls.map((call) => ({ ...call, caller: "" }));
    const strange = letterOf("market-complaint", decorationFacts({ calls: unnamed, answers: answered }));
    expect(strange.texts.find(({ id }) => id === "short")?.text).toContain(
      "据我了解，可能是“安心装饰”所打，请在调解中向被投诉人核实。",
    );
    expect(strange.texts.find(({ id }) => id === "script")?.text).toContain("可能是“安心装饰”打的。");
    expect(plainText(strange)).toContain("关于可能由“安心装饰”拨打的营销电话的投诉信");
    const [first] = calls;
    const once = letterOf(
      "market-complaint",
      decorationFacts({ calls: first ? [first] : [], answers: answered }),
    );
    expect(plainText(once)).toContain("关于接到自称“安心装饰”的营销电话的投诉信");
  });

  test("says why it goes to this office, of a shop on a platform too", () => {
    const text = (sellsOnline: boolean) =>
      plainText(letterOf("market-complaint", decorationFacts({ answers: { ...answered, sellsOnline } })));
    expect(text(false)).toContain("（《市场监督管理投诉举报处理办法》第十三条）。被投诉人的地址为");
    expect(text(false)).not.toContain("平台内经营者");
    expect(text(true)).toContain("平台内经营者的，由其在平台公示的地址所在地的部门处理");
  });

  test("goes on where a court did not take the matter", () => {
    const filed = [handedIn("lawsuit", {}, { outcome: "refused", words: "不予立案" })];
    expect(doorFor({}, { filed })).toMatchObject({ word: "齐了", reasons: [] });
  });

  test("says beforehand that it is likely refused when the hotline has the same matter", () => {
    const filed = [handedIn("12345", { to: "沈阳市12345政务服务便民热线" })];
    expect(doorFor({}, { filed })).toMatchObject({ word: "先别找", reasons: [{ code: "taken-elsewhere" }] });
    const refused = [handedIn("12345", {}, { outcome: "out-of-remit" })];
    expect(doorFor({}, { filed: refused }).word).toBe("齐了");
    expect(doorFor({}, { filed: [handedIn("12321"), handedIn("market-report")] }).word).toBe("齐了");
  });

  test("says beforehand that three years are too long", () => {
    expect(doorFor({}, { today: "2029-10-09" }).word).toBe("齐了");
    expect(doorFor({}, { today: "2029-10-10" }).reasons[0]?.code).toBe("older-than-three-years");
  });

  test("has seven working days and then sixty days, over the holiday of October", () => {
    const dates = complaint.deadlines("2026-09-29", decorationFacts({ answers: answered }));
    expect(dates.map((one) => one.on)).toEqual(["2026-10-14", "2026-12-13"]);
  });

  test("leads from a refusal to the report, and from a failed mediation to the court", () => {
    const facts = decorationFacts({ answers: answered });
    expect(complaint.onReply("out-of-remit", facts).channel).toBe("market-report");
    expect(complaint.onReply("refused", facts).channel).toBe("lawsuit");
  });
});
