import { describe, expect, test } from "vitest";
import { channelById } from "@/lib/channels";
import { plainText } from "@/lib/letters/plain";
import { answered, callsOf, sampleFacts } from "../fixtures/cases";
import { letterOf } from "../fixtures/letter";

const quick = { kind: "sms", typed: "1069 0123 4567", category: 7 };
const messages = callsOf(
  { ...quick, at: "2026-09-02T22:30", smsText: "【速贷通】您有额度" },
  { ...quick, at: "2026-09-05T10:00", smsText: "回T退订【速贷通】", refused: true, refusedWay: "sms" },
  { ...quick, at: "2026-09-09T10:00", smsText: "【速贷通】还剩一天" },
  { ...quick, typed: "1069 0999 9999", at: "2026-09-09T11:00", smsText: "【好还贷】新客免息" },
);
const answers = { ...answered, merchantName: "速贷通科技有限公司" };
const signed = sampleFacts({ calls: messages, answers });

/** Paper, texts and cards. */
function allOf(channelId: string, facts = signed): string {
  const letter = letterOf(channelId, facts);
  const fields = letter.cards.flatMap((card) => card.fields.map(({ value }) => value));
  return [plainText(letter), ...letter.texts.map(({ text }) => text), ...fields].join("\n");
}

describe("A message belongs to whom it is signed by", () => {
  test.each([
    "12345",
    "market-report",
    "market-complaint",
    "rights-request",
    "sector",
    "12321",
    "operator",
    "tca-report",
  ])("%s attributes none signed by another to the company", (id) => {
    const isToldAlone = ["rights-request", "market-report", "market-complaint"].includes(id);
    if (isToldAlone) return expect(allOf(id)).not.toContain("好还贷");
    const isAgainstIt = id === "sector";
    const letter = letterOf(id, signed);
    if (isAgainstIt) for (const { text } of letter.texts) expect(text).toContain("短信3条");
    const believed = (isAgainstIt ? plainText(letter) : allOf(id))
      .split(/[。\n]/)
      .filter((one) => /可能是|可能由|据此|核查上述短信.*被举报人/.test(one));
    expect(believed.length).toBeGreaterThan(0);
    const ofCards = believed.filter((one) => !one.includes("好还贷"));
    expect(ofCards).toEqual([]);
  });

  test.each(["market-report", "market-complaint"])(
    "%s counts the same in its letter, texts and table",
    (id) => {
      const letter = letterOf(id, signed);
      expect(plainText(letter)).toContain("短信记录表（共3条）");
      expect(plainText(letter)).toMatch(/向我的号码138 0000 0000发来短信3条/);
      for (const { text } of letter.texts) expect(text).toContain("短信3条");
    },
  );

  test("A no told to one signature is not held against another", () => {
    expect(allOf("tca-report")).toContain("此后1069 0123 4567仍发来短信1条，时间为9月9日10:00；");
    expect(allOf("tca-report")).toMatch(
      /；另有1069 0999 9999的同类短信1条（时间为9月9日\d\d:\d\d），署名【好还贷】，与此前被拒绝的名称不同。/,
    );
    expect(allOf("tca-report")).toContain(
      "短信署名【速贷通】（1069 0123 4567）、【好还贷】（1069 0999 9999）。",
    );
  });

  test("A pleading charges the company with its own", () => {
    const text = allOf("lawsuit");
    expect(text).toContain("根据短信的署名，上述号码的短信系由被告自行或者委托他人发送。");
    expect(text).not.toContain("好还贷");
  });
});

const lesson = { typed: "021 2222 3333", how: "person", category: 6 };
const lessons = callsOf(
  { ...lesson, at: "2026-09-02T09:00", caller: "新东方" },
  { ...lesson, at: "2026-09-09T09:00", caller: "新东方", refused: true, refusedWay: "on-call" },
  { ...lesson, at: "2026-09-16T09:00", caller: "学而优" },
  { ...lesson, at: "2026-09-17T09:00" },
);
const two = sampleFacts({
  calls: lessons,
  answers: {
    ...answered,
    merchantName: "南京学而优教育咨询有限公司",
    otherMerchants: "新东方教育科技集团有限公司，北京市海淀区",
  },
});

