import { clip, fitted, type RankedSentence } from "@/lib/letters/length";
import type { LetterText } from "@/lib/letters/letter";
import { quotedLast } from "@/lib/letters/wording";
import type { Facts } from "../facts";
import { yuan } from "../lawsuit/loss";
import { whatToStop } from "../parts/about";
import { naming, saidToBe } from "../parts/ground";
import { areMessages, countingOf } from "../parts/group";
import { lawInShort, toldInShort } from "../parts/in-short";
import { mediates } from "../parts/inquiry";
import { aloud, written } from "../parts/manner";
import { merchantQuoted } from "../parts/merchant";
import { merchantAloud, merchantSentence } from "../parts/merchant-words";
import { oneLine } from "../parts/one-line";
import { answerInShort } from "../parts/sold-to-customer";
import { askedForNumber, minuteOfSpeech } from "../parts/spoken";
import { bearing, believedTheirs, unnamedAloud, unnamedInShort } from "../parts/unnamed";
import { ownFacts } from "../parts/whose";
import { purposeOf } from "../rights-request/requests";
import { costsAsked } from "./requests";

/** Prudence: the limit of the platform's box was never read. */
const limit = 500;

/** costs: what is asked for in money, "" for nothing. */
function askedOf({ calls }: Facts, costs: string): string {
  const what = areMessages(calls) ? `发${whatToStop(calls)}短信` : `打${whatToStop(calls)}电话`;
  return `停止${what}；说明我的号码怎么用、给了谁，删除用于${purposeOf(calls)}的信息；赔礼道歉${costs}`;
}

/** The complaint as it fits the box of 全国12315平台. */
export function shortComplaint(facts: Facts): LetterText {
  const own = ownFacts(facts);
  const { answers, calls } = own;
  const text = fitted(
    [
      {
        text: `我在${merchantQuoted(answers, 120)}消费过：${quotedLast(clip(oneLine(answers.purchase), 80))}`,
        rank: 0,
      },
      ...toldInShort(own, { ...written, namedLater: naming(own) }),
      maybeTheirs(own, merchantSentence(own, false, mediates).text, "，请在调解中核实"),
      { ...unnamedInShort(own, mediates), rank: 0.3 },
      {
        text: `请求：${askedOf(
          own,
          costsAsked(answers)
            .map((one) => `；赔偿${one}`)
            .join(""),
        )}。我同意调解。`,
        rank: 0,
      },
      lawInShort(calls),
    ].filter((one) => one.text !== ""),
    limit,
  );
  return { id: "short", name: "12315平台上的投诉内容", text, limit };
}

/** 部分来电人自称“安心装饰”，可能是该公司所打，请在调解中向被投诉人核实。 有的可能是他们打的 where there is little room: the company is charged with no call as if it were known. */
function maybeTheirs(facts: Facts, text: string, ask = ""): RankedSentence {
  const some = bearing(facts) ? "有的" : "";
  const { spoken } = countingOf(believedTheirs(facts));
  const least = { text: `${some}可能是他们${spoken}${ask}。`, rank: 0 };
  if (saidToBe(facts) === "" || areMessages(facts.calls)) return { text, rank: 0.4, shorter: least };
  const brief = `${some || "都"}自称是他们，可能是他们${spoken}${ask}。`;
  return { text, rank: 0.72, shorter: { text: brief, rank: 0.4, shorter: least } };
}

/** Name and address of the company: without them no complaint is taken down. */
function againstWhom({ answers }: Facts): RankedSentence {
  const told = (where: string) => `我要投诉“${oneLine(answers.merchantName)}”${where}。`;
  const address = oneLine(answers.merchantAddress);
  const least = { text: told(""), rank: 0 };
  const whole = address === "" ? least : { text: told(`，地址是${address}`), rank: 0.43, shorter: least };
  return { text: `你好，${whole.text}`, rank: 1.5, shorter: whole };
}

/** 拒绝以后接通的来电都是推销。 behind the no itself, or 其中接通的都是推销。: that they were no calls about what was bought stays while there is any room. */
function soldThere(facts: Facts): RankedSentence {
  const answer = answerInShort({ ...facts, answers: { ...facts.answers, isCustomer: true } });
  const text = answer.replace(/^，/, "");
  const brief = text.replace(/^拒绝以后接通的来电(?=[都仍])/, "其中接通的");
  return { text, rank: 0.86, shorter: { text: brief, rank: 0.45 } };
}

/** Who complains, and where: the rule asks for both. */
function fromWhom({ complainant: { name, address } }: Facts): RankedSentence {
  const where = oneLine(address);
  const who = `我叫${name}`;
  return where === ""
    ? { text: `${who}。`, rank: 0 }
    : { text: `${who}，住${where}。`, rank: 0.7, shorter: { text: `${who}。`, rank: 0 } };
}

/** 我要求：…；赔偿打印、邮寄和通话费128.50元。我同意调解。 Where there is little room, or it was written at length, the sum alone. */
function askedAloud(facts: Facts): RankedSentence {
  const { costsClaimed, costsFor } = facts.answers;
  const what = /^[\p{Script=Han}、]{1,10}费$/u.test(oneLine(costsFor)) ? oneLine(costsFor) : "";
  const asked = (used: string) => {
    const costs = costsClaimed === "" ? "" : `；赔偿${used}${yuan(costsClaimed)}元`;
    return `我要求：${askedOf(facts, costs)}。我同意调解。`;
  };
  const bare = { text: asked(""), rank: 0 };
  return what === "" ? bare : { text: asked(what), rank: 0.9, shorter: bare };
}

/** What to say to 12315. */
export function complaintScript(facts: Facts): LetterText {
  const own = ownFacts(facts);
  const text = fitted(
    [
      againstWhom(own),
      { text: "我在那里消费过。", rank: 0 },
      fromWhom(own),
      ...toldInShort(own, { ...aloud, namedLater: naming(own) }),
      soldThere(own),
      maybeTheirs(own, merchantAloud(own).text),
      { ...unnamedAloud(own, mediates), rank: 0.2 },
      askedAloud(own),
      askedForNumber("请告诉我编号"),
    ].filter((one) => one.text !== ""),
    minuteOfSpeech,
  );
  return { id: "script", name: "打12315的稿子，约一分钟", text, limit: minuteOfSpeech };
}
