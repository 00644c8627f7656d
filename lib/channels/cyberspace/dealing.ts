import { mayBeSame } from "@/lib/calls/distinct-name";
import { nameOf } from "@/lib/calls/names";
import type { Block } from "@/lib/letters/letter";
import { quoted, quotedLast } from "@/lib/letters/wording";
import type { Need } from "../channel";
import type { Facts } from "../facts";
import { countingOf } from "../parts/group";
import { investigates } from "../parts/inquiry";
import { oneLine } from "../parts/one-line";
import { selfNamesInWords } from "../parts/self-named";
import { paragraphOf } from "../parts/sheet";
import { unnamedInWords } from "../parts/unnamed";
import { isSeenToSell, subjectOf } from "./subject";

/** The company behind the calls, where the user is its customer: it may have had the number all along. */
export function ownMerchant({ answers }: Facts): string {
  const merchant = oneLine(answers.merchantName);
  const isOther = merchant !== "" && !mayBeSame(merchant, subjectOf(answers));
  return answers.isCustomer && answers.purchase !== "" && isOther ? merchant : "";
}

/** Whether the letter only asks: another may have had the number, or nobody saw it sold. */
export function onlyAsks(facts: Facts): boolean {
  return ownMerchant(facts) !== "" || !isSeenToSell(facts.answers);
}

/** 我是“金陵装饰”的客户：“…”。该公司可能由此知道我的号码。 What a letter hides here, the other side says. */
export function dealingBlocks(facts: Facts): Block[] {
  const merchant = ownMerchant(facts);
  if (merchant === "") return [];
  const self = selfNamedIn(facts, merchant);
  return [
    paragraphOf(
      `${self && `${self}；`}我是${quoted(merchant)}的客户：${quotedLast(oneLine(facts.answers.purchase))}该公司可能由此知道我的号码。${self && notExplained(facts)}`,
    ),
  ];
}

/** 165 0000 0000没有记下自称，未必能由此解释。 The other side would answer with it for all that called; "" where all gave that name. */
function notExplained(facts: Facts): string {
  return unnamedInWords(facts, { ...investigates, others: "" }).replaceAll("。", "，未必能由此解释。");
}

/** 来电中有自称“安心装饰”的; "" where nobody gave its name, or one like it. */
function selfNamedIn({ calls }: Facts, merchant: string): string {
  const named = calls.filter((call) => mayBeSame(nameOf(call), merchant));
  return named.length > 0 ? `${countingOf(calls).noun}中有${selfNamesInWords(named)}的` : "";
}

/** 来电中有自称“安心装饰”的，我是其客户，该公司可能由此知道我的号码。 In a short text; by its name where the callers gave another. */
export function dealingInShort(facts: Facts): string {
  const merchant = ownMerchant(facts);
  if (merchant === "") return "";
  const self = selfNamedIn(facts, merchant);
  const whose = self.endsWith(`自称${quoted(merchant)}的`) ? "其" : `${quoted(merchant)}的`;
  return `${self && `${self}，`}我是${whose}客户，该公司可能由此知道我的号码。`;
}

/** The same in a short text, of those that the sentence before it leaves open. */
export function notExplainedInShort(facts: Facts): string {
  const merchant = ownMerchant(facts);
  const isSaid = merchant !== "" && selfNamedIn(facts, merchant) !== "";
  return isSaid ? notExplained(facts).replace(/(?<=\d) (?=\d)/g, "") : "";
}

/** Said beforehand: another had the number too. */
export function dealingNeed(facts: Facts): Need[] {
  const merchant = ownMerchant(facts);
  if (merchant === "") return [];
  const text = `你在${quoted(merchant)}留过号码，${countingOf(facts.calls).noun}未必由${quoted(subjectOf(facts.answers))}引起，信里会写明`;
  return [{ code: "known-to-company", text, required: false, next: { text: "在“为什么觉得是它”里写清楚" } }];
}
