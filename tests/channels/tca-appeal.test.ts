import { describe, expect, test } from "vitest";
import { channelById } from "@/lib/channels";
import type { Answers } from "@/lib/channels/answers";
import type { Facts } from "@/lib/channels/facts";
import { draft, outlook } from "@/lib/complaints/draft";
import { plainText } from "@/lib/letters/plain";
import { askedOperator, callsOf, decorationFacts } from "../fixtures/cases";
import { letterOf } from "../fixtures/letter";

const appeal = channelById("tca-appeal");
if (!appeal) throw new Error("no appeal");

function asked(answers: Partial<Answers>, change: Parameters<typeof decorationFacts>[0] = {}): Facts {
  return decorationFacts({ ...change, answers: { ...askedOperator, ...answers } });
}

/** Codes of why it is not printed; [] when it is. */
function reasons(facts: Facts): string[] {
  const drafted = draft(appeal ?? never(), facts);
  return drafted.kind === "refused" ? drafted.reasons.map((reason) => reason.code) : [];
}

function never(): never {
  throw new Error("no appeal");
}

describe("An appeal", () => {
  test("is locked until the operator was asked, and says what to dial", () => {
    const door = outlook(appeal, decorationFacts());
    expect(door.word).toBe("先别找");
    expect(door.reasons[0]?.text).toBe("申诉管运营商。先投诉中国移动，满15日没答复，或者答复不满意，才收。");
    expect(door.reasons[0]?.next?.text).toContain("10086");
  });

  test("brings the script for that call", () => {
    const [script] = appeal.before(decorationFacts());
    expect(script?.name).toBe("打给10086的稿子");
    expect(script?.text).toContain("此后仍来电4次；另有其他号码的来电5次");
  });

  test("has no script for a call that was made", () => {
    expect(appeal.before(decorationFacts({ answers: { operatorOn: "2026-09-14" } }))).toEqual([]);
  });

  test.each([
    [{}, "填投诉的日期、工单号和结果", "#operatorOn"],
    [{ operatorOn: "2030-01-01" }, "改投诉运营商的日期", "#operatorOn"],
    [
      { operatorOutcome: "unsatisfied", operatorReplyOn: "2026-09-01" },
      "改运营商答复的日期",
      "#operatorReplyOn",
    ],
  ] as const)("of %o asks to “%s” where it is answered", (answers, words, href) => {
    const facts = Object.keys(answers).length === 0 ? decorationFacts() : asked(answers);
    const next = outlook(appeal ?? never(), facts).reasons.map((reason) => reason.next);
    expect(next).toContainEqual({ text: words, href });
  });

  test("is open on the sixteenth day without an answer, not on the fifteenth", () => {
    const answers = { operatorOn: "2026-09-14" };
    expect(reasons(asked(answers, { today: "2026-09-29" }))).toEqual(["operator-still-in-time"]);
    expect(reasons(asked(answers, { today: "2026-09-30" }))).toEqual([]);
  });

  test("waits for the first working day when the fifteenth is a day off", () => {
    const answers = { operatorOn: "2026-09-20" };
    expect(reasons(asked(answers, { today: "2026-10-08" }))).toEqual(["operator-still-in-time"]);
    expect(reasons(asked(answers, { today: "2026-10-09" }))).toEqual([]);
  });

  test("in Henan waits five working days, over the holiday of October", () => {
    const answers = { operatorOn: "2026-09-29" };
    const complainant = { province: "河南省", city: "郑州市" };
    expect(reasons(asked(answers, { complainant, today: "2026-10-11" }))).toEqual(["operator-still-in-time"]);
    expect(reasons(asked(answers, { complainant, today: "2026-10-13" }))).toEqual([]);
  });

  test("in Chongqing waits fifteen working days", () => {
    const complainant = { province: "重庆市", city: "重庆市" };
    expect(reasons(asked({ operatorOn: "2026-09-14" }, { complainant }))).toEqual(["operator-still-in-time"]);
    expect(reasons(asked({ operatorOn: "2026-09-14" }, { complainant, today: "2026-10-20" }))).toEqual([]);
  });

  describe("of an answer that did not satisfy", () => {
    const told = (operatorReplyOn: string, change: Parameters<typeof decorationFacts>[0] = {}) => {
      const answers = { operatorOutcome: "unsatisfied", operatorReply: "已记录", operatorReplyOn } as const;
      const facts = asked(answers, { today: "2026-12-01", ...change });
      const short = appeal.texts(facts).map(({ text }) => text);
      return [plainText(letterOf("tca-appeal", facts)), ...short];
    };

    test("says that it came late, from the first working day after the fifteenth", () => {
      for (const text of told("2026-10-09"))
        expect(text).toContain("2026年10月9日，被申诉人超过15日（2026年10月8日届满）才答复，内容是：已记录");
      for (const text of told("2026-10-08")) expect(text).toContain("2026年10月8日，被申诉人答复，内容是：");
    });

    test("counts by the rule of the province", () => {
      const complainant = { province: "河南省", city: "郑州市" };
      for (const text of told("2026-10-09", { complainant }))
        expect(text).toContain("被申诉人超过5个工作日（2026年9月28日届满）才答复，内容是：");
    });

    test("says of no day that it was late where the day is not known", () => {
      for (const text of told("")) expect(text).not.toContain("届满");
    });
  });

  test("says who appeals, supposes no call of the operator's own, and does not tell what first came on the day of the complaint as before it", () => {
    const text = (facts: Facts) => plainText(letterOf("tca-appeal", facts));
    const [letter, short] = [
      text(asked({})),
      appeal
        .texts(asked({}))
        .map((one) => one.text)
        .join(""),
    ];
    for (const told of [letter, short]) {
      expect(told).toContain("其自身或者合作方如有向我拨打营销电话的，立即停止");
      expect(told).not.toContain("停止其自身");
    }
    expect(letter).toContain("我是被申诉人的用户。");
    const thatDay = "165 0000 0000的来电在投诉当日才开始，";
    expect(letter).toContain(thatDay);
    expect(text(asked({ operatorOn: "2026-09-21" }, { today: "2026-10-20" }))).not.toContain("始于投诉当日");
    expect(text(asked({ operatorOn: "2026-09-19" }))).toContain("171 0000 0000的来电在投诉当日才开始");
    const own = callsOf({ typed: "10086", at: "2026-09-08T10:00", how: "person", category: 27 });
    expect(text(asked({}, { calls: own }))).toContain("停止其自身及合作方向我拨打营销电话");
  });

  test("is open at once when the answer did not satisfy", () => {
    const answers = {
      operatorOn: "2026-10-08",
      operatorOutcome: "unsatisfied",
      operatorReply: "已记录",
    } as const;
    expect(reasons(asked(answers))).toEqual([]);
  });

  test("stays closed when the answer satisfied", () => {
    expect(reasons(asked({ operatorOutcome: "satisfied" }))).toEqual(["operator-settled"]);
  });

  test("stays closed over calls of more than two years ago", () => {
    expect(reasons(asked({}, { today: "2028-10-10" }))).toEqual(["older-than-two-years"]);
    expect(reasons(asked({}, { today: "2028-10-09" }))).toEqual([]);
  });

  test("is not printed without a ticket number", () => {
    expect(reasons(asked({ operatorReceipt: "" }))).toEqual(["operator-receipt"]);
  });

  test("is not printed about a complaint older than every call", () => {
    expect(reasons(asked({ operatorOn: "2026-09-01" }))).toEqual(["operator-on"]);
  });

  test("is not printed without the contents of the form", () => {
    const nobody = { name: "", address: "", phone: "", postcode: "", province: "", operator: "" } as const;
    expect(reasons(asked({}, { complainant: nobody }))).toEqual([
      "missing-name",
      "missing-phone",
      "missing-address",
      "missing-postcode",
      "missing-province",
      "missing-operator",
    ]);
  });

  test("leaves a line for an operator's address that nobody knows", () => {
    const drafted = draft(appeal, asked({ operatorAddress: "" }));
    expect(JSON.stringify(drafted)).toContain("________________");
    expect(JSON.stringify(drafted)).not.toContain("不详");
  });

  test("names a virtual operator by its brand", () => {
    const complainant = { operator: "虚拟运营商", operatorBrand: "" } as const;
    expect(reasons(asked({}, { complainant }))).toEqual(["operator-brand"]);
    const branded = draft(appeal, asked({}, { complainant: { ...complainant, operatorBrand: "样例通信" } }));
    expect(JSON.stringify(branded)).toContain("样例通信（我的号码在辽宁省办理）");
  });

  test("has its dates counted over the holiday of October", () => {
    const dates = appeal.deadlines("2026-09-29", asked({})).map((one) => one.on);
    expect(dates).toEqual(["2026-10-12", "2026-10-29"]);
  });
});

