import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Call, CallSign } from "@/lib/calls/call";
import { noAnswers } from "@/lib/channels/answers";
import type { Facts } from "@/lib/channels/facts";
import { police } from "@/lib/channels/police";
import { accountIn, sumIn } from "@/lib/channels/police/money";
import { sixMonthsAfter } from "@/lib/channels/police/report-by";
import { gatherFacts } from "@/lib/complaints/facts";
import { dayInBeijing } from "@/lib/deadlines/beijing";
import type { Letter } from "@/lib/letters/letter";
import { plainText } from "@/lib/letters/plain";
import { anyLog } from "../fixtures/any-calls";
import { callsOf, sample, sampleFacts, today } from "../fixtures/cases";
import { letterOf } from "../fixtures/letter";
import { markedLoss } from "../fixtures/marked-loss";
import { recount } from "../fixtures/recount";
import { isUnheard } from "../fixtures/recount-clock";
import { isForPolice, toldToPolice } from "../fixtures/recount-reported";

const lost = "八千元，手机银行转账";
const runs = { numRuns: 60 };
const log = anyLog("2015-01-01", "2026-10-09", 24);

function factsOf(calls: Call[]): Facts {
  const known = { complainant: sample.complainant, evidence: [], refusals: [], today };
  return gatherFacts({ ...known, calls, answers: { ...noAnswers, moneyLost: markedLoss(calls, lost) } });
}

function called(sign: CallSign | null, at = "2026-09-28T10:02"): Call[] {
  return callsOf({ typed: "170 9000 0000", at, how: "person", signs: sign ? [sign] : [] });
}

function has(calls: Call[], sign: CallSign, from = ""): boolean {
  return calls.some((call) => call.signs.includes(sign) && dayInBeijing(call.at) >= from);
}

/** None where the log shows nothing that a rule of the police is about. */
function reportOf(calls: Call[]): Letter | null {
  const facts = {
    ...factsOf(calls),
    answers: { ...noAnswers, moneyLost: has(calls, "paid") ? lost : "" },
  };
  return police.closed(facts).length > 0 ? null : letterOf("police", facts);
}

const isHeard = (call: Call) => !isUnheard(call);

describe("Whatever the log", () => {
  test("A report is there exactly where the log shows something that a rule of the police is about", () => {
    fc.assert(
      fc.property(log, ({ calls }) => {
        expect(reportOf(calls) !== null).toBe(isForPolice(calls));
      }),
      runs,
    );
  });

  test("Every claim of the report stands on the calls a recount finds", () => {
    fc.assert(
      fc.property(log, ({ calls }) => {
        const told = toldToPolice(calls);
        for (const claim of reportOf(calls)?.claims ?? [])
          expect([claim.id, ...claim.callIds.toSorted()]).toEqual([
            claim.id,
            ...new Set(
              recount(claim.id, told)
                .map(({ id }) => id)
                .toSorted(),
            ),
          ]);
      }),
      runs,
    );
  });

  test("The criminal law is named only where somebody was marked as selling data, or took money", () => {
    fc.assert(
      fc.property(log, ({ calls }) => {
        const cited = reportOf(calls)?.citations.map(({ statute }) => statute) ?? [];
        expect(cited.includes("刑法")).toBe(
          has(calls.filter(isHeard), "sells-data", "2015-11-01") || has(calls, "paid"),
        );
      }),
      runs,
    );
  });

  test("Article 56 of 2026 is never named for earlier conduct", () => {
    fc.assert(
      fc.property(log, ({ calls }) => {
        const cited = reportOf(calls)?.citations.map(({ article }) => article) ?? [];
        expect(cited.includes("第五十六条")).toBe(has(calls.filter(isHeard), "sells-data", "2026-01-01"));
      }),
      runs,
    );
  });

  test("The law on changed numbers is named of no number that looks like one", () => {
    fc.assert(
      fc.property(log, ({ calls }) => {
        const cited = reportOf(calls)?.citations.map(({ statute, article }) => statute + article) ?? [];
        expect(cited).not.toContain("反电信网络诈骗法第十四条");
      }),
      runs,
    );
  });
});

test("A number that cannot be what it shows brings the law on changed numbers", () => {
  const calls = callsOf({ typed: "+86 10086", at: "2026-09-28T10:02", how: "person", signs: ["fraud"] });
  const { citations } = letterOf("police", factsOf(calls));
  expect(citations.map(({ statute, article }) => statute + article)).toContain("反电信网络诈骗法第十四条");
});

