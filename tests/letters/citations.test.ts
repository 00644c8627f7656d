import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Call } from "@/lib/calls/call";
import { channels } from "@/lib/channels";
import { noAnswers } from "@/lib/channels/answers";
import { gatherFacts } from "@/lib/complaints/facts";
import { dayInBeijing } from "@/lib/deadlines/beijing";
import type { Evidence } from "@/lib/evidence/evidence";
import { advertisingGuide } from "@/lib/law/policy";
import { placeInPrint, statuteInPrint } from "@/lib/law/print";
import { articleOf, isInForce } from "@/lib/law/store";
import type { Letter } from "@/lib/letters/letter";
import { plainText } from "@/lib/letters/plain";
import { anyLog } from "../fixtures/any-calls";
import { answered, sample, today } from "../fixtures/cases";
import { begun as begunAs } from "../fixtures/followed";
import { letterOf } from "../fixtures/letter";
import { madeOnce, tries } from "../fixtures/tries";

/** Enough to meet every kind of number and both sides of every New Year that matters. */
const runs = tries(40);
const provinces = fc.constantFrom("辽宁省", "河南省", "重庆市");
const cases = fc.tuple(anyLog("2012-01-01", "2026-09-20"), provinces);

/** What brings further rules into a letter. */
const ticked = { hidName: true, sellsOnline: true };

/** Every letter such a log allows, with the days it is about. */
const lettersOf = madeOnce(
  ([{ calls, evidence }, province]: [{ calls: Call[]; evidence: Evidence[] }, string]) => {
    const complainant = { ...sample.complainant, province, city: province };
    const answers = { ...noAnswers, ...answered, ...ticked, operatorOn: "2026-09-10" };
    const known = { complainant, calls, evidence, refusals: [], answers, today };
    const begun = channels.map((channel) => ({
      channel,
      facts: gatherFacts({ ...known, ...begunAs(channel) }),
    }));
    const open = begun.filter(
      ({ channel, facts }) =>
        channel.closed(facts).length === 0 && !channel.needs(facts).some((need) => need.required),
    );
    return {
      letters: open.map(({ channel, facts }) => letterOf(channel.id, facts)),
      days: calls.map((call) => dayInBeijing(call.at)),
    };
  },
);

/** Rules on what callers do; the others tell authorities and operators what they do today. */
const ofConduct: Record<string, string[]> = {
  消费者权益保护法实施条例: ["第十三条", "第二十四条"],
  "治安管理处罚法（2012修正）": ["第四十二条"],
  "治安管理处罚法（2025修订）": ["第五十条", "第五十六条"],
  "网络安全法（2016）": ["第四十一条", "第四十二条", "第四十三条", "第四十四条"],
  "网络安全法（2025修正）": ["第四十三条", "第四十四条", "第四十五条", "第四十六条"],
  网络交易监督管理办法: ["第十六条"],
};

/** In this one the customer cancels today, and the merchant has to stop from today. */
const cancelling = "market-complaint";

function isOfConduct({ statute, article }: { statute: string; article: string }): boolean {
  return ofConduct[statute]?.includes(article) ?? false;
}

/** 《名称》第三条第二款、第六条 → name and article, for every article a letter names; 《名称》：…以前为第四条，…以后为第六条 so too. */
function named(letter: Letter): string[] {
  const text = plainText(letter).replace(
    /《([^》]+)》：\d+年\d+月\d+日以前为(第[^，；。]+)，\d+年\d+月\d+日以后为(?=第)/g,
    "《$1》$2、",
  );
  const chains = text.matchAll(
    /《([^》]+)》((?:第[一二三四五六七八九十百千零]+条(?:之[一二三])?(?:第[一二三]款)?(?:第（[一二三四五]）项)?、?)+)/g,
  );
  return [...chains].flatMap(([, statute, articles = ""]) =>
    [...articles.matchAll(/第[一二三四五六七八九十百千零]+条(?:之[一二三])?/g)].map(
      ([article]) => `《${statute}》${article}`,
    ),
  );
}

describe("Whatever the log", () => {
  test("A letter cites only what is in the store", () => {
    fc.assert(
      fc.property(cases, (one) => {
        const cited = lettersOf(one).letters.flatMap((letter) => letter.citations);
        expect(cited.filter((each) => articleOf(each)?.text !== each.text)).toEqual([]);
      }),
      runs,
    );
  });

  test("A letter cites only what was in force on a day it is about, and against a caller only the law of a call's day", () => {
    fc.assert(
      fc.property(cases, (one) => {
        const { letters, days } = lettersOf(one);
        for (const [channel, each] of letters.flatMap(({ channel, citations }) =>
          citations.map((citation) => [channel, citation] as const),
        )) {
          const article = articleOf(each);
          const isOnlyOfCalls = isOfConduct(each) && channel !== cancelling;
          const about = isOnlyOfCalls ? days : [today, ...days];
          const holds = article !== undefined && about.some((day) => isInForce(article, day));
          expect([each.statute, each.article, holds]).toEqual([each.statute, each.article, true]);
        }
      }),
      runs,
    );
  });

  test("Every article a letter names stands among its citations, and none without being named", () => {
    fc.assert(
      fc.property(cases, (one) => {
        for (const letter of lettersOf(one).letters) {
          const cited = new Set(letter.citations.map(placeInPrint));
          const articles = new Set(named(letter));
          expect([...articles].filter((place) => !cited.has(place))).toEqual([]);
          expect([...cited].filter((place) => !articles.has(place))).toEqual([]);
        }
      }),
      runs,
    );
  });

  test("Every name in 《》 is a cited statute or the one document that a letter may name beside it", () => {
    const documents = [`《${advertisingGuide.title}》`];
    fc.assert(
      fc.property(cases, (one) => {
        for (const letter of lettersOf(one).letters) {
          const known = [...documents, ...letter.citations.map((each) => statuteInPrint(each.statute))];
          const names = [...plainText(letter).matchAll(/《[^》]+》/g)].map(([name]) => name);
          expect(names.filter((name) => !known.includes(name))).toEqual([]);
        }
      }),
      runs,
    );
  });

  test("What a letter quotes after an article is word for word in a cited article", () => {
    fc.assert(
      fc.property(cases, (one) => {
        for (const letter of lettersOf(one).letters) {
          const texts = letter.citations.map((each) => each.text);
          const quotes = [...plainText(letter).matchAll(/[条款项]：“([^”]+)”/g)].map(
            ([, words = ""]) => words,
          );
          expect(quotes.filter((words) => !texts.some((text) => text.includes(words)))).toEqual([]);
        }
      }),
      runs,
    );
  });
});
