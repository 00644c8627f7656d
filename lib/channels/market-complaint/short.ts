import { clip, fitted, type RankedSentence } from "@/lib/letters/length";
import type { LetterText } from "@/lib/letters/letter";
import { quotedLast } from "@/lib/letters/wording";
import type { Facts } from "../facts";
import { yuan } from "../lawsuit/loss";
import { whatToStop } from "../parts/about";
import { oneLine } from "../parts/course-caller";
import { naming, saidToBe } from "../parts/ground";
import { areMessages } from "../parts/group";
import { lawInShort, toldInShort } from "../parts/in-short";
import { aloud, written } from "../parts/manner";
import { merchantQuoted } from "../parts/merchant";
import { minuteOfSpeech } from "../parts/spoken";
import { ownFacts } from "../parts/whose";
import { purposeOf } from "../rights-request/requests";
import { costsAsked } from "./requests";

/** Prudence: the limit of the platform's box was never read. */
const limit = 500;

/** costs: what is asked for in money, "" for nothing. */
function askedOf({ calls }: Facts, costs: string): string {
  const what = areMessages(calls) ? `发${whatToStop(calls)}短信` : `打${whatToStop(calls)}电话`;
  return `停止${what}；说明我的号码怎么用的、给了谁，并删除用于${purposeOf(calls)}的信息；赔礼道歉${costs}`;
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
      saidInShort(own),
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

/** 部分来电人自称“安心装饰”。 Why it is that company; 有的自称是他们。 where there is little room. */
function saidInShort(facts: Facts): RankedSentence {
  const said = saidToBe(facts);
  if (said === "") return { text: "", rank: 0 };
  const which = naming(facts).length < facts.calls.length ? "有的" : "都";
  const brief = { text: `${which}自称是他们。`, rank: 0.3 };
  return said.startsWith("短信")
    ? { text: `${said}。`, rank: 0.3 }
    : { text: `${said}。`, rank: 0.86, shorter: brief };
}

/** Name and address of the company: without them no complaint is taken down. */
function againstWhom({ answers }: Facts): RankedSentence {
  const told = (where: string) =>
    `你好，我要投诉“${oneLine(answers.merchantName)}”${where}，我在那里消费过。`;
  const address = oneLine(answers.merchantAddress);
  return address === ""
    ? { text: told(""), rank: 0 }
    : { text: told(`，地址是${address}`), rank: 0.5, shorter: { text: told(""), rank: 0 } };
}

/** Who complains, and where: the rule asks for both. */
function fromWhom({ complainant: { name, address } }: Facts): RankedSentence {
  const where = oneLine(address);
  const who = `我叫${name}`;
  return where === ""
    ? { text: `${who}。`, rank: 0 }
    : { text: `${who}，住${where}。`, rank: 0.7, shorter: { text: `${who}。`, rank: 0 } };
}

/** ；赔偿128.50元 */
function costsAloud({ answers: { costsClaimed } }: Facts): string {
  return costsClaimed === "" ? "" : `；赔偿${yuan(costsClaimed)}元`;
}

/** What to say to 12315. */
export function complaintScript(facts: Facts): LetterText {
  const own = ownFacts(facts);
  const text = fitted(
    [
      againstWhom(own),
      fromWhom(own),
      ...toldInShort(own, { ...aloud, namedLater: naming(own) }),
      saidInShort(own),
      { text: `我要求：${askedOf(own, costsAloud(own))}。我同意调解。`, rank: 0 },
      { text: "请告诉我编号，谢谢。", rank: 0 },
    ].filter((one) => one.text !== ""),
    minuteOfSpeech,
  );
  return { id: "script", name: "打12315的稿子，约一分钟", text, limit: minuteOfSpeech };
}
