import { fromCaseData } from "@/lib/letters/from-case-data";
import { clip, type RankedSentence } from "@/lib/letters/length";
import { quoted, quotedLast, stopped } from "@/lib/letters/wording";
import { isTold } from "../answers-said";
import type { Facts, LoggedCall } from "../facts";
import { callsWithSign } from "../police/alleged";
import { lossIn, triedIn } from "../police/loss";
import { isPaidWithin } from "../police/paid-within";
import { sumInWords } from "./amount";
import { fraudsIn } from "./grave";
import type { Manner } from "./manner";
import { notOfContract } from "./of-contract";
import { oneLine } from "./one-line";
import { selfNamesInWords } from "./self-named";
import { mostTelling, wordsOf } from "./telling-words";
import { toldOf } from "./threats";

/** That some of it looks like a fraud, and by whose name. */
export function fraudInShort({ calls }: Facts, { isSpoken }: Manner): RankedSentence {
  const frauds = fraudsIn(calls);
  const text = fraudInWords(frauds, frauds.length < calls.length ? ledIn(isSpoken) : "");
  return { text, rank: 0.11 };
}

/** Nobody says aloud whose record it is. */
const ledIn = (isSpoken: boolean) => `${isSpoken ? "" : "按我的记录，"}其中`;

/** What outweighs every other sentence of a short text: the fraud, what it cost, the threat. */
export function graveInShort(facts: Facts, manner: Manner): RankedSentence[] {
  const frauds = fraudsIn(facts.calls);
  return [
    fraudInShort(facts, manner),
    wordsInShort(notOfContract(facts), frauds),
    lossInShort(facts, manner),
    threatInShort(facts, manner),
  ].filter(({ text }) => text !== "");
}

/** 按我的记录，其中来电2次疑似诈骗，对方自称“京东客服”。 That all of them look like one, the first sentence has told. */
function fraudInWords(frauds: LoggedCall[], lead: string): string {
  if (frauds.length === 0) return "";
  const among = lead === "" ? "" : `${lead}${sumInWords(frauds)}疑似诈骗`;
  const named = selfNamesInWords(frauds);
  const parts = [among, named === "" ? "" : `对方${named}`].filter((part) => part !== "");
  return parts.length === 0 ? "" : `${parts.join("，")}。`;
}

/** 对方说：“把钱转到安全账户”。 The longest of what was said in a fraud: by it one sees which trick it is; of a sale, what sells and goes on. */
function wordsInShort(calls: LoggedCall[], frauds: LoggedCall[]): RankedSentence {
  const isGrave = frauds.length > 0 || callsWithSign(calls, "threat").length > 0;
  const inWords = (most: number) =>
    isGrave ? saidOrSent(frauds, longestIn, most) : saidOrSent(calls, mostTelling, most);
  const least = { text: inWords(24), rank: 0.15 };
  return isGrave ? { text: inWords(60), rank: 0.58, shorter: least } : { text: inWords(60), rank: 0.95 };
}

const signature = /【[^【】]*】/g;
const howToStop = /(?:拒收|退订)请?回复?\s?[A-Za-z\d]+/g;

/** More than who sent it, which the text has told, and how to stop it. */
function saysSomething({ kind, smsText }: LoggedCall): boolean {
  const rest = smsText
    .replace(signature, "")
    .replace(howToStop, "")
    .replace(/[^\p{L}\p{N}]/gu, "");
  return kind === "sms" && rest.length >= 3;
}

/** 对方说：“……”。 Where nobody spoke, what was written: 短信写的是：“……”。 */
function saidOrSent(calls: LoggedCall[], choose: typeof longestIn, most: number): string {
  const said = quotedFrom(choose(calls.filter(({ kind }) => kind === "call")), most);
  if (said !== "") return `对方说：${said}`;
  const sent = quotedFrom(choose(calls.filter(saysSomething)), most);
  return sent === "" ? "" : `短信写的是：${sent}`;
}

function longestIn([first, ...others]: LoggedCall[]): LoggedCall | undefined {
  return others.reduce(
    (most, call) => (most && wordsOf(call).length > wordsOf(most).length ? call : most),
    first,
  );
}

