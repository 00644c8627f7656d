import { describe, expect, test } from "vitest";
import { type Answers, noAnswers } from "@/lib/channels/answers";
import { forChannel } from "@/lib/channels/answers-said";
import { lawsuit } from "@/lib/channels/lawsuit";
import { gatherFacts } from "@/lib/complaints/facts";
import type { Evidence } from "@/lib/evidence/evidence";
import { plainText } from "@/lib/letters/plain";
import { callsOf, sample, sampleFacts } from "../fixtures/cases";
import { letterOf } from "../fixtures/letter";

const person = { typed: "025 8888 0001", how: "person", category: 22, seconds: 20 } as const;
const other = { ...person, typed: "025 8888 0002", caller: "宏远装饰公司" } as const;
const no = { refused: true, refusedWay: "on-call" } as const;
const company = {
  ...noAnswers,
  merchantName: "南京安心装饰工程有限公司",
  merchantAddress: "南京市鼓楼区1号",
  court: "南京市鼓楼区人民法院",
};
const two = { ...company, otherMerchants: "南京宏远装饰有限公司，南京市玄武区2号" };

function factsOf(answers: Answers, ...calls: Record<string, unknown>[]) {
  return sampleFacts({
    answers: { ...noAnswers, ...answers },
    calls: callsOf(...calls),
    today: "2026-12-01",
  });
}

describe("Who stopped when it was told", () => {
  const told = { ...person, caller: "安心装饰", ...no, at: "2026-10-20T20:00" };
  const wentOn = [
    { ...other, ...no, at: "2026-10-09T10:00" },
    { ...other, at: "2026-11-01T21:00" },
  ];

  test("is not asked to stop, and it is said beforehand", () => {
    const facts = factsOf(two, ...wentOn.slice(0, 1), told, ...wentOn.slice(1));
    const text = plainText(letterOf("lawsuit", facts));
    expect(text).toContain("1. 判令被告二立即停止侵害，不再");
    const need = lawsuit.needs(facts).find(({ code }) => code === "stopped");
    expect(need?.text).toContain("“南京安心装饰工程有限公司”在你说不以后没有再来的记录");
    expect(need?.text).not.toContain("宏远");
  });

  test("answers for what was before alone, where it is the only one", () => {
    const facts = factsOf(company, told);
    const text = plainText(letterOf("lawsuit", facts));
    expect(text).not.toContain("立即停止侵害");
    expect(text).toContain("1. 判令被告删除");
    expect(text).toContain("各项诉讼请求的依据：第一项，《民法典》第一千零三十七条第二款");
  });

  test("has stopped though another called from its number", () => {
    const facts = factsOf(two, told, { ...person, caller: "宏远装饰公司", at: "2026-11-16T09:00" });
    expect(plainText(letterOf("lawsuit", facts))).toContain("1. 判令被告二立即停止侵害，");
  });

  test("has not stopped for as long as nobody can say so", () => {
    const facts = factsOf(company, { ...told, at: "2026-11-28T20:00" });
    expect(plainText(letterOf("lawsuit", facts))).toContain("立即停止侵害");
  });

  test("is another than who was never told, which is said too", () => {
    const codes = (...calls: Record<string, unknown>[]) =>
      lawsuit.needs(factsOf(company, ...calls)).map(({ code }) => code);
    expect(codes({ ...told, refused: false, refusedWay: null })).toContain("untold");
    expect(codes(told)).not.toContain("untold");
  });
});

test("A no sent to the number of one of several is told of that one", () => {
  const sms = { kind: "sms", typed: "1069 3333 0000", category: 22, smsText: "【宏远装饰】量房" } as const;
  const calls = callsOf(
    { ...person, caller: "安心装饰", ...no, at: "2026-10-06T10:00" },
    { ...sms, at: "2026-10-10T10:00" },
  );
  const refusals = [
    {
      id: "r1",
      at: "2026-10-10T03:00:00Z",
      way: "sms" as const,
      callerId: null,
      numbers: [calls[1]?.number ?? ""],
      note: "",
      evidenceIds: [],
    },
  ];
  const facts = gatherFacts({
    ...sampleFacts({ answers: two, today: "2026-12-01" }),
    calls,
    refusals,
    evidence: [],
  });
  expect(plainText(letterOf("lawsuit", facts))).toContain(
    "上述拒绝中，10月6日10:00是向被告一表示的；10月10日11:00是向被告二表示的。",
  );
});

