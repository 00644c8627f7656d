import type { Block } from "@/lib/letters/letter";
import { quoted } from "@/lib/letters/wording";
import type { Need } from "../channel";
import type { Facts } from "../facts";
import type { FiledStep } from "../filed-step";
import { chargedInTitle } from "../parts/about";
import { customerInWords } from "../parts/customer";
import { naming } from "../parts/ground";
import { countingOf } from "../parts/group";
import { belief, calledPairs } from "../parts/merchant";
import { titleOf } from "../parts/numbers";
import { oneLine } from "../parts/one-line";
import { paragraphOf } from "../parts/sheet";
import { placeSentence } from "./place";

/**
 * 关于“安心装饰”涉嫌营销电话骚扰的举报信（补充举报编号0000 0920 02）; by the numbers where none of the calls gave that name: a headline says
 * nothing of whose they may be. earlier: the report that it adds to.
 */
export function titleFor(facts: Facts, earlier: FiledStep | null): string {
  const { calls, answers } = facts;
  const whose = `“${oneLine(answers.merchantName)}”`;
  const title =
    naming(facts).length === 0 ? titleOf(calls, "举报信") : `关于${whose}${chargedInTitle(calls)}的举报信`;
  return `${title}${earlier ? addsTo(earlier) : ""}`;
}

function addsTo({ filed, receiptName }: FiledStep): string {
  return filed.receipt === "" || filed.isTold
    ? "（补充新的事实）"
    : `（补充${receiptName}${oneLine(filed.receipt)}）`;
}

/** Who it is, what the user believes, and why this office. */
export function accused(facts: Facts): Block[] {
  return [
    calledPairs(facts),
    paragraphOf(belief("该经营者", facts) + customerInWords(facts)),
    ...placeSentence(facts).texts.map(paragraphOf),
  ];
}

/** Nobody named the company, and the user did not say how it is known: a report rests on more than that. */
export function reasonNeed(facts: Facts): Need[] {
  const { answers } = facts;
  const isKnown = naming(facts).length > 0 || answers.ownWords !== "";
  if (oneLine(answers.merchantName) === "" || isKnown) return [];
  const text = `${countingOf(facts.calls).noun}里没人说是${quoted(oneLine(answers.merchantName))}，也没写你怎么知道是这家`;
  const next = { text: "在“你还想说的”里写一句：怎么知道是这家" };
  return [{ code: "no-reason", text, required: false, next }];
}
