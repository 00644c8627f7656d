import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Answers } from "@/lib/channels/answers";
import { lawsuit } from "@/lib/channels/lawsuit";
import { chargesOf } from "@/lib/channels/lawsuit/charges";
import type { Evidence } from "@/lib/evidence/evidence";
import { plainText } from "@/lib/letters/plain";
import { answered, callsOf, sample, sampleFacts } from "../fixtures/cases";
import { letterOf } from "../fixtures/letter";

const [blank] = sample.evidence;
const one = { typed: "025 8888 0001", how: "person", category: 22 };
const company: Partial<Answers> = {
  ...answered,
  merchantName: "南京安心装饰工程有限公司",
  merchantAddress: "南京市鼓楼区中山北路9号",
  court: "南京市鼓楼区人民法院",
  isCustomer: false,
  neverAgreed: true,
};
const two = { ...company, otherMerchants: "南京宏远装饰有限公司，南京市玄武区1号" };

function factsOf(answers: Partial<Answers>, ...calls: Record<string, unknown>[]) {
  return sampleFacts({ calls: callsOf(...calls), answers });
}

const suit = (...given: Parameters<typeof factsOf>) => plainText(letterOf("lawsuit", factsOf(...given)));
const needsOf = (...given: Parameters<typeof factsOf>) => lawsuit.needs(factsOf(...given));

describe("Who is charged with a call", () => {
  test("Whatever the log, only a defendant whose name or number it has", () => {
    const names = { 安心装饰: 0, 宏远装饰公司: 1, 速贷通科技: null, 小王: null, "": null } as const;
    const call = fc.record({
      typed: fc.constantFrom("025 8888 0001", "025 8888 0002", "1069 0123 4567", ""),
      caller: fc.constantFrom(...(Object.keys(names) as (keyof typeof names)[])),
      kind: fc.constantFrom("call", "sms"),
    });
    fc.assert(
      fc.property(fc.array(call, { minLength: 1, maxLength: 12 }), (all) => {
        const logged = all.map(({ typed, caller, kind }, at) => {
          const said =
            kind === "sms" ? { smsText: caller === "" ? "退订回T" : `【${caller}】退订回T` } : { caller };
          return {
            ...one,
            how: kind === "sms" ? null : "person",
            kind,
            typed,
            ...said,
            at: `2026-09-0${1 + (at % 9)}T10:${10 + at}`,
          };
        });
        const facts = factsOf(two, ...logged);
        const idsOf = (calls: { id: string }[]) => calls.map(({ id }) => id).toSorted();
        const nameOf = ({ caller, smsText }: (typeof facts.calls)[number]) =>
          (/【(.*)】/.exec(smsText)?.[1] ?? caller) as keyof typeof names;
        chargesOf(facts).forEach(({ named, same }, at) => {
          const owns = facts.calls.filter((each) => names[nameOf(each)] === at);
          const isOwn = (number: string) =>
            number !== "" &&
            owns.some((each) => each.number === number) &&
            facts.calls.every(
              (each) =>
                each.number !== number ||
                names[nameOf(each)] === at ||
                nameOf(each) === "" ||
                (each.kind === "call" && nameOf(each) === "小王"),
            );
          const beside = facts.calls.filter(
            (each) => !owns.includes(each) && !each.number.startsWith("106") && isOwn(each.number),
          );
          expect([idsOf(named), idsOf(same)]).toEqual([idsOf(owns), idsOf(beside)]);
        });
      }),
      { numRuns: 200 },
    );
  });

  test("A nameless call before a no is charged as one after it: the number is the ground", () => {
    const text = suit(
      company,
      { ...one, at: "2026-09-01T21:00", caller: "安心装饰" },
      { ...one, at: "2026-09-01T21:10", refused: true, refusedWay: "on-call" },
      { ...one, at: "2026-09-02T21:10", how: "missed" },
      { ...one, at: "2026-09-03T21:10", typed: "171 0000 0000", how: "robot" },
    );
    expect(text).toContain(
      "自称“安心装饰”的1次，以及同一号码（025 8888 0001）的其余2次，系由被告自行或者委托他人拨打。",
    );
    expect(text).toContain("其余1次（171 0000 0000）没有自称，原告暂不主张系被告拨打。");
    expect(text).not.toContain("请依法查明");
  });

  test("What another company did is not told against the only defendant", () => {
    const text = suit(
      company,
      { ...one, at: "2026-09-01T10:00", caller: "安心装饰" },
      { ...one, at: "2026-09-02T10:00", typed: "025 8888 0002", caller: "宏远装饰公司" },
    );
    expect(text).not.toMatch(/宏远|8888 0002/);
  });

  test("Of several each answers for the noes that it heard", () => {
    const text = suit(
      two,
      { ...one, at: "2026-09-01T10:00", caller: "安心装饰", refused: true, refusedWay: "on-call" },
      { ...one, at: "2026-09-02T10:00", caller: "宏远装饰公司" },
    );
    expect(text).toContain("上述拒绝是向被告一表示的。");
  });
});

