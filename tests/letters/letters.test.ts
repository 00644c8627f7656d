import { expect, test } from "vitest";
import { channels } from "@/lib/channels";
import type { Facts } from "@/lib/channels/facts";
import { answered, askedOperator, callsOf, decorationFacts, factsFor, sampleFacts } from "../fixtures/cases";
import { letterOf, reviewText } from "../fixtures/letter";

/** Reviewed word by word; vitest -u writes them anew after a change that is meant. */
async function expectLetter(name: string, channelId: string, facts: Facts) {
  await expect(reviewText(letterOf(channelId, facts))).toMatchFileSnapshot(`./${name}.txt`);
}

test.each(channels.map((channel) => [channel.id, channel] as const))(
  "The sample case, channel %s, reads as reviewed",
  async (id, channel) => {
    const facts = factsFor(channel, { answers: { ...answered, keepSecret: true } });
    await expectLetter(`sample-${id}`, id, facts);
  },
);

test.each(channels.map((channel) => [channel.id, channel] as const))(
  "The short texts of %s say no 也 of a name that was not told, and none twice",
  (id, channel) => {
    const { texts } = letterOf(id, factsFor(channel, { answers: { ...answered, keepSecret: true } }));
    for (const { text } of texts) {
      expect(text).not.toMatch(/也自称/);
      if (text.includes("不是投诉")) {
        expect(text.split("自称“安心装饰”")).toHaveLength(2);
        expect(text).toMatch(/我对17090000000明确表示不要再打(?:（有录音）|，有录音)，此后仍来电4次/);
      }
    }
  },
);

test("What its user took for 其他营销 is told as such, and as no 推销", () => {
  for (const id of ["operator", "12345", "12321", "tca-report"]) {
    const told = reviewText(letterOf(id, sampleFacts({ calls: hidden })));
    expect(told).not.toMatch(/推销电话|其余为|（一）其他营销/);
  }
});

test("Two matters in one report read as reviewed", async () => {
  await expectLetter("two-matters-tca-report", "tca-report", sampleFacts());
});

const overNewYear = callsOf(
  {
    typed: "170 9000 0000",
    at: "2025-12-20T12:10",
    how: "person",
    seconds: 40,
    category: 7,
    knewMyName: true,
  },
  {
    typed: "170 9000 0000",
    at: "2025-12-24T19:05",
    how: "person",
    seconds: 30,
    category: 7,
    refused: true,
    refusedWay: "on-call",
  },
  { typed: "170 9000 0000", at: "2025-12-31T23:58", how: "person", seconds: 9, category: 7 },
  { typed: "171 0000 0000", at: "2026-01-01T00:03", how: "robot", seconds: 11, category: 7 },
  {
    typed: "171 0000 0000",
    at: "2026-01-03T22:40",
    how: "person",
    seconds: 15,
    category: 7,
    knewMyName: true,
  },
  { typed: "170 9000 0000", at: "2026-01-08T10:00", how: "missed", category: 7 },
);

test.each(["tca-report", "12345"])(
  "A log over the New Year of 2026, channel %s, reads as reviewed",
  async (id) => {
    await expectLetter(`new-year-${id}`, id, sampleFacts({ calls: overNewYear, today: "2026-01-12" }));
  },
);

const hidden = callsOf(
  { at: "2026-09-20T21:50", how: "one-ring", category: 12 },
  { at: "2026-09-20T22:15", how: "one-ring", category: 12 },
  { at: "2026-09-21T23:02", how: "person", seconds: 6, category: 12, words: "喂" },
);

test.each(["12321", "tca-report", "operator"])(
  "Calls without a number, channel %s, read as reviewed",
  async (id) => {
    await expectLetter(`hidden-${id}`, id, sampleFacts({ calls: hidden }));
  },
);

const messages = callsOf(
  {
    kind: "sms",
    typed: "1069 0000 0000",
    at: "2026-09-12T09:15",
    category: 22,
    smsText: "【安心装饰】退订回R",
  },
  {
    kind: "sms",
    typed: "1069 0000 0000 123",
    at: "2026-09-25T08:02",
    category: 22,
    smsText: "【安心装饰】退订回R",
  },
);

test.each(["operator", "tca-appeal", "12345"])("Messages alone, channel %s, read as reviewed", async (id) => {
  const answers = id === "tca-appeal" ? askedOperator : {};
  await expectLetter(`messages-${id}`, id, sampleFacts({ calls: messages, answers }));
});

const companies = callsOf(
  { typed: "951 0000 0", at: "2026-09-01T10:00", how: "robot", seconds: 20, category: 5 },
  { typed: "951 0000 0", at: "2026-09-02T10:00", how: "robot", seconds: 20, category: 5 },
  {
    typed: "400 0000 000",
    at: "2026-09-03T15:00",
    how: "person",
    seconds: 61,
    category: 5,
    caller: "客户经理",
  },
  { kind: "sms", typed: "1069 0000 0000", at: "2026-09-04T09:00", category: 5, smsText: "【某某】退订回T" },
  { typed: "+852 0000 0000", at: "2026-09-05T09:00", how: "missed", category: null },
);

test("Numbers of companies, SMS and a foreign number in one report read as reviewed", async () => {
  await expectLetter("companies-tca-report", "tca-report", sampleFacts({ calls: companies }));
});

/** 95 and 106 called first after the operator was asked; one call showed no number. */
const mixed = callsOf(
  { typed: "170 9000 0000", at: "2026-09-12T10:05", how: "person", category: 22, refused: true },
  { at: "2026-09-19T22:40", how: "one-ring", category: 22 },
  { typed: "700 0000 1234 5678", at: "2026-09-21T12:10", how: "robot", category: 22 },
  { kind: "sms", typed: "1069 0000 0000", at: "2026-09-22T09:00", category: 7, smsText: "【某贷】退订回T" },
  { typed: "951 0000 0", at: "2026-09-23T15:00", how: "robot", category: 7 },
);

test.each(["12321", "tca-report", "tca-appeal", "12345"])(
  "A hidden number among others, new ones and an SMS, channel %s, read as reviewed",
  async (id) => {
    const answers = id === "tca-appeal" ? askedOperator : {};
    await expectLetter(`mixed-${id}`, id, sampleFacts({ calls: mixed, answers }));
  },
);

test("An appeal in Henan, after an answer that did not satisfy, reads as reviewed", async () => {
  const complainant = {
    province: "河南省",
    city: "郑州市",
    address: "郑州市样例区安宁路1号",
    postcode: "450000",
    operator: "中国联通",
  } as const;
  const answers = {
    ...askedOperator,
    operatorOutcome: "unsatisfied",
    operatorReplyOn: "2026-09-23",
    operatorReply: "已加防骚扰标记，建议自行安装拦截软件",
    operatorAddress: "",
    ownWords: "我已按客服说的装了软件，电话照样打进来。",
  } as const;
  await expectLetter("henan-tca-appeal", "tca-appeal", decorationFacts({ complainant, answers }));
});

test("One call alone reads as reviewed", async () => {
  const calls = callsOf({
    typed: "024 0000 0000",
    at: "2026-10-09T10:26",
    how: "person",
    seconds: 65,
    category: 6,
    knewMyName: true,
  });
  await expectLetter("one-call-12345", "12345", sampleFacts({ calls }));
});