function quotedFrom(call: LoggedCall | undefined, most: number): string {
  const words = call ? wordsOf(call) : "";
  return words === "" ? "" : quotedLast(clip(words, most));
}

/** 通话中或者之后我付了款：11月2日转1500元。 or that nothing was paid, and what was tried. */
function lossInShort({ answers, calls }: Facts, manner: Manner): RankedSentence {
  const paid = callsWithSign(calls, "paid");
  const hasPaid = paid.length > 0;
  const loss = fraudsIn(calls).length > 0 ? lossIn(answers.moneyLost) : "none";
  const when = paid.every((call) => isPaidWithin(call, answers.moneyLost)) ? "通话期间" : "通话中或者之后";
  const lead = hasPaid ? `${when}我付了款` : "";
  const bare = { text: lead === "" ? "" : `${lead}。`, rank: 0.11 };
  if (loss === "none") return hasPaid ? bare : { ...bare, text: "" };
  if (loss === "attempted") return attempted(answers.moneyLost);
  const mark = manner.mark(isTold(answers, "moneyLost") ? fromCaseData : "");
  const what = `${lead === "" ? "付款和损失的情况" : lead}${mark}：${clip(oneLine(answers.moneyLost), 100)}`;
  const sum = sumLost(answers.moneyLost);
  const told = { text: sum === "" ? bare.text : `${lead || "损失的情况"}${mark}：${sum}。`, rank: 0.12 };
  return { text: stopped(what), rank: 0.3, shorter: { ...told, shorter: bare } };
}

/** 3100元: of what the user wrote the sum that stands for all of it, or the only one; "" where there is none such. */
function sumLost(words: string): string {
  const [, all = ""] = /((?:一共|总共|共计|合计|共)\d[\d,.]{0,15}万?余?元)/.exec(words) ?? [];
  const sums = words.match(/(?<![\d,.])\d[\d,.]{0,15}万?余?元/g) ?? [];
  return all || (sums.length === 1 ? (sums[0] ?? "") : "");
}

/** 我没有付款，差点转5万元。 */
function attempted(words: string): RankedSentence {
  const tried = stopped(`我没有付款，${clip(triedIn(words), 60)}`);
  return { text: tried, rank: 0.3, shorter: { text: "我没有付款。", rank: 0.11 } };
}

/** 按我的记录，其中来电1次疑似威胁、恐吓，说：“小心点”。 */
function threatInShort({ calls }: Facts, { isSpoken }: Manner): RankedSentence {
  const threats = callsWithSign(calls, "threat");
  if (threats.length === 0) return { text: "", rank: 0 };
  const lead = ledIn(isSpoken || fraudsIn(calls).length > 0);
  const among = threats.length < calls.length ? lead : lead.replace("其中", "");
  const told = `${among}${sumInWords(threats)}${toldOf(threats)}`;
  const frauds = new Set(fraudsIn(calls));
  const said = threats.filter((call) => !frauds.has(call) && wordsOf(call) !== "");
  const bare = { text: `${told}。`, rank: 0.11 };
  if (said.length === 0) return bare;
  const longest = said.filter((call) => call === longestIn(said));
  const one = { text: `${told}，${saidByKind(longest, threats, 40)}`, rank: 0.15, shorter: bare };
  return { text: `${told}，${saidByKind(said, threats, 60)}`, rank: 0.6, shorter: one };
}

/** 来电说：“…”；短信说：“…”: what was said by which of them; 有的 where several came. */
function saidByKind(said: LoggedCall[], threats: LoggedCall[], most: number): string {
  const told = (["call", "sms"] as const).flatMap((kind) => {
    const own = said.filter((call) => call.kind === kind);
    const longest = longestIn(own);
    if (!longest) return [];
    const many = threats.filter((call) => call.kind === kind).length;
    const who = threats.length === 1 ? "" : `${many > 1 ? "有的" : ""}${kind === "sms" ? "短信" : "来电"}`;
    return [{ who, words: clip(wordsOf(longest), most) }];
  });
  return told
    .map(({ who, words }, at) => `${who}说：${at === told.length - 1 ? quotedLast(words) : quoted(words)}`)
    .join("；");
}
