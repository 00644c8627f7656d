import { dayInBeijing } from "@/lib/deadlines/beijing";
import { toldMark } from "@/lib/letters/from-case-data";
import { clip, fitted, type RankedSentence } from "@/lib/letters/length";
import type { LetterText } from "@/lib/letters/letter";
import { dateAfter, quotedLast, stopped } from "@/lib/letters/wording";
import { isTold } from "../answers";
import type { Facts } from "../facts";
import { oneLine } from "../parts/course-caller";
import { countingOf } from "../parts/group";
import { aloud, toldInShort } from "../parts/in-short";
import { merchantAloud } from "../parts/merchant-words";
import { phoneInPrint } from "../parts/person";
import { callsWithSign, recordedOf, signsInOrder } from "./alleged";
import { isMoneyLost, lossIn } from "./loss";

/** About a minute of speech. */
const limit = 300;

function who({ complainant }: Facts): RankedSentence {
  const phone = complainant.phone === "" ? "" : `，电话${phoneInPrint(complainant)}`;
  return { text: `我叫${complainant.name || "……"}${phone}。`, rank: 0 };
}

/** 其中3次疑似诈骗，1次通话中或者之后我付了款。 That all of them look like a fraud has been said. */
function marked({ calls }: Facts): RankedSentence {
  const said = signsInOrder.flatMap((sign) => {
    const signed = callsWithSign(calls, sign);
    if (sign === "fraud" && signed.length === calls.length) return [];
    if (signed.length === 0) return [];
    return [`${signed.length}${countingOf(signed).unit}${recordedOf(sign, signed).told}`];
  });
  return { text: said.length === 0 ? "" : `其中${said.join("，")}。`, rank: 0 };
}

function paidWhen(on: string, today: string): string {
  return on === today ? "钱刚转出去" : `钱是${dateAfter(on, today)}转出去的`;
}

/** What to say to 110, once money is gone: just now only on the day of the call. */
export function emergencyScript(facts: Facts): LetterText {
  const paid = callsWithSign(facts.calls, "paid").at(-1);
  const when = paid ? paidWhen(dayInBeijing(paid.at), facts.today) : "付了钱";
  const sentences = [
    { text: `我疑似被骗，${when}，请帮我止付，我要报案。`, rank: 0 },
    who(facts),
    lost(facts) ?? { text: "转账的时间、金额和对方账号，我现在报给你。", rank: 0 },
    ...toldInShort(facts).filter(({ rank }) => rank === 0),
    { text: "请告诉我去哪个派出所，要带什么。", rank: 0 },
  ];
  return { id: "call-110", name: "先打110，这样说", text: fitted(sentences, limit), limit };
}

/** 情况是：2026年9月28日10:31，手机银行转出8000元。 null where no loss and no attempt was written down. */
function lost({ answers }: Facts): RankedSentence | null {
  const loss = lossIn(answers.moneyLost);
  if (loss === "none") return null;
  const lead = `${loss === "attempted" ? "我没有付款，" : ""}情况${toldMark(isTold(answers, "moneyLost"))}`;
  return { text: stopped(`${lead}是：${clip(oneLine(answers.moneyLost), 100)}`), rank: 0 };
}

/** The gravest first, as it was lost or said: that is what is listened to. */
function gravest(facts: Facts): RankedSentence[] {
  const threat = callsWithSign(facts.calls, "threat").findLast(({ words, smsText }) => words || smsText);
  const frauds = callsWithSign(facts.calls, "fraud");
  const loss = lost(facts);
  return [
    ...(isMoneyLost(facts) ? [{ text: "我疑似被骗，付了钱。", rank: 0 }] : []),
    ...(frauds.length > 0 && !isMoneyLost(facts)
      ? [{ text: `我收到疑似诈骗的${countingOf(frauds).noun}。`, rank: 0 }]
      : []),
    ...(loss ? [loss] : []),
    ...(threat
      ? [
          {
            text: `有人疑似威胁我，说：${quotedLast(clip(oneLine(threat.words || threat.smsText), 60))}`,
            rank: 0,
          },
        ]
      : []),
  ];
}

/** Only what there is. */
function brought({ evidence }: Facts): string {
  return evidence.length === 0 ? "" : "，证据我带来了";
}

/** What to say at the counter or on the phone, down to the receipt. */
export function counterScript(facts: Facts): LetterText {
  const sentences = [
    { text: "你好，我来报案。", rank: 0 },
    ...gravest(facts),
    who(facts),
    ...toldInShort(facts, aloud),
    marked(facts),
    { ...merchantAloud(facts), rank: 1 },
    { text: `时间和号码都写在材料里${brought(facts)}。`, rank: 0 },
    {
      text: `${isMoneyLost(facts) ? "请先对收款账户紧急止付。" : ""}请受理，给我一份受案回执；不立案的话，请书面说明理由。`,
      rank: 0,
    },
  ];
  const kept = sentences.filter((one) => one.text !== "");
  return { id: "counter", name: "到派出所这样说", text: fitted(kept, limit), limit };
}