test("Evidence is a ground only where the name can be heard or read in it", () => {
  const facts = factsOf(company, { ...one, at: "2026-09-01T10:00", caller: "安心装饰" });
  const said = (kind: "identity" | "recording") => {
    if (!blank) throw new Error("no evidence");
    const file = { ...blank, kind, mime: "application/pdf", callIds: facts.calls.map(({ id }) => id) };
    return plainText(letterOf("lawsuit", { ...facts, evidence: [file] }));
  };
  expect(said("identity")).toContain("根据来电人的自称，上述");
  expect(said("recording")).toContain("根据来电人的自称和所附证据，上述");
});

describe("A ground for each defendant", () => {
  const others = { ...one, at: "2026-09-01T10:00", caller: "金牌家装公司" };

  test("Where every caller named another company, the paper waits for one, and prints it", () => {
    expect(needsOf(company, others).find(({ code }) => code === "defendant-unnamed")?.required).toBe(true);
    const ownWords = "加了微信，发来的名片是安心装饰的。";
    const text = suit({ ...company, ownWords }, others);
    expect(text).toContain(`上述号码的来电系由被告自行或者委托他人拨打，理由如下：\n　　${ownWords}`);
    expect(text).not.toContain("原告补充说明：");
    expect(lawsuit.unlikely(factsOf({ ...company, ownWords }, others))?.code).toBe("not-tied");
  });

  test("One of several that nobody named is sued only on the plaintiff's words", () => {
    const calls = [{ ...one, at: "2026-09-01T10:00", caller: "安心装饰" }];
    expect(needsOf(two, ...calls).find(({ code }) => code === "defendant-unnamed")?.text).toContain("宏远");
    const ownWords = "电话是宏远替它打的。";
    const text = suit({ ...two, ownWords }, ...calls);
    expect(text).toContain(`起诉被告二的理由如下：\n　　${ownWords}`);
    expect(text.split(ownWords)).toHaveLength(2);
  });

  test("Companies that called for themselves are better sued apart, and it is said beforehand", () => {
    const both = (typed: string) => [
      { ...one, at: "2026-09-01T10:00", caller: "安心装饰" },
      { ...one, typed, at: "2026-09-02T10:00", caller: "宏远装饰公司" },
    ];
    const warning = (typed: string) =>
      needsOf(two, ...both(typed)).find(({ code }) => code === "several-defendants")?.text;
    expect(warning("025 8888 0002")).toMatch(/号码各是各的，看不出有关系.*可以提管辖异议/);
    expect(warning(one.typed)).toMatch(/只看得出用过同一个号码.*可以提管辖异议/);
    const ownWords = "电话是宏远替它打的。";
    const [calls] = [both(one.typed).slice(0, 1)];
    expect(needsOf({ ...two, ownWords }, ...calls).map(({ code }) => code)).not.toContain(
      "several-defendants",
    );
  });
});

