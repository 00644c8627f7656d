import { clip, type RankedSentence } from "@/lib/letters/length";
import { quoted, quotedLast, stopped } from "@/lib/letters/wording";
import type { Facts, LoggedCall } from "../facts";
import { countingOf } from "../parts/group";
import { oneLine } from "../parts/one-line";
import { callsWithSign } from "./alleged";
import { gravestOfFraud } from "./gravest-words";
import { isMoneyLost, lossIn } from "./loss";

/** A sentence that a script never loses. */
export function says(text: string): RankedSentence {
  return { text, rank: 0 };
}

/** 情况是：2026年9月28日10:31，手机银行转出8000元。 Nothing where no loss and no attempt was written down. */
export function lost({ answers }: Facts): RankedSentence[] {
  const loss = lossIn(answers.moneyLost);
  if (loss === "none") return [];
  const lead = `${loss === "attempted" ? "我没有付款，" : ""}情况`;
  const inShort = (most: number) => stopped(`${lead}是：${clip(oneLine(answers.moneyLost), most)}`);
  return [{ text: inShort(100), rank: 0.04, shorter: says(inShort(30)) }];
}

/** What was lost or tried, by whom and in which words: the gravest always, the others as long as there is room. */
export function fraudTold(facts: Facts): RankedSentence[] {
  const frauds = callsWithSign(facts.calls, "fraud");
  if (isMoneyLost(facts)) return [says("我可能被骗了，已经付了钱。"), ...lost(facts), ...saidBeside(frauds)];
  if (frauds.length === 0) return lost(facts);
  const [call = frauds.findLast(({ caller }) => caller), ...others] = gravestOfFraud(frauds);
  return [
    fraudInShort(`我收到疑似诈骗的${countingOf(frauds).noun}`, call),
    ...others.map((other, at) => ({ text: alsoSaid(other), rank: 2 + at })),
    ...lost(facts),
  ];
}

/** The gravest words, and where even those have no room, the beginning of them. */
function fraudInShort(lead: string, call: LoggedCall | undefined): RankedSentence {
  const least = says(`${lead}${fraudWords(call, leastQuoted)}`);
  return { text: `${lead}${fraudWords(call)}`, rank: 0.03, shorter: least };
}

/** 对方自称“客服中心”，说：“会员今天不取消就要扣八百元”；又说：“按我说的转到安全账户”。 The trick: who it claimed to be, what it claimed, and by what the money went. */
export function saidBeside(frauds: LoggedCall[]): RankedSentence[] {
  const [call = frauds.findLast(({ caller }) => caller), ...others] = gravestOfFraud(frauds);
  if (!call) return [];
  const least = { text: saidBy("", [call]), rank: 0.15 };
  const named = { text: saidBy(nameAmong(frauds), [call]), rank: 0.29, shorter: least };
  const pretext = others.at(-1);
  if (!pretext) return [named].filter(({ text }) => text !== "");
  const inTime = [call, pretext].toSorted((a, b) => Date.parse(a.at) - Date.parse(b.at));
  return [{ text: saidBy(nameAmong(frauds), inTime), rank: 0.3, shorter: named }];
}

/** 自称“客服中心”: the name that was given last; one for which there is no room is left out whole. */
function nameAmong(frauds: LoggedCall[]): string {
  const caller = oneLine(frauds.findLast((call) => call.caller.trim() !== "")?.caller ?? "");
  return caller === "" || caller.length > mostQuoted ? "" : `自称${quoted(caller)}`;
}

/** 对方自称“客服中心”，说：“……”；又说：“……”。 Only what was written down. */
function saidBy(name: string, calls: LoggedCall[]): string {
  const said = calls
    .filter(({ words, smsText }) => words || smsText)
    .map((call, at) => {
      const again = at === 0 ? "" : "又";
      const who = at === 0 && name === "" ? "对方" : "";
      const verb = call.kind === "sms" ? `${again}发短信说` : `${again}说`;
      return `${who}${verb}：${quoted(clip(oneLine(call.words || call.smsText), mostQuoted))}`;
    })
    .join("；");
  const told = [name === "" ? "" : `对方${name}`, said].filter((part) => part !== "").join("，");
  return told === "" ? "" : `${told}。`;
}

/** 还自称“检察院”，说：“……”。 */
function alsoSaid(call: LoggedCall): string {
  return fraudWords(call).replace(/^，(?:对方)?/, "还");
}

/** ，对方自称“检察院”，说：“……” A name for which there is no room is left out whole. */
function fraudWords(call: LoggedCall | undefined, most = mostQuoted): string {
  if (!call) return "。";
  const caller = oneLine(call.caller);
  const name = caller === "" || caller.length > most ? "，对方" : `，对方自称${quoted(caller)}`;
  if (!call.words && !call.smsText) return `${name}。`;
  const verb = call.kind === "sms" ? "写的是" : "说";
  return `${name}${name === "，对方" ? "" : "，"}${verb}：${wordsOf(call, most)}`;
}

/** As long as one reads out, and where there is no room for that. */
const mostQuoted = 60;
export const leastQuoted = 20;

/** “……”。 The words of a call or the text of a message. */
export function wordsOf({ words, smsText }: LoggedCall, most = mostQuoted): string {
  return quotedLast(clip(oneLine(words || smsText), most));
}
