import { dayInBeijing } from "@/lib/deadlines/beijing";
import { clip, fitted, type RankedSentence } from "@/lib/letters/length";
import type { LetterText } from "@/lib/letters/letter";
import { dateAfter, quotedLast, stopped } from "@/lib/letters/wording";
import type { Facts, LoggedCall } from "../facts";
import { amountOf } from "../parts/amount";
import { oneLine } from "../parts/course-caller";
import { countingOf } from "../parts/group";
import { toldInShort } from "../parts/in-short";
import { aloud } from "../parts/manner";
import { merchantAloud } from "../parts/merchant-words";
import { callsWithSign, recordedOf, signsInOrder } from "./alleged";
import { isMoneyLost, lossIn } from "./loss";

/** About a minute of speech, with five numbers to read out. */
const limit = 340;

function who({ complainant }: Facts): RankedSentence {
  return { text: `我叫${complainant.name || "……"}。`, rank: 0 };
}

/** 其中3次疑似诈骗，1次通话中或者之后我付了款。 That all of them look like a fraud has been said. */
function marked({ calls }: Facts): RankedSentence {
  const said = signsInOrder.flatMap((sign) => {
    const signed = callsWithSign(calls, sign);
    if (sign === "fraud" && signed.length === calls.length) return [];
    if (signed.length === 0) return [];
    return [`${amountOf(signed)}${recordedOf(sign, signed).told}`];
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
    lost(facts) ?? { text: "转账的时间、金额和对方账号，我现在报给你。", rank: 0 },
    who(facts),
    ...toldInShort(facts, aloud).filter(({ rank }) => rank === 0),
    { text: "请告诉我去哪个派出所，要带什么。", rank: 0 },
  ];
  return { id: "call-110", name: "先打110，这样说", text: fitted(sentences, limit), limit };
}

/** 情况是：2026年9月28日10:31，手机银行转出8000元。 null where no loss and no attempt was written down. */
function lost({ answers }: Facts): RankedSentence | null {
  const loss = lossIn(answers.moneyLost);
  if (loss === "none") return null;
  const lead = `${loss === "attempted" ? "我没有付款，" : ""}情况`;
  return { text: stopped(`${lead}是：${clip(oneLine(answers.moneyLost), 100)}`), rank: 0 };
}

/** The gravest first, as it was lost or said: that is what is listened to. */
function gravest(facts: Facts): RankedSentence[] {
  return [...fraudTold(facts), ...threatTold(facts), ...saleTold(facts)];
}

function fraudTold(facts: Facts): RankedSentence[] {
  const frauds = callsWithSign(facts.calls, "fraud");
  const received = `我收到疑似诈骗的${countingOf(frauds).noun}。`;
  const what = isMoneyLost(facts) ? "我疑似被骗，付了钱。" : frauds.length > 0 ? received : "";
  const sentences = [{ text: what, rank: 0 }, lost(facts) ?? { text: "", rank: 0 }];
  return sentences.filter(({ text }) => text !== "");
}

function threatTold({ calls }: Facts): RankedSentence[] {
  const said = lastWords(callsWithSign(calls, "threat"));
  return said === "" ? [] : [{ text: `有人疑似威胁我，说：${said}`, rank: 0 }];
}

function saleTold({ calls }: Facts): RankedSentence[] {
  const sold = callsWithSign(calls, "sells-data");
  const said = lastWords(sold);
  const text = `我的个人信息涉嫌被买卖或者提供${said === "" ? "。" : `，对方说：${said}`}`;
  return sold.length === 0 ? [] : [{ text, rank: 0 }];
}

/** The newest words of these calls, quoted; "" where none were written down. */
function lastWords(calls: LoggedCall[]): string {
  const call = calls.findLast(({ words, smsText }) => words || smsText);
  return call ? quotedLast(clip(oneLine(call.words || call.smsText), 60)) : "";
}

/** Only what there is. */
function brought({ evidence }: Facts): string {
  return evidence.length === 0 ? "" : "，证据我带来了";
}

/** What is wanted, right behind what happened. */
function wanted(facts: Facts): RankedSentence {
  const stop = isMoneyLost(facts) ? "请先对收款账户紧急止付。" : "";
  return { text: `${stop}请受理，给我一份受案回执；不立案的话，请书面说明理由。`, rank: 0 };
}

/** What to say at the counter or on the phone: what happened, what is wanted, who it is, and then the calls. */
export function counterScript(facts: Facts): LetterText {
  const told = gravest(facts);
  const asked = wanted(facts);
  const sentences = [
    { text: "你好，我来报案。", rank: 0 },
    ...told,
    ...(told.length > 0 ? [asked] : []),
    who(facts),
    ...toldInShort(facts, aloud),
    marked(facts),
    { ...merchantAloud(facts), rank: 1 },
    { text: `时间和号码都写在材料里${brought(facts)}。`, rank: 0 },
    ...(told.length > 0 ? [] : [asked]),
  ];
  const kept = sentences.filter((one) => one.text !== "");
  return { id: "counter", name: "到派出所这样说", text: fitted(kept, limit), limit };
}