describe("What several answer for", () => {
  const named = { ...one, at: "2026-09-01T10:00", caller: "安心装饰" };
  const other = { ...named, at: "2026-09-02T10:00", caller: "宏远装饰公司" };
  const ownWords = "电话是宏远替它打的。";
  const costs = { costsClaimed: "300", costsFor: "公证费" };

  test("is what each did where each called, in equal shares of the sum", () => {
    const text = suit({ ...two, ...costs }, named, other);
    expect(text).toContain(
      "各被告的上述行为侵扰了原告的私人生活安宁，侵害了原告的隐私权和个人信息权益，应当各自承担民事责任。",
    );
    expect(text).toContain("合理费用共计人民币300元，由各被告平均承担；");
    expect(text).toContain("、第一千一百七十二条");
  });

  test("is what the one did and the other had a part in, for the whole sum", () => {
    const text = suit({ ...two, ...costs, ownWords }, named);
    expect(text).toContain("被告一的上述行为侵扰了原告的私人生活安宁");
    expect(text).toContain(
      "原告主张被告二受被告一委托拨打了其中全部或者部分来电，具体以查明的记录为准，属共同实施侵权行为（《民法典》第一千一百六十八条），应当承担连带责任。",
    );
    expect(text).not.toContain("各被告的上述行为");
    expect(text).toContain("判令各被告连带赔偿原告为制止侵扰支出的合理费用人民币300元；");
  });

  test("is told as no joint debt where no money is asked for", () => {
    const part = "信息是宏远提供给它的。";
    const text = suit({ ...two, ownWords: part }, named);
    expect(text).toContain("系由被告一自行或者委托他人拨打。");
    expect(text).toContain(
      "原告主张被告二如上所述参与其中，属共同实施侵权行为（《民法典》第一千一百六十八条），应当一并承担民事责任。",
    );
    expect(text).not.toContain("连带");
  });

  test("is the calling itself where the one called for the other, of the call of which it was told as that", () => {
    const calls = [named, { ...named, at: "2026-09-03T10:00" }, { ...named, at: "2026-09-03T11:00" }];
    const held = (words: string) => suit({ ...two, ownWords: words }, ...calls);
    const entrusted = "，系由被告一自行或者委托他人（包括被告二）拨打";
    const open = "；上述其余各次是否由被告二拨打，以查明的记录为准";
    const agent = "原告据此主张系被告二受被告一委托拨打";
    expect(held("9月1日来电人说电话由宏远代打。")).toContain(
      `${entrusted}。其中2026年9月1日10:00的来电，来电人当时说到“宏远”（详见下述），${agent}${open}。`,
    );
    expect(held("9月1日的来电是宏远装饰公司替它打的。")).toContain(
      `${entrusted}。其中2026年9月1日10:00的来电，原告主张系被告二受被告一委托拨打（详见下述）${open}。`,
    );
    expect(held("9月1日来电人说电话由宏远公司代打。")).toContain("来电人当时说到“宏远公司”（详见下述）");
    for (const untold of [
      "9月3日来电人说由宏远代打。",
      "电话由宏远代打。",
      "9月1日的来电和9月2日的来电都是宏远替它打的。",
    ])
      expect(held(untold)).toContain(`${entrusted}；其中哪些由被告二拨打，以查明的记录为准。`);
    for (const other of [
      "宏远委托安心装饰打的。",
      "它受宏远委托打的。",
      "它说不是宏远代打的。",
      "宏远是它的母公司。",
    ])
      expect([other, held(other)]).toEqual([other, expect.not.stringContaining("包括被告二")]);
  });

  test("is the calls told of and those found to be the other's, and the one call alone where there is no more", () => {
    const told = { ...two, ownWords: "9月1日来电人说电话由宏远代打。" };
    const entrusted = "原告主张被告二受被告一委托拨打了上述主张由其拨打的来电";
    expect(suit(told, named, { ...named, at: "2026-09-03T10:00" })).toContain(
      `上述其余一次是否由被告二拨打，以查明的记录为准。`,
    );
    expect(suit(told, named, { ...named, at: "2026-09-03T10:00" })).toContain(
      `${entrusted}以及经查明由其拨打的其他来电，属共同`,
    );
    const alone = suit(told, named);
    expect(alone).toContain("拨打。2026年9月1日10:00的来电，来电人当时说到“宏远”");
    expect(alone).not.toMatch(/其中2026|上述其余一次|上述其余各次/);
    expect(alone).toContain(`${entrusted}，属共同`);
  });

  test("is told beforehand to want a proof where the log names only one of them", () => {
    const told = (answers: Partial<Answers>, ...calls: Record<string, unknown>[]) =>
      needsOf(answers, ...calls).map(({ code }) => code);
    expect(told({ ...two, ownWords }, named)).toContain("defendant-bare");
    expect(told(two, named, other)).not.toContain("defendant-bare");
    expect(told({ ...company, ownWords }, named)).not.toContain("defendant-bare");
  });
});

test("A suit names the rule against commercial calls, and after a no the one by which they stop, as its days have it", () => {
  const rule = "《消费者权益保护法实施条例》第二十四条：“未经消费者同意，";
  const call = { ...one, at: "2026-09-01T10:00", caller: "安心装饰" };
  const later = { ...call, at: "2026-09-03T10:00" };
  const refused = { ...call, refused: true, refusedWay: "on-call" };
  expect(suit(company, call, later)).toContain(rule);
  expect(suit(company, call, later)).not.toContain("同条：“消费者选择取消的");
  expect(suit(company, refused, later)).toMatch(
    /拨打商业性电话。”同条：“消费者选择取消的，经营者应当立即停止/,
  );
  expect(suit(company, { ...call, at: "2024-06-30T10:00" })).not.toContain(rule);
  expect(suit({ ...company, notDebtor: true }, { ...call, category: 9 })).not.toContain(rule);
});

