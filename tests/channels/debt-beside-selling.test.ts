import { describe, expect, test } from "vitest";
import { channels } from "@/lib/channels";
import type { Answers } from "@/lib/channels/answers";
import type { Facts } from "@/lib/channels/facts";
import { plainText } from "@/lib/letters/plain";
import { planOf } from "@/lib/plan/plan-of";
import { answered, callsOf, sampleFacts } from "../fixtures/cases";
import { begun } from "../fixtures/followed";
import { letterOf } from "../fixtures/letter";

const denied = "我不是债务人，没有欠这笔钱。";
const spoken = { how: "person", seconds: 30 } as const;
const bank = { ...spoken, typed: "95588", caller: "工商银行" };
const lender = { ...spoken, typed: "024 8888 7777", category: 9, caller: "某某贷" };
const refused = { refused: true, refusedWay: "on-call" };
const at = (day: number) => ({ at: `2026-09-0${day}T10:00` });

/** One institution dunns and sells. */
const ofOne = callsOf(
  { ...bank, ...at(1), category: 9 },
  { ...bank, ...at(2), category: 7, ...refused },
  { ...bank, ...at(3), category: 7 },
);

/** One dunns, and quite another sells. */
const ofTwo = callsOf(
  { ...lender, ...at(1) },
  { ...lender, ...at(2), ...refused },
  { ...lender, ...at(3) },
  { ...spoken, ...at(4), typed: "024 8888 6666", category: 22, caller: "安心装饰" },
);

const sold = { ...answered, isCustomer: false, purchase: "", neverAgreed: true };
const toBank = {
  ...sold,
  merchantName: "中国工商银行股份有限公司",
  merchantAddress: "北京市西城区复兴门内大街55号",
};
const toDecorator = { ...sold, merchantName: "安心装饰有限公司", merchantAddress: "沈阳市样例区9号" };

const bankFacts = (said: Partial<Answers>) => sampleFacts({ calls: ofOne, answers: { ...toBank, ...said } });
const decoratorFacts = (said: Partial<Answers>) =>
  sampleFacts({ calls: ofTwo, answers: { ...toDecorator, ...said } });

const textsOf = (id: string, facts: Facts) => letterOf(id, facts).texts.map(({ text }) => text);
const allOf = (id: string, facts: Facts) => [plainText(letterOf(id, facts)), ...textsOf(id, facts)];

const open = channels.filter((channel) => {
  const facts = { ...bankFacts({ notDebtor: true }), ...begun(channel) };
  return channel.closed(facts).length === 0 && !channel.needs(facts).some(({ required }) => required);
});

describe.each(open.map((channel) => [channel.id, channel] as const))(
  "Dunning beside selling, in %s",
  (id, channel) => {
    const facts = { ...bankFacts({ notDebtor: true }), ...begun(channel) };

    test("is told before the debt is denied, wherever it is denied", () => {
      for (const text of allOf(id, facts).filter((one) => one.includes("不是债务人"))) {
        const before = text.slice(0, text.search(/(我|原告)不是债务人/));
        expect(before).toMatch(/为催收。$/);
      }
    });
  },
);

test("A short text tells how much of it was dunning, whether or not the debt is denied", () => {
  for (const id of ["12345", "sector", "operator", "rights-request"]) {
    for (const text of textsOf(id, bankFacts({ notDebtor: true })).filter((one) => one.length > 100))
      expect(text).toContain(`其中1次为催收。${denied}`);
    for (const text of textsOf(id, bankFacts({})).filter((one) => one.length > 100)) {
      expect(text).toContain("其中1次为催收。");
      expect(text).not.toContain("债务人，没有欠");
    }
  }
  for (const text of textsOf("12345", decoratorFacts({ notDebtor: true })).filter((one) => one.length > 100))
    expect(text).toContain(`其中02488887777的3次为催收。${denied}`);
});

describe("A request to a company", () => {
  test("that dunns and sells asks for an end of both, and for both deletions", () => {
    for (const text of allOf("rights-request", bankFacts({ notDebtor: true }))) {
      expect(text).toMatch(/停止[^；。]*推销[^；。]*，停止向我催收/);
      expect(text).toMatch(/删除(贵方)?用于营销、催收的/);
    }
  });

  test("that may be a creditor asks so only if the debt is not the user's", () => {
    for (const text of allOf("rights-request", bankFacts({}))) {
      expect(text).toContain("停止以骚扰的方式催收");
      expect(text).toContain("债务人不是我的，停止向我催收，并删除用于催收的我的个人信息；");
      expect(text).not.toContain("营销、催收");
    }
    const needs = channels.find(({ id }) => id === "rights-request")?.needs(bankFacts({})) ?? [];
    expect(needs.map(({ code }) => code)).toContain("debt");
  });

  test("that did not dun takes no no for its own that was said to another's dunning", () => {
    for (const text of allOf("rights-request", decoratorFacts({}))) {
      expect(text).not.toContain("拒绝时也已撤回");
      expect(text).toMatch(/即使有过，(自贵方收到本函之日起|现在)撤回/);
    }
  });

  test("that did not dun denies no debt to it, and asks of it nothing for another's dunning", () => {
    for (const id of ["rights-request", "lawsuit"])
      for (const text of allOf(id, decoratorFacts({ notDebtor: true })))
        expect(text).not.toMatch(/不是债务人|停止向我催收|骚扰的方式|、催收的/);
    const needs = channels.find(({ id }) => id === "rights-request")?.needs(decoratorFacts({})) ?? [];
    expect(needs.map(({ code }) => code)).not.toContain("debt");
  });
});

