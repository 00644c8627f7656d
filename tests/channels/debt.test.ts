import { describe, expect, test } from "vitest";
import { channels } from "@/lib/channels";
import type { Answers } from "@/lib/channels/answers";
import type { Channel } from "@/lib/channels/channel";
import type { Facts } from "@/lib/channels/facts";
import { openAsks } from "@/lib/complaints/answers-by-record";
import { plainText } from "@/lib/letters/plain";
import { answered, callsOf, sampleFacts } from "../fixtures/cases";
import { begun } from "../fixtures/followed";
import { letterOf } from "../fixtures/letter";

const collector = { typed: "010 8888 9999", how: "person", category: 9 };
const calls = callsOf(
  {
    ...collector,
    at: "2026-09-02T09:00",
    caller: "某某金融法务部",
    words: "请转告李四尽快还款",
    how: "robot",
  },
  {
    ...collector,
    at: "2026-09-02T09:10",
    words: "你是李四的紧急联系人",
    refused: true,
    refusedWay: "on-call",
  },
  { ...collector, at: "2026-09-02T09:25", words: "不还就去你学校贴大字报", signs: ["threat", "flood"] },
  {
    ...collector,
    at: "2026-09-03T22:30",
    kind: "sms",
    smsText: "李四不还钱，你家人小心点",
    signs: ["threat"],
  },
);

const denied = "我不是债务人，没有欠这笔钱。";
const ownWords = "我不认识李四，也没有给任何人做过紧急联系人。";

function factsFor(channel: Channel, said: Partial<Answers>): Facts {
  return sampleFacts({ calls, answers: { ...answered, neverAgreed: true, ...said }, ...begun(channel) });
}

const open = channels.filter((channel) => {
  const facts = factsFor(channel, {});
  return channel.closed(facts).length === 0 && !channel.needs(facts).some(({ required }) => required);
});

/** The short texts, and the description of each card. */
function shortOf(channel: Channel, facts: Facts): string[] {
  const letter = letterOf(channel.id, facts);
  const fields = letter.cards.flatMap((card) => card.fields.map(({ value }) => value));
  return [...letter.texts.map(({ text }) => text), ...fields].filter((text) => text.includes("催收"));
}

/** 来电3次，为催收。 人工，催收，通话6秒。 */
const dunningTold = /[，余信]为?催收[，。]/;

describe.each(open.map((channel) => [channel.id, channel] as const))(
  "A debt of others, in %s",
  (_, channel) => {
    test.each([
      ["ticked", { notDebtor: true }, denied],
      ["in own words", { ownWords }, ownWords],
    ])("is denied before anything is said of it: %s", (_how, said, words) => {
      for (const text of shortOf(channel, factsFor(channel, said))) {
        const at = text.search(dunningTold);
        if (at >= 0) expect(text.slice(0, at)).toContain(words);
      }
    });

    test("is never said to be owed: only what the calls were about is told", () => {
      const letter = letterOf(channel.id, factsFor(channel, {}));
      const all = [plainText(letter), ...letter.texts.map(({ text }) => text)].join("\n");
      expect(all).not.toMatch(/催收欠款|债务人，没有欠/);
      if (/向(我|原告)(来电|打来)/.test(all)) expect(all).toMatch(dunningTold);
    });

    test("has no word for selling", () => {
      const letter = letterOf(channel.id, factsFor(channel, { notDebtor: true }));
      const all = [plainText(letter), ...letter.texts.map(({ text }) => text)].join("\n");
      const own = all.replace(/“[^”]*”|《[^》]*》/g, "").split(/[，。；\n]/);
      expect(own.filter((words) => /营销|推销|商业性/.test(words))).toEqual([]);
    });
  },
);

describe("Whether the user owes", () => {
  test("is asked only where a debt was spoken of", () => {
    const [first] = channels.filter(({ asks }) => asks.some(({ field }) => field === "notDebtor"));
    const fieldsOf = (facts: Facts) => openAsks(first?.asks ?? [], facts).map(({ field }) => field);
    expect(fieldsOf(sampleFacts({ calls }))).toContain("notDebtor");
    expect(fieldsOf(sampleFacts())).not.toContain("notDebtor");
  });

  test("is said first in the story where it was ticked, by the plaintiff of a pleading too", () => {
    const said = (id: string) =>
      plainText(letterOf(id, sampleFacts({ calls, answers: { ...answered, notDebtor: true } })));
    expect(said("sector").indexOf(denied)).toBeLessThan(said("sector").indexOf("向我的号码"));
    expect(said("sector").indexOf(denied)).toBeGreaterThan(0);
  });

  test("is no matter of other calls", () => {
    const facts = sampleFacts({ answers: { ...answered, notDebtor: true, ownWords } });
    const texts = letterOf("12345", facts).texts.map(({ text }) => text);
    expect(texts.filter((text) => text.includes("债务人") || text.includes("李四"))).toEqual([]);
  });
});