test("A suit names who stopped nothing by another number under the rule that calls stop, and encloses who the parties are", () => {
  const call = { ...one, at: "2026-09-01T10:00", caller: "安心装饰", refused: true, refusedWay: "on-call" };
  const text = suit(company, call, {
    ...call,
    refused: false,
    typed: "165 0000 0000",
    at: "2026-09-03T10:00",
  });
  expect(text).toContain("同条：“消费者选择取消的，经营者应当立即停止");
  expect(text).toContain("原告身份证复印件1份");
  expect(text).toContain("被告登记信息1份");
});

test("A signboard's name leaves room for the registered one", () => {
  const call = { ...one, at: "2026-09-01T10:00", caller: "安心装饰" };
  const named = (merchantName: string) => suit({ ...company, merchantName }, call);
  expect(named("安心装饰")).toContain("被告：安心装饰（登记名称：________________）");
  expect(named("沈阳安心装饰有限公司")).not.toContain("登记名称");
});

const pdf = {
  ...blank,
  note: "",
  callIds: [],
  mime: "application/pdf",
  seconds: null,
} as Evidence;

test("What was paid for is enclosed by its name, and a slip of a transfer only where a caller may have taken money", () => {
  const named = { ...one, at: "2026-09-01T10:00", caller: "安心装饰" };
  const file = (name: string): Evidence => ({ ...pdf, id: name, kind: "other", name });
  const evidence = [file("公证费发票.pdf"), file("转账回单.pdf"), file("说明.pdf")];
  const enclosed = (signs: string[]) =>
    plainText(letterOf("lawsuit", { ...factsOf(company, { ...named, signs }), evidence }));
  expect(enclosed([])).toContain("其他材料（2份）");
  expect(enclosed([])).toContain("费用票据（1份）");
  expect(enclosed([])).not.toContain("转账凭证");
  expect(enclosed(["paid"])).toContain("转账凭证（1份）");
});

describe("The court that was chosen", () => {
  const named = { ...one, at: "2026-09-01T10:00", caller: "安心装饰" };
  const other = { ...named, at: "2026-09-02T10:00", caller: "宏远装饰公司" };

  test("has the case by the seat of the only defendant", () => {
    expect(suit(company, named)).toContain("。被告住所地在贵院辖区，贵院有管辖权。");
  });

  test("has it by the seat of one defendant, and over the others by law only where they answer for the same calls", () => {
    const there = { ...two, court: "南京市玄武区人民法院" };
    const apart = suit(there, named, other);
    expect(apart).toContain("。被告二住所地在贵院辖区，贵院有管辖权。");
    expect(apart).toContain(
      "诉讼标的是同一种类，原告同意合并审理，请贵院合并审理（《民事诉讼法》第五十五条第一款）",
    );
    expect(apart).not.toContain("第二十二条第三款");
    const text = suit({ ...there, ownWords: "电话是宏远替它打的。" }, named);
    expect(text).toContain(
      "。被告二住所地在贵院辖区，几个被告的住所地在两个以上人民法院辖区的，各该人民法院都有管辖权（《民事诉讼法》第二十二条第三款），贵院有管辖权。",
    );
    expect(text).toContain(
      "各被告因同一来电被诉，诉讼标的是共同的，请贵院一并审理（《民事诉讼法》第五十五条第一款）",
    );
  });

  test("is chosen by the rule on several courts only where there are several: it is listed where it is named", () => {
    const ownWords = "来电人说电话是宏远替它打的。";
    const both = { ...two, otherMerchants: "南京宏远装饰有限公司，南京市鼓楼区1号", ownWords };
    const listed = (answers: Partial<Answers>) =>
      letterOf("lawsuit", factsOf(answers, named)).citations.map(({ article }) => article);
    expect(listed(both)).not.toContain("第二十二条");
    expect(listed({ ...two, ownWords })).toContain("第二十二条");
    expect(suit(both, named)).toContain("。被告二的名称含有“宏远”。起诉被告二的理由如下：");
  });

  test("finds a line to fill in for what the register has of each", () => {
    const blanks = "统一社会信用代码________________，法定代表人________________。";
    expect(suit(two, named, other)).toContain(`南京市玄武区1号，${blanks}`);
    expect(suit({ ...company, merchantPhone: "" }, named)).toContain(`南京市鼓楼区中山北路9号，${blanks}`);
    expect(
      needsOf({ ...two, merchantCode: "1", merchantLeader: "王某" }, named).map(({ code }) => code),
    ).toContain("other-register");
  });

  test("is not given a ground that no address shows: that is said beforehand", () => {
    const elsewhere = { ...company, court: "上海市徐汇区人民法院" };
    expect(suit(elsewhere, named)).not.toContain("在贵院辖区");
    expect(needsOf(elsewhere, named).some(({ code }) => code === "court-ground")).toBe(true);
    expect(needsOf(company, named).some(({ code }) => code === "court-ground")).toBe(false);
  });
});