test("A letter denies a debt with the calls that spoke of it, and once", () => {
  for (const id of ["12345", "sector", "rights-request", "operator", "12321"]) {
    const letter = plainText(letterOf(id, bankFacts({ notDebtor: true })));
    expect(letter.split(denied)).toHaveLength(2);
    expect(letter).toContain(`来电1次，为催收。${denied}`);
  }
});

test("12345 is asked to send the dunning to those who supervise it, and is told the rule on another's number", () => {
  for (const facts of [bankFacts({}), decoratorFacts({})]) {
    const letter = plainText(letterOf("12345", facts));
    expect(letter).toMatch(/金融管理部门(；其中催收的，请其)?核实背后的机构、催收是否符合规定/);
    expect(letter).toContain("《个人信息保护法》第十条");
    expect(textsOf("12345", facts)[1]).toContain("市场监管、金融管理部门");
  }
});

test("12345 asks about the institution that is named, and of none looks for who it is", () => {
  const calls = callsOf({ ...lender, ...at(1) }, { ...lender, ...at(2) });
  const letter = (answers: Partial<Answers>) => plainText(letterOf("12345", sampleFacts({ calls, answers })));
  expect(letter({ merchantName: "某某贷" })).toContain(
    "核实上述来电是否由该机构或者其委托的催收机构拨打、其催收是否符合规定",
  );
  expect(letter({})).toContain("核实上述号码背后的机构");
  expect(letter({})).toContain("《个人信息保护法》第十条");
});

test("Those who supervise it are asked to have the dunning stopped and the number deleted", () => {
  const facts = bankFacts({ notDebtor: true, keepSecret: true });
  expect(plainText(letterOf("sector", facts))).toContain(
    "其中催收的，并请查明从何处取得我的号码；债务人不是我的，请责令停止向我催收，并删除我的号码",
  );
  for (const text of textsOf("sector", facts)) {
    expect(text).toContain("其中的催收是否符合规定、从哪里取得我的号码");
    expect(text).toContain("责令停止向我催收、删除我的号码");
    expect(text).toContain("除停止拨打、删除号码所必需外");
  }
});

describe("The next step", () => {
  const { merchantName } = toBank;
  const asked = sampleFacts({ calls: ofOne, answers: { merchantName, notDebtor: true } });
  const rung = (facts: Facts, id: string) => planOf(facts).rungs.find(({ channel }) => channel === id);

  test("is the institution that dunned, and 12378 beside it", () => {
    const plan = planOf(asked);
    expect(plan.next).toMatchObject({ kind: "go", channel: "rights-request" });
    const order = plan.rungs.map(({ channel }) => channel);
    expect(order.indexOf("sector")).toBeLessThan(order.indexOf("operator"));
    expect(rung(asked, "sector")?.why.text).toContain("催收的归金融监管，打12378");
    expect(rung(asked, "sector")?.why.text).toContain("只选催收的来写");
  });

  test("is not a company that did not dun", () => {
    expect(
      planOf(sampleFacts({ calls: ofTwo, answers: { merchantName: toDecorator.merchantName } })).next,
    ).toMatchObject({ channel: "operator" });
  });

  test("is the police where it is dunned without end, whatever was sold meanwhile", () => {
    const ring = (minute: number) => ({ ...lender, at: `2026-09-01T09:0${minute}` });
    const calls = callsOf(...[0, 1, 2, 3, 4, 5, 6].map(ring), { ...bank, ...at(3), category: 7 });
    expect(planOf(sampleFacts({ calls })).next).toMatchObject({ channel: "police" });
  });
});

test("12378 is told why it is asked where a stranger has the name from", () => {
  const loan = { ...spoken, typed: "170 1000 0000", category: 7 };
  const calls = callsOf({ ...loan, ...at(1), knewMyName: true, ...refused }, { ...loan, ...at(2) });
  for (const text of textsOf("sector", sampleFacts({ calls }))) {
    expect(text).toContain("我的信息从哪里来");
    expect(text).toContain("9月1日的来电人能说出我的姓名");
  }
});

test("The company that dunned and sold is named to the operator, written and aloud", () => {
  const texts = textsOf("operator", bankFacts({ notDebtor: true }));
  expect(texts).toHaveLength(2);
  for (const text of texts) expect(text).toContain("可能是“中国工商银行股份有限公司”");
});
