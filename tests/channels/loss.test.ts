import { expect, test } from "vitest";
import { police } from "@/lib/channels/police";
import { lossIn } from "@/lib/channels/police/loss";
import { planOf } from "@/lib/plan/plan-of";
import { callsOf, sampleFacts } from "../fixtures/cases";
import { letterOf, reviewText } from "../fixtures/letter";

test.each([
  [
    "none",
    [
      "",
      "没有",
      "没有转",
      "没转钱。",
      "未转账",
      "没有损失",
      "没有经济损失",
      "0",
      "0元",
      "0.00元",
      "零",
      "没付过",
    ],
  ],
  [
    "attempted",
    ["差点转5万元，没有转", "对方要我转5万元，我没有转", "险些付了3000元", "让我转2万，幸好没转出去"],
  ],
  ["returned", ["转了5000元，银行拦下来了，钱已退回", "付了800元，已全额退回", "转了2万，后来追回来了"]],
  [
    "lost",
    [
      "转了5000元，退回了一半",
      "转了5000元，对方说会退回",
      "转了5000元，还没退回来",
      "8000元",
      "没了八千块",
      "不多，三百",
      "让我转了5万元",
      "先转了2000元，差点又转5万元",
      "没转第二次，先转了800元",
      "对方让我转5万元",
    ],
  ],
] as const)("%s is what these words say of money", (loss, all) => {
  expect(all.map((words) => [words, lossIn(words)])).toEqual(all.map((words) => [words, loss]));
});

const call = { typed: "171 2222 3333", at: "2026-09-02T10:00", how: "person", category: 12 };

function told(moneyLost: string, ...signs: string[]) {
  return sampleFacts({ calls: callsOf({ ...call, signs }), answers: { moneyLost } });
}

test("What came back is no more to be stopped on its way", () => {
  const report = reviewText(letterOf("police", told("转了5000元，银行拦下来了，钱已退回", "paid")));
  expect(report).toContain("转了5000元，银行拦下来了，钱已退回");
  expect(report).not.toMatch(/付了钱|止付|刚转出去/);
});

test("An attempt is told as an attempt, at the counter too, and nobody is said to have paid", () => {
  const facts = told("差点转5万元，没有转", "fraud");
  const report = reviewText(letterOf("police", facts));
  expect(report).toContain("我没有付款，经过是：“差点转5万元，没有转”");
  expect(report).toContain("我没有付款，情况是：差点转5万元，没有转。");
  expect(report).not.toMatch(/付了钱|止付|损失的情况/);
  expect(planOf(facts).urgent.map(({ phone }) => phone)).toEqual(["110", "96110"]);
});

test("Money that only the answer tells of is lost money in the letter as well", () => {
  const facts = told("8000元", "fraud");
  const report = reviewText(letterOf("police", facts));
  for (const words of ["付款和损失的情况：“8000元”", "紧急止付", "我可能被骗了，已经付了钱。"])
    expect(report).toContain(words);
  expect(police.before(facts)[0]?.text).toContain("我可能被骗了，付了钱，请帮我止付");
});

test("A loss that no call was marked for is asked about, and no report calls it plain selling", () => {
  const facts = told("2026年9月1日10:31，手机银行转出8000元，收款账号尾号0000");
  const open = police.needs(facts).filter(({ required }) => required);
  expect(open.map(({ code }) => code)).toEqual(["loss-of-which-call"]);
  expect(police.unlikely?.(facts)).toBe(null);
  const plan = planOf(facts);
  expect(plan.next).toMatchObject({ kind: "go", channel: "police" });
  expect(plan.urgent.map(({ phone }) => phone)).toEqual(["110"]);
  expect(plan.urgent[0]?.text).toContain("银行、支付软件的客服");
});

test("Who marked a payment and writes that there was none is asked which it is", () => {
  const codes = (words: string) => police.needs(told(words, "paid")).map(({ code }) => code);
  expect(codes("没有转")).toContain("money-contradicted");
  expect(codes("8000元")).not.toContain("money-contradicted");
});

test.each([
  ["差点转5万元，没有转", true],
  ["一分钱没转，差一点转8万元", true],
  ["差点转5000元，没有转", false],
  ["没有转", false],
])(
  "An attempt, “%s”, is put under the law on fraud, and under the crime for a great sum",
  (words, isGreat) => {
    const report = letterOf("police", told(words, "fraud"));
    const text = reviewText(report);
    expect(text.includes("第五条第一款：“诈骗未遂，以数额巨大的财物为诈骗目标的")).toBe(isGreat);
    expect(text.includes("三万元以上")).toBe(isGreat);
    expect(text).toContain("或者《治安管理处罚法》第五十八条");
  },
);
