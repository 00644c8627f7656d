import { describe, expect, test } from "vitest";
import type { Call } from "@/lib/calls/call";
import { channels } from "@/lib/channels";
import type { Office } from "@/lib/channels/office";
import { articleInPrint, statuteInPrint } from "@/lib/law/print";
import type { Citation } from "@/lib/letters/letter";
import { plainText } from "@/lib/letters/plain";
import { answered, callsOf, sampleFacts } from "../fixtures/cases";
import { begun } from "../fixtures/followed";
import { letterOf } from "../fixtures/letter";

/** Who enforces an article, and the words by which another authority is asked to hand it on. */
type Remit = { offices: Office[]; handedOn: string[] };

const police: Remit = { offices: ["police"], handedOn: ["转公安机关"] };
const market: Remit = { offices: ["market"], handedOn: ["转市场监督管理部门"] };
const telecom: Remit = { offices: ["administration", "operator"], handedOn: [] };

/** Statutes that one authority enforces as a whole. */
const statutes: Record<string, Remit> = {
  刑法: police,
  "治安管理处罚法（2012修正）": police,
  "治安管理处罚法（2025修订）": police,
  公安机关办理行政案件程序规定: police,
  公安机关办理刑事案件程序规定: police,
  刑事诉讼法: police,
  广告法: market,
  侵害消费者权益行为处罚办法: market,
  网络交易监督管理办法: market,
  市场监督管理投诉举报处理办法: market,
  电信条例: telecom,
  电信用户申诉处理办法: telecom,
  保险销售行为管理办法: { offices: ["sector"], handedOn: [] },
  互联网保险业务监管办法: { offices: ["sector"], handedOn: [] },
};

/** Articles that have an authority of their own: 网络安全法 第六十四条、第七十一条 say who punishes what. */
const articles: Record<string, Remit> = {
  "网络安全法（2016）第四十四条": police,
  "网络安全法（2025修正）第四十六条": police,
  消费者权益保护法第五十六条: market,
  消费者权益保护法实施条例第五十条: market,
  个人信息保护法第六十六条: { offices: ["cyberspace"], handedOn: [] },
  反电信网络诈骗法第九条: telecom,
  反电信网络诈骗法第十三条: telecom,
};

/** Of each sign, kind of number and edition of a rule, with names that were known. */
const calls: Call[] = callsOf(
  ...[
    "17090000000",
    "02400000000",
    "95100000",
    "4000000000",
    "",
    "+85200000000",
    "10690000000",
    "10010",
  ].flatMap((typed, at) =>
    ["2025-12-2", "2026-09-1"].flatMap((day) => [
      { typed, at: `${day}${at}T10:00`, how: "person", category: 7, knewMyName: true, refused: true },
      {
        typed,
        at: `${day}${at}T11:00`,
        how: "person",
        category: 7,
        signs: ["threat", "flood", "sells-data"],
      },
    ]),
  ),
);

const insurance = calls.map((call): Call => ({ ...call, category: 5 }));
const debt = calls.map((call): Call => ({ ...call, category: 9 }));

const logs = [calls, insurance, debt];

function remitOf({ statute, article }: Citation): Remit | undefined {
  return articles[statute + article] ?? statutes[statute];
}

/** The sentences and requests of a letter that name the article. */
function naming(text: string, citation: Citation): string[] {
  const statute = statuteInPrint(citation.statute);
  const article = articleInPrint(citation.article);
  return text.split(/[。\n]/).filter((one) => one.includes(statute) && one.includes(article));
}

describe("An authority is asked only under what it enforces", () => {
  test.each(channels.map((channel) => [channel.id, channel] as const))("%s", (id, channel) => {
    for (const log of logs) {
      const answers = { ...answered, hidName: true, sellsOnline: true, ownWords: "回拨过，是这家。" };
      const facts = sampleFacts({ calls: log, answers, ...begun(channel), today: "2026-10-09" });
      if (channel.closed(facts).length > 0) continue;
      const letter = letterOf(id, facts);
      // What follows a complaint up names the rules of the office that has it.
      const offices = [channel.office, facts.follows?.office];
      const text = plainText(letter);
      const strange = letter.citations.flatMap((citation) => {
        const remit = remitOf(citation);
        if (!remit || remit.offices.some((one) => offices.includes(one))) return [];
        const asked = naming(text, citation);
        const isHandedOn = asked.every((sentence) =>
          remit.handedOn.some((words) => sentence.includes(words)),
        );
        return isHandedOn ? [] : [[citation.statute, citation.article, ...asked]];
      });
      expect(strange).toEqual([]);
    }
  });
});
