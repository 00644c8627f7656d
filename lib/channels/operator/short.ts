import { fitted } from "@/lib/letters/length";
import type { LetterText } from "@/lib/letters/letter";
import { numeral } from "@/lib/letters/wording";
import type { Facts } from "../facts";
import { answerRule, spanInWords } from "../operator-answer";
import { areHidden } from "../parts/group";
import { toldInShort } from "../parts/in-short";
import { merchantSentence } from "../parts/merchant-words";
import { provesNothing } from "../parts/proves-nothing";
import { doneInShort } from "./done-in-short";
import { protectionFor } from "./protection";
import { stopsOf } from "./stops";

/** Prudence: what the operators' own boxes take was never read. */
const limit = 300;

function protectionInShort({ calls }: Facts): string {
  const { note, guard, check, block } = protectionFor(calls);
  if (block !== "")
    return [check, guard && `为我的号码${guard}`, block].filter((one) => one !== "").join("，");
  const stop = `停止贵公司自身及合作方的${stopsOf(calls).selling}`;
  const lead = note === "" ? stop : `为我的号码${note}，贵公司自身及合作方的都停`;
  return [lead, guard === "" ? "" : `并${guard}`, check].filter((one) => one !== "").join("，");
}

/** 要求：一、…；二、…。 */
function requestsInShort(all: string[]): string {
  return `要求：${all.map((one, at) => `${numeral(at + 1)}、${one}`).join("；")}。`;
}

/** The complaint as it fits the box of an app or of an online desk. */
export function shortComplaint(facts: Facts): LetterText {
  const span = spanInWords(answerRule(facts.complainant.province).span);
  const { list, thing } = stopsOf(facts.calls);
  const which = areHidden(facts.calls) ? thing : "号码";
  const sentences = [
    ...toldInShort(facts),
    { text: doneInShort(facts.calls), rank: 0.5 },
    { ...merchantSentence(facts), rank: 3 },
    {
      text: requestsInShort([
        protectionInShort(facts),
        ...(provesNothing(facts.calls) ? [] : [`对上述${which}溯源核查，涉嫌违规的依法依规处置`]),
        `免费提供这段时间的${list}`,
        `告知工单号，${span}内以短信答复`,
      ]),
      rank: 0,
    },
  ];
  const text = fitted(
    sentences.filter((one) => one.text !== ""),
    limit,
  );
  return { id: "short", name: "App、网上客服用的正文", text, limit };
}