describe("After a no", () => {
  const first = { ...person, caller: "安心装饰", ...no, at: "2026-11-02T10:00" };
  const calls = [
    first,
    { ...person, at: "2026-11-04T12:30" },
    { ...person, typed: "025 8888 0003", caller: "安心装饰", at: "2026-11-05T12:30", cost: "孩子被吵醒" },
  ];

  test("all numbers of the one that heard it count, in the suit and in what it is asked", () => {
    const facts = factsOf(company, ...calls);
    expect(plainText(letterOf("lawsuit", facts))).toContain(
      "原告拒绝以后，被告用025 8888 0001、025 8888 0003合计仍来电2次。",
    );
    expect(plainText(letterOf("rights-request", facts))).toContain(
      "如由贵方拨打，则我拒绝以后，贵方用025 8888 0001、025 8888 0003合计仍来电2次。",
    );
    const told = plainText(letterOf("lawsuit", factsOf(company, ...calls.slice(0, 2))));
    expect(told).toContain("此后仍来电1次");
    expect(told).not.toContain("拒绝以后，被告");
  });

  test("each of several answers for what came after its own", () => {
    const text = plainText(
      letterOf(
        "lawsuit",
        factsOf(
          two,
          ...calls,
          { ...other, ...no, at: "2026-11-06T10:00" },
          { ...other, at: "2026-11-07T10:00" },
        ),
      ),
    );
    expect(text).toContain(
      "被告一被拒绝以后，025 8888 0001、025 8888 0003合计仍来电2次；被告二被拒绝以后仍来电1次。",
    );
  });

  test("what it cost is told of the one call that did it", () => {
    expect(plainText(letterOf("lawsuit", factsOf(company, ...calls)))).toContain(
      "025 8888 0003在11月5日12:30的来电影响了原告的生活：“孩子被吵醒”。",
    );
  });
});