test("The operator's answer, written down with its full stop, is told with one, and not as a quotation", () => {
  const answers = { ...askedOperator, operatorOutcome: "unsatisfied", operatorReply: "已登记。" } as const;
  const text = plainText(letterOf("tca-appeal", decorationFacts({ answers })));
  expect(text).toContain("被申诉人答复，内容是：已登记。我对该处理结果不满意。");
});

test("The operator's own message, pasted whole, is called neither its gist nor a quotation, in any text", () => {
  const pasted = "尊敬的客户，您反映的号码已加防骚扰标记，感谢您的支持。【中国移动】";
  const answers = { ...askedOperator, operatorOutcome: "unsatisfied", operatorReply: pasted } as const;
  const letter = letterOf("tca-appeal", decorationFacts({ answers }));
  for (const text of [plainText(letter), ...letter.texts.map((one) => one.text)]) {
    expect(text).toContain(`答复，内容是：${pasted.slice(0, -7)}`);
    expect(text).not.toContain("大意");
  }
});

describe("The form of the appeal's site", () => {
  const valuesOf = (answers: Partial<Answers>) => {
    const [card] = letterOf(
      "tca-appeal",
      decorationFacts({ answers: { ...askedOperator, ...answers } }),
    ).cards;
    return Object.fromEntries(card?.fields.map(({ label, value }) => [label, value]) ?? []);
  };

  test("Says what was done before, as the site asks it first", () => {
    expect(valuesOf({})).toMatchObject({
      您是否向企业投诉过: "是",
      企业是否已处理反馈: "否",
      投诉工单号: "0000 0920 01",
    });
    const unsatisfied: Partial<Answers> = {
      operatorOutcome: "unsatisfied",
      operatorReplyOn: "2026-09-23",
      operatorReply: "不管",
    };
    expect(valuesOf(unsatisfied)).toMatchObject({ 企业是否已处理反馈: "是", 是否满意: "不满意" });
  });

  test("Fills in the person and the short text, and no helper fills it", () => {
    const { phone, postcode } = decorationFacts().complainant;
    expect(valuesOf({})).toMatchObject({ 电话: phone, 邮政编码: postcode });
    const [card] = letterOf("tca-appeal", decorationFacts({ answers: askedOperator })).cards;
    expect(card).not.toHaveProperty("filledBy");
  });
});