test("A possible creditor is asked to stop and to delete only if the debt is not the user's, and of no consent", () => {
  const said = (notDebtor: boolean) => {
    const letter = letterOf("rights-request", sampleFacts({ calls, answers: { ...answered, notDebtor } }));
    return [plainText(letter), ...letter.texts.map(({ text }) => text)];
  };
  for (const text of said(false)) {
    expect(text).toContain("停止以骚扰的方式催收");
    expect(text).toMatch(/债务人不是我的，停止向我拨打此类电话、发送此类短信，并?删除(贵方)?用于/);
    expect(text).not.toMatch(/撤回|停止此类/);
  }
  for (const text of said(true)) expect(text).not.toMatch(/债务人不是我的|骚扰的方式/);
});

describe("A letter to the body of a trade", () => {
  const text = plainText(letterOf("sector", sampleFacts({ calls, answers: answered })));

  test("quotes the words and names the threats", () => {
    expect(text).toContain("短信原文：“李四不还钱，你家人小心点”");
    expect(text).toContain("“不还就去你学校贴大字报”");
    expect(text).toContain("按我的记录，来电1次、短信1条有威胁、恐吓内容。");
  });

  test("asks who dunns, for whom, and where the number is from, under what it enforces", () => {
    expect(text).toContain("是否由该机构或者其委托的催收机构");
    const nameless = plainText(letterOf("sector", sampleFacts({ calls, answers: {} })));
    expect(nameless).toContain("是否由银行、消费金融、小额贷款等机构或者其委托的催收机构");
    expect(text).toContain("从何处取得我的号码");
    expect(text).toContain("《个人信息保护法》第十条");
    expect(text).not.toContain("消费金融公司管理办法"); // of which no article is held
  });

  test("asks in short too whether a named institution may dun so, and to keep secret all but what deleting takes", () => {
    const facts = sampleFacts({ calls, answers: { ...answered, keepSecret: true } });
    const texts = letterOf("sector", facts).texts.map(({ text }) => text);
    expect(texts).toHaveLength(2);
    for (const one of texts) {
      expect(one).toContain("该机构的催收是否符合规定、从哪里取得我的号码");
      expect(one).not.toMatch(/哪家机构|资质/);
      expect(one).toMatch(/除停止拨打、发送、删除号码所必需外，请(勿|别)/);
    }
  });

  const insurance = { typed: "951 0000 0", category: 5 };

  test("names the rules of insurance: who hid its name had to say it, and nothing is sent after a no", () => {
    const sold = callsOf(
      { ...insurance, at: "2026-09-01T10:00", how: "person", refused: true, refusedWay: "on-call" },
      { ...insurance, at: "2026-09-02T10:00", kind: "sms", smsText: "新险上线" },
    );
    const saidBy = (hidName: boolean) =>
      plainText(letterOf("sector", sampleFacts({ calls: sold, answers: { ...answered, hidName } })));
    const said = saidBy(true);
    expect(said).toContain("《保险销售行为管理办法》第二十四条第二款：“以非面对面方式");
    expect(saidBy(false)).not.toContain("以非面对面方式");
    expect(said).toContain(
      "属于互联网保险产品信息的，另据《互联网保险业务监管办法》第十五条第二款第（七）项",
    );
  });

  test("asks who sold insurance whether or not it was noted that the name was hidden", () => {
    const saidBy = (how: string) =>
      plainText(
        letterOf("sector", sampleFacts({ calls: callsOf({ ...insurance, at: "2026-09-01T10:00", how }) })),
      );
    expect(saidBy("person")).toContain(
      "查明推销保险的人员的姓名、所属保险公司或者保险中介机构全称、执业证件编号（电话销售的，应当向对方说明，见《保险销售行为管理办法》第二十四条第二款）",
    );
    expect(saidBy("robot")).not.toContain("执业证件编号");
  });

  test("leaves out what nobody heard or was not sent", () => {
    const missed = callsOf(
      { ...insurance, at: "2026-09-01T10:00", how: "missed" },
      { ...insurance, at: "2026-09-02T10:00" },
    );
    const said = plainText(letterOf("sector", sampleFacts({ calls: missed, answers: answered })));
    expect(said).not.toContain("保险销售行为管理办法");
    expect(said).not.toContain("互联网保险业务监管办法");
  });
});