describe("Two defendants", () => {
  test("Each answers for what named it, and none for a nameless call from a number of both", () => {
    const text = allOf("lawsuit", two);
    expect(text).toContain("上述来电中，自称“学而优”的1次，系由被告一自行或者委托他人拨打；");
    expect(text).toContain(
      "；自称“新东方”的2次，系由被告二自行或者委托他人拨打。被告一的名称含有“学而优”。被告二的名称含有“新东方”。其余1次（021 2222 3333）没有自称，原告暂不主张系各被告拨打。",
    );
    expect(text).not.toContain("各被告自行");
  });

  test("A request to the one holds no no against it that only the other heard", () => {
    const no = "明确表示不要再打";
    expect(allOf("rights-request", two)).not.toContain(no);
    const told = {
      ...two.answers,
      merchantName: "新东方教育科技集团有限公司",
      otherMerchants: "南京学而优教育咨询有限公司，南京",
    };
    expect(allOf("rights-request", sampleFacts({ calls: lessons, answers: told }))).toContain(no);
  });

  test("A report about the one leaves out what named the other", () => {
    for (const id of ["market-report", "market-complaint"]) {
      const text = allOf(id, two);
      expect(text).toContain("下列号码的来电可能由");
      expect(text).toContain("来电记录表（共2条）");
      expect(text).not.toMatch(/新东方|来电4次|不要再打/);
      const codes = channelById(id)
        ?.needs(two)
        .map(({ code }) => code);
      expect(codes).toContain("others-left-out");
    }
  });

  test("None is charged with what named nobody", () => {
    const nameless = lessons.map((call) => ({ ...call, caller: "" }));
    const ownWords = "学而优和新东方共用一个外呼公司。";
    const text = allOf("lawsuit", sampleFacts({ calls: nameless, answers: { ...two.answers, ownWords } }));
    expect(text).toContain(`各被告与上述号码的来电的关系如下：\n　　${ownWords}`);
    expect(text).not.toContain("系由");
  });

  test("Whoever nobody named is asked about before the suit", () => {
    const facts = sampleFacts({ calls: lessons.slice(0, 2), answers: two.answers });
    const needs = channelById("lawsuit")?.needs(facts) ?? [];
    expect(needs.find(({ code }) => code === "defendant-unnamed")?.text).toContain(
      "南京学而优教育咨询有限公司",
    );
  });
});

describe("A company that the user knows", () => {
  test.each(["12321", "operator", "tca-report", "12345"])("is named in %s", (id) => {
    expect(allOf(id, two)).toContain("可能是“南京学而优教育咨询有限公司”");
  });

  test("stands in the script for 12345, and the home does not", () => {
    const script = letterOf("12345", two).texts.find(({ id }) => id === "script")?.text ?? "";
    expect(script).toContain("可能是“南京学而优教育咨询有限公司”打的");
    expect(script).not.toContain(two.complainant.address);
  });
});