describe("Money", () => {
  const calls = [
    { ...person, caller: "安心装饰", at: "2026-11-02T10:00", cost: "孩子午睡被吵醒" },
    { ...other, at: "2026-11-03T10:00" },
  ];
  const factsWith = (answers: Partial<Answers>) => factsOf({ ...two, ...answers }, ...calls);
  const needsOf = (answers: Partial<Answers>) => lawsuit.needs(factsWith(answers));
  const textOf = (answers: Partial<Answers>) => plainText(letterOf("lawsuit", factsWith(answers)));

  test("for the mind is claimed on a harm to the mind alone, in the words that are for it", () => {
    expect(textOf({ solatiumClaimed: "500" })).not.toContain("抚慰金");
    const text = textOf({ solatiumClaimed: "500", harm: "一个月睡不好，诊断是焦虑。" });
    expect(text).toContain(
      "上述侵扰给原告造成的损害：“一个月睡不好，诊断是焦虑”。原告认为，这已构成严重精神损害。",
    );
    expect(text).toContain("精神损害抚慰金共计人民币500元，由各被告平均承担");
  });

  test("for a harm that is older than the calls is not backed by them, and that is said beforehand", () => {
    const told = (harm: string, today = "2026-11-20") => {
      const facts = { ...factsWith({ solatiumClaimed: "500", harm }), today };
      return lawsuit.needs(facts).find(({ code }) => code === "harm-longer")?.text;
    };
    expect(told("一个月睡不好，诊断是焦虑。")).toContain("你写了“一个月”，选上的来电最早的在11月");
    expect(told("三个星期都失眠")).toContain("“三个星期”");
    for (const harm of ["半个月睡不好", "11月8日去医院看过", "第3天就失眠了", "一个月前搬的家，从那以后失眠"])
      expect([harm, told(harm)]).toEqual([harm, undefined]);
    expect(told("一个月睡不好", "2026-12-20")).toBeUndefined();
    expect(told("半个月睡不好，11月8日去医院看过")).toContain(
      "你写了“半个月”，选上的来电最早的在11月2日，到11月8日没有那么久",
    );
    expect(told("半个月睡不好，11月2日开始的")).toBeUndefined();
    expect(told("10月24日起睡不好")).toContain("你写了“10月24日”，选上的来电最早的在11月2日，比它晚");
    expect(told("11月2日起睡不好，12月8日去医院看过", "2027-01-10")).toBeUndefined();
  });

  test("spent at a notary, or paid to the company, is asked for by the paper that shows it, and counts on none that is not here", () => {
    const codesOf = (answers: Partial<Answers>, evidence: Evidence[] = []) =>
      lawsuit.needs({ ...factsWith(answers), evidence }).map(({ code }) => code);
    const bill = { costsClaimed: "300", costsFor: "公证费300元" };
    const paper = (name: string) => ({ ...sample.evidence[0], kind: "other", name }) as Evidence;
    expect(codesOf(bill, [paper("公证费发票.pdf")])).toContain("notarial");
    expect(codesOf(bill, [paper("公证书.pdf")])).not.toContain("notarial");
    const deposit = { isCustomer: true, purchase: "量房设计，付了300元定金" };
    expect(codesOf(deposit)).toContain("voucher");
    expect(codesOf({ ...deposit, ...bill }, [paper("公证费发票.pdf")])).toContain("voucher");
    expect(codesOf(deposit, [paper("定金收据.jpg")])).not.toContain("voucher");
    expect(codesOf({ ...deposit, purchase: "办过会员卡" })).not.toContain("voucher");
  });

  test("carries what was said of the harm to an authority into the suit, and no word besides", () => {
    const ownWords = "他们不听劝。我一个月睡不好，诊断是焦虑。请快点处理。";
    const begun = (solatiumClaimed: string) =>
      forChannel({ ...noAnswers, ownWords, solatiumClaimed }, lawsuit);
    expect(begun("2000")).toMatchObject({ harm: "我一个月睡不好，诊断是焦虑。", ownWords: "" });
    expect(begun("")).toMatchObject({ harm: "", ownWords: "" });
  });

  test("spent says on what, and of several how much of whom is asked", () => {
    expect(textOf({ costsClaimed: "300", costsFor: "公证费300元" })).toContain(
      "原告支出合理费用人民币300元，用于“公证费300元”。",
    );
    expect(needsOf({ costsClaimed: "300" }).find(({ code }) => code === "costs")?.text).toContain(
      "没写花在哪",
    );
    expect(needsOf({ costsClaimed: "300" }).map(({ code }) => code)).toContain("share");
    expect(needsOf({}).map(({ code }) => code)).not.toContain("share");
  });
});

describe("What speaks for the defendant, or says nothing", () => {
  const dense = ["02", "03", "04", "05", "06"].flatMap((day) =>
    ["10:00", "15:00"].map((time) => `2026-11-${day}T${time}`),
  );
  const thin = ["2026-08-03", "2026-08-05", "2026-08-10", "2026-09-05", "2026-11-25"];
  const named = { ...person, caller: "安心装饰" };
  const textOf = (...calls: Record<string, unknown>[]) =>
    plainText(letterOf("lawsuit", factsOf(company, ...calls)));

  test("Figures of a few calls are not enclosed, which a page shows", () => {
    expect(textOf(...dense.map((at) => ({ ...named, at })))).toContain("首尾共5天");
    expect(textOf(...dense.slice(1).map((at) => ({ ...named, at })))).not.toContain("来电统计");
    expect(textOf(...thin.map((day) => ({ ...named, at: `${day}T10:00` })))).not.toContain("来电统计");
  });

  test("Neither a bare note nor what is charged to nobody is quoted", () => {
    const text = textOf(
      { ...named, at: "2026-11-02T10:00", words: "额度" },
      { ...named, at: "2026-11-03T10:00", words: "您家要装修吗" },
      { ...person, typed: "171 0000 0000", at: "2026-11-04T10:00", words: "您好在吗" },
    );
    expect(text).toContain("“您家要装修吗”");
    expect(text).not.toMatch(/“额度”|您好在吗/);
  });

  test("Without any file the record itself is the evidence, and it is said beforehand", () => {
    const facts = factsOf(company, { ...named, at: "2026-11-02T10:00" });
    expect(plainText(letterOf("lawsuit", facts))).toContain(
      "证据和证据来源：所附来电记录表，由原告根据自己的记录制作。",
    );
    expect(lawsuit.needs(facts).find(({ code }) => code === "evidence")?.text).toContain("没有附证据");
  });
});
