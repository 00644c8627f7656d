import type { RankedSentence } from "@/lib/letters/length";
import type { Facts } from "../facts";
import { isCommercial } from "./about";
import { countingOf } from "./group";

/** 我从未同意接收。 Of some of what came, of which: what sells nothing needs no consent. "" where nobody said so. */
export function consentInWords({ answers, calls }: Pick<Facts, "answers" | "calls">): string {
  const selling = calls.filter(isCommercial);
  if (!answers.neverAgreed || selling.length === 0) return "";
  return selling.length === calls.length
    ? "我从未同意接收。"
    : `其中的商业性${countingOf(selling).noun}，我从未同意接收。`;
}

/** Short, and what the rule on commercial calls turns on: it stays while there is any room. */
export function consentInShort(facts: Facts): RankedSentence {
  return { text: consentInWords(facts), rank: 0.2 };
}