test.each([
  ["2026年9月28日10:31，手机银行转出8000元，收款账号尾号0000", 8_000, "尾号0000"],
  ["八千元，手机银行转账", 8_000, ""],
  ["转了一万五千块", 15_000, ""],
  ["2.5万元", 25_000, ""],
  ["前后12,000元和300元", null, ""],
  ["分三次各转2000元", null, ""],
  ["账户余额52000元，转出800元", null, ""],
  ["8千元", 8_000, ""],
  ["3千5百元", 3_500, ""],
  ["12,000元", 12_000, ""],
  ["从我的工行卡（尾号1234）转到对方账户（尾号5678）8000元", 8_000, ""],
  ["两百块", 200, ""],
  ["十万元", 100_000, ""],
  ["转了一万二", 12_000, ""],
  ["2万3", 23_000, ""],
  ["一千零五十块", 1_050, ""],
  ["两千多", 2_000, ""],
  ["2000多元", 2_000, ""],
  ["一共三千五，千万别放过他", 3_500, ""],
  ["转了2000元，后来又转了1500", null, ""],
  ["好几千元", null, ""],
  ["不到三千元", null, ""],
  ["9月28日转的，多少记不清", null, ""],
  ["138 0000 0000打来后付的款", null, ""],
])("“%s” names %s yuan", (words, sum, account) => {
  expect([sumIn(words), accountIn(words)]).toEqual([sum, account]);
});

test.each([
  ["2999元", "《公安机关办理行政案件程序规定》第六十一条", "第五十八条：“盗窃、诈骗"],
  ["3000元", "《公安机关办理刑事案件程序规定》第一百七十一条", "《刑法》第二百六十六条"],
])("A fraud of %s is asked to be taken up by %s", (moneyLost, receipt, law) => {
  const facts = sampleFacts({ calls: called("paid"), answers: { moneyLost } });
  const text = plainText(letterOf("police", facts));
  expect(text).toContain(receipt);
  expect(text).toContain(law);
  expect(text.indexOf("紧急止付")).toBeLessThan(text.indexOf("受案回执"));
});

test("At the counter marked calls and marked messages are counted each in its own unit", () => {
  const sms = { kind: "sms", how: null, seconds: null, smsText: "【某某】点击领奖" } as const;
  const calls = [
    ...called("fraud"),
    ...called("fraud").map((call) => ({ ...call, ...sms, id: "sms" })),
    ...called(null),
  ];
  const [script] = letterOf("police", factsOf(calls)).texts;
  expect(script?.text).toContain("其中来电1次、短信1条疑似诈骗。");
});

test("110 is told that money went just now only on the day itself", () => {
  const script = (today: string) => {
    const facts = sampleFacts({ calls: called("paid"), answers: { moneyLost: lost }, today });
    return police.before(facts)[0]?.text ?? "";
  };
  expect(script("2026-09-28")).toContain("钱刚转出去");
  expect(script("2026-10-09")).toContain("钱是9月28日转出去的");
});

test("Plain sales calls are said to be hardly ever taken up, and where to go first", () => {
  const told = police.unlikely(factsOf(called(null)));
  expect(told?.text).toContain("多半不立案");
  expect(told?.next?.text).toContain("12321");
});

test.each<CallSign>(["fraud", "paid", "threat", "sells-data"])(
  "A call marked as %s is for the police",
  (sign) => {
    expect(police.unlikely(factsOf(called(sign)))).toBeNull();
  },
);

test("Many calls within an hour are for the police though nobody marked them, and are told as counted", () => {
  const calls = [0, 9, 18, 27, 36].flatMap((minute) =>
    called(null, `2026-09-28T10:${String(minute).padStart(2, "0")}`),
  );
  const numbered = calls.map((call, at) => ({ ...call, id: `c${at}` }));
  const facts = factsOf(numbered);
  expect(police.unlikely(facts)).toBeNull();
  const text = plainText(letterOf("police", facts));
  expect(text).toContain("最密的一小时内，2026年9月28日10:00至10:36，来电5次");
  expect(text).not.toContain("呼死你");
});

test("Once money is gone, 110 comes before the paper, and the sum is asked for", () => {
  const bare = { ...factsOf(called("paid")), answers: noAnswers };
  expect(police.before(bare).map(({ name }) => name)).toEqual(["先打110，这样说"]);
  expect(police.needs(bare).find(({ code }) => code === "money-lost")?.required).toBe(true);
});

test("A threat without its words asks for them at that call", () => {
  const [call] = called("threat");
  const needs = police.needs(factsOf(call ? [call] : []));
  expect(needs.find(({ code }) => code === "threat-words")?.next?.href).toBe(`/calls/${call?.id}`);
});

test("The six months end on the same day of the month, or on its last", () => {
  expect(["2026-03-15", "2026-08-31", "2027-08-31", "2026-12-31"].map(sixMonthsAfter)).toEqual([
    "2026-09-15",
    "2027-02-28",
    "2028-02-29",
    "2027-06-30",
  ]);
});

test("A report is due before half a year has passed since the latest call", () => {
  const why = (today: string) => police.authority({ ...sampleFacts(), today }).why;
  expect(why("2026-10-09")).toContain("2027年4月9日以前去");
  expect(why("2027-04-10")).not.toContain("以前去");
});

test("A case is counted thirty days, by the law of the day it was reported", () => {
  const [due] = police.deadlines("2026-10-09", sampleFacts());
  expect([due?.on, due?.status, due?.law?.article]).toEqual(["2026-11-08", "法定", "第一百一十八条"]);
});

test("A refusal leads to a review, for a fraud to the same police once more", () => {
  expect(police.onReply("refused", factsOf(called("threat"))).channel).toBe("review");
  const fraud = police.onReply("refused", factsOf(called("fraud")));
  expect([fraud.channel, fraud.text.includes("7日内")]).toEqual([null, true]);
});
