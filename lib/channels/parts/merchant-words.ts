import type { RankedSentence } from "@/lib/letters/length";
import type { Block } from "@/lib/letters/letter";
import type { Facts } from "../facts";
import { oneLine } from "./course-caller";
import { customerInWords } from "./customer";
import { countingOf } from "./group";
import { paragraphOf } from "./sheet";
import { besidesOthers } from "./whose";

/** 据我了解，可能是“安心装饰”（沈阳市样例区安宁路9号）所打，请核实。 The user's own word; "" while nobody is known. */
export function merchantSentence(facts: Facts, withAddress = true): RankedSentence {
  const { answers, calls } = facts;
  const name = oneLine(answers.merchantName);
  if (name === "") return { text: "", rank: 1 };
  const address = withAddress ? oneLine(answers.merchantAddress) : "";
  const where = address === "" ? "" : `（${address}）`;
  const { by } = countingOf(calls);
  return { text: `据我了解，${besidesOthers(facts)}可能是“${name}”${where}${by}，请核实。`, rank: 1 };
}

/** The same where the text asks about that very company: only its address may go. */
export function merchantKept(facts: Facts): RankedSentence {
  return { ...merchantSentence(facts), shorter: { ...merchantSentence(facts, false), rank: 0.03 } };
}

/** The same as a paragraph of a letter, with what the user has to do with the company; none while nobody is known. */
export function merchantAndCustomer(facts: Facts): Block[] {
  const { text } = merchantSentence(facts);
  return text === "" ? [] : [paragraphOf(text + customerInWords(facts))];
}

/** 我了解到可能是“安心装饰”打的，请核实。 For who reads it out; the place only where it helps. */
export function merchantAloud(facts: Facts, withAddress = false): RankedSentence {
  const { answers, calls } = facts;
  const name = oneLine(answers.merchantName);
  const address = withAddress ? oneLine(answers.merchantAddress) : "";
  const where = address === "" ? "" : `，地址是${address}`;
  const said = `我了解到，${besidesOthers(facts)}可能是“${name}”${countingOf(calls).spoken}${where}，请核实。`;
  return { text: name === "" ? "" : said, rank: 1 };
}

/** The same where a clerk types first whom it is about. */
export function merchantAloudKept(facts: Facts): RankedSentence {
  return { ...merchantAloud(facts, true), rank: 0.5, shorter: { ...merchantAloud(facts), rank: 0.03 } };
}