describe("What is said against a company", () => {
  const shortOf = (id: string, facts = two) =>
    letterOf(id, facts)
      .texts.filter((one) => one.id !== "title")
      .map(({ text }) => text);

  test.each(["market-complaint", "market-report", "rights-request", "sector"])(
    "speaks in the texts of %s only of the calls that may be its own, and counts no others",
    (id) => {
      for (const text of shortOf(id)) {
        expect(text).toMatch(
          /2026年9月16日至9月17日，02122223333向我的号码13800000000打来(商业营销|推销.*)电话2次/,
        );
        const own = text.replace(/同一号码此前有自称“新东方”的来电，9月9日我已明确表示不要再打。/, "");
        expect(own).not.toMatch(/新东方|4次|不要再打/);
        expect([id, own !== text]).toEqual([id, id === "sector"]);
      }
    },
  );

  test("asks it to say sorry for no call of another's", () => {
    const text = allOf("market-complaint", two);
    expect(text).toContain("要求被投诉人就其自行或者委托他人拨打的上述来电向我赔礼道歉");
    expect(text).not.toContain("新东方");
  });

  test("quotes nobody but who may be it", () => {
    const said = two.calls.map((call) => ({ ...call, words: `我是${call.caller || "老师"}` }));
    const text = plainText(letterOf("sector", { ...two, calls: said }));
    expect(text).toContain("“我是学而优”");
    expect(text).not.toContain("“我是新东方”");
  });

  test("takes a name that may be its own for its own", () => {
    const debt = callsOf(
      { at: "2026-09-02T09:00", typed: "010 8888 9999", how: "person", category: 9, caller: "捷信" },
      {
        at: "2026-09-03T09:00",
        typed: "1069 0555 1111",
        kind: "sms",
        category: 9,
        smsText: "【捷信金融】您已逾期",
      },
      {
        at: "2026-09-04T09:00",
        typed: "1069 0555 2222",
        kind: "sms",
        category: 7,
        smsText: "【好还贷】免息",
      },
    );
    const merchant = { ...answered, merchantName: "捷信消费金融有限公司" };
    const facts = sampleFacts({ calls: debt, answers: merchant });
    expect(allOf("rights-request", facts)).toContain("署名【捷信金融】");
    expect(allOf("rights-request", facts)).not.toContain("好还贷");
    expect(allOf("lawsuit", facts)).toContain("根据对方的自称和短信的署名，上述号码的来电和短信系由被告");
    expect(allOf("12345", facts)).not.toContain("除署名【捷信金融】");
  });
});

describe("A company that the user did not list", () => {
  const insurer = { typed: "025 8888 0001", how: "person", category: 5 };
  const other = { ...insurer, typed: "400 820 0000" };
  const calls = callsOf(
    { ...insurer, at: "2026-09-02T09:00", caller: "平安人寿" },
    { ...insurer, at: "2026-09-03T09:00", caller: "平安的" },
    { ...insurer, at: "2026-09-04T09:00", caller: "客服" },
    { ...other, at: "2026-09-05T09:00", caller: "新华保险的代理公司" },
    { ...other, at: "2026-09-06T09:00", how: "robot" },
    { ...other, at: "2026-09-07T09:00", typed: "400 820 0001", how: "missed" },
  );
  const company = { ...answered, merchantName: "平安人寿保险股份有限公司江苏分公司" };
  const facts = sampleFacts({ calls, answers: company });
  const except = "自称“新华保险的代理公司”的、同号码没有自称的、号码从未接通的";

  test("does not answer for another by the name it gave, nor that one for it", () => {
    expect(allOf("12345", facts)).toContain(`除${except}外，可能是“平安人寿`);
    expect(allOf("market-complaint", facts)).not.toMatch(/新华保险|400 820 000/);
    for (const { text } of letterOf("market-report", facts).texts.filter(({ id }) => id !== "title"))
      expect(text).toContain("02588880001向我的号码13800000000打来");
  });

  test("is believed of no card that bears no sign of it", () => {
    const believed = letterOf("12321", facts).cards.filter((card) =>
      card.fields.some(({ value }) => /可能也?是“平安人寿/.test(value)),
    );
    expect(believed.map(({ callId }) => callId)).toEqual(["c3", "c2"]);
  });

  test("is known by what everybody calls it", () => {
    const operator = { ...insurer, category: 27 };
    const two = callsOf(
      { ...operator, at: "2026-09-02T09:00", typed: "10010", caller: "联通客服" },
      { ...operator, at: "2026-09-03T09:00", typed: "10086", caller: "中国移动" },
    );
    const merchant = { ...answered, merchantName: "中国联合网络通信有限公司江苏省分公司" };
    expect(allOf("12345", sampleFacts({ calls: two, answers: merchant }))).toContain("除自称“中国移动”的外");
  });
});
