import type { RankedSentence } from "@/lib/letters/length";
import type { Block } from "@/lib/letters/letter";
import type { Facts } from "../facts";
import { customerInWords } from "./customer";
import { groundBrief, isTradeWord, merchantAfterName, saidToBe } from "./ground";
import { countingOf } from "./group";
import { investigates } from "./inquiry";
import { merchantQuoted } from "./merchant";
import { oneLine } from "./one-line";
import { paragraphOf } from "./sheet";
import { believedTheirs, unnamedInWords, whichInLetter, whichInShort } from "./unnamed";

/** 部分来电人自称“安心装饰”，可能是该公司（沈阳市样例区安宁路9号）所打，请核实。 据我了解 where the log does not show it; "" while nobody is known. */
export function merchantSentence(facts: Facts, withAddress = true, asked = investigates): RankedSentence {
  const { answers } = facts;
  const name = oneLine(answers.merchantName);
  if (name === "") return { text: "", rank: 1 };
  const address = withAddress ? oneLine(answers.merchantAddress) : "";
  const where = address === "" ? "" : `（${address}）`;
  const { by } = countingOf(believedTheirs(facts));
  const ground = saidToBe(facts) || "据我了解";
  const may = `，${whichInShort(facts)}可能是${merchantAfterName(facts)}${where}${by}`;
  return {
    text: `${ground}${isTradeWord(answers) ? fullNameUnknown(facts, may) : may}，${asked.verify}。`,
    rank: 1,
  };
}

/** ，全称我不清楚: of the word of a whole trade, behind who said it; may: that it may be theirs, where the log does not show it. */
function fullNameUnknown(facts: Facts, may: string): string {
  return `${saidToBe(facts) === "" ? may : ""}，全称我不清楚`;
}

/** The same where the text asks about that very company: only its address may go. */
export function merchantKept(facts: Facts): RankedSentence {
  return { ...merchantSentence(facts), shorter: { ...merchantSentence(facts, false), rank: 0.03 } };
}

/** 据部分来电人自称，可能是“安心装饰”（沈阳市样例区安宁路9号）所打，请核实。 In a letter, whose story tells the names that were given; "" while nobody is known. */
export function merchantBrief(facts: Facts, asked = investigates): string {
  const { answers } = facts;
  if (oneLine(answers.merchantName) === "") return "";
  const { by } = countingOf(believedTheirs(facts));
  return `${groundBrief(facts)}，${whichInLetter(facts)}可能是${merchantQuoted(answers)}${by}，${asked.verify}。`;
}

/** The same with what is asked of the other numbers, and what the user has to do with the company. sold: what came of it after a no. */
export function merchantAndCustomer(facts: Facts, sold = "", asked = investigates): Block[] {
  const may = merchantBrief(facts, asked);
  return may === "" ? [] : [paragraphOf(may + unnamedInWords(facts, asked) + customerInWords(facts) + sold)];
}

/** 来电人自称“安心装饰”，可能是这家公司打的。 For who reads it out; the place only where it helps. */
export function merchantAloud(facts: Facts, withAddress = false): RankedSentence {
  const { answers } = facts;
  const name = oneLine(answers.merchantName);
  const address = withAddress ? oneLine(answers.merchantAddress) : "";
  const where = address === "" ? "" : `，地址是${address}`;
  const ground = saidToBe(facts) || "我了解到";
  const { spoken } = countingOf(believedTheirs(facts));
  const may = `，${whichInShort(facts)}可能是${merchantAfterName(facts, "这家")}${spoken}${where}`;
  const said = `${ground}${isTradeWord(answers) ? fullNameUnknown(facts, may) : may}。`;
  return { text: name === "" ? "" : said, rank: 1 };
}

/** The same where a clerk types first whom it is about. */
export function merchantAloudKept(facts: Facts): RankedSentence {
  return { ...merchantAloud(facts, true), rank: 0.5, shorter: { ...merchantAloud(facts), rank: 0.03 } };
}
