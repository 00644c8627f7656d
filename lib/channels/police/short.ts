import { dayInBeijing, timeInBeijing } from "@/lib/deadlines/beijing";
import { clip, type RankedSentence } from "@/lib/letters/length";
import { dateAfter, quotedLast, stopped } from "@/lib/letters/wording";
import type { Facts, LoggedCall } from "../facts";
import { cameInWords } from "../parts/amount";
import { oneLine } from "../parts/course-caller";
import { areMessages, countingOf } from "../parts/group";
import { callsWithSign, signsBorneOut } from "./alleged";
import { busiestHour, manyInAnHour } from "./hour";
import { isMoneyLost, lossIn } from "./loss";
import { goingOn } from "./pestering";
import { threatsApart } from "./threats";

/** About a minute of speech, with five numbers to read out. */
export const limit = 340;

export function says(text: string): RankedSentence {
  return { text, rank: 0 };
}

export function who({ complainant }: Facts): RankedSentence {
  return says(`我叫${complainant.name || "……"}。`);
}

/** 情况是：2026年9月28日10:31，手机银行转出8000元。 Nothing where no loss and no attempt was written down. */
export function lost({ answers }: Facts): RankedSentence[] {
  const loss = lossIn(answers.moneyLost);
  if (loss === "none") return [];
  const lead = `${loss === "attempted" ? "我没有付款，" : ""}情况`;
  return [says(stopped(`${lead}是：${clip(oneLine(answers.moneyLost), 100)}`))];
}

/** The gravest first, as it was lost or said: that is what is listened to. */
export function gravest(facts: Facts): RankedSentence[] {
  return [...fraudTold(facts), ...threatTold(facts), ...saleTold(facts), ...pesteringTold(facts)];
}

function fraudTold(facts: Facts): RankedSentence[] {
  const frauds = callsWithSign(facts.calls, "fraud");
  if (isMoneyLost(facts)) return [says("我疑似被骗，付了钱。"), ...lost(facts)];
  if (frauds.length === 0) return lost(facts);
  return [says(`我收到疑似诈骗的${countingOf(frauds).noun}。`), ...lost(facts)];
}

/** 有人疑似威胁我，11月30日23:59，17000001111说：“……”。 What is part of a fraud is told with it. */
export function threatTold({ calls, today }: Facts): RankedSentence[] {
  const call = lastSaid(threatsApart(calls));
  if (!call) return [];
  const when = `${dateAfter(dayInBeijing(call.at), today)}${timeInBeijing(call.at)}`;
  const from = call.number === "" ? "未显示号码的来电人" : call.number;
  const how = call.kind === "sms" ? "发短信说" : "说";
  return [says(`有人疑似威胁我，${when}，${from}${how}：${wordsOf(call)}`)];
}

function saleTold({ calls }: Facts): RankedSentence[] {
  const sold = callsWithSign(calls, "sells-data");
  const call = lastSaid(sold);
  const text = `我的个人信息涉嫌被买卖或者提供${call ? `，对方说：${wordsOf(call)}` : "。"}`;
  return sold.length === 0 ? [] : [says(text)];
}

/** 有号码反复打来，最密的一小时内来电16次。 Or, of whom was told no, how often more. */
function pesteringTold({ calls }: Facts): RankedSentence[] {
  const hour = busiestHour(calls);
  const came = areMessages(hour) ? "发短信来" : "打来";
  const text = `有号码反复${came}，最密的一小时内${cameInWords(hour)}。`;
  if (hour.length >= manyInAnHour) return [says(text)];
  const went = signsBorneOut(calls).length > 0 ? [] : goingOn(calls);
  return went.length === 0 ? [] : [says(`我明确拒绝以后，对方还${cameInWords(went)}。`)];
}

/** The newest of which the words were written down. */
function lastSaid(calls: LoggedCall[]): LoggedCall | undefined {
  return calls.findLast(({ words, smsText }) => words || smsText);
}

function wordsOf({ words, smsText }: LoggedCall): string {
  return quotedLast(clip(oneLine(words || smsText), 60));
}
