import type { Call } from "@/lib/calls/call";
import { fromCaseData } from "@/lib/letters/from-case-data";
import { clip } from "@/lib/letters/length";
import type { Block } from "@/lib/letters/letter";
import { stopped } from "@/lib/letters/wording";
import { isTold } from "../answers-said";
import type { Facts } from "../facts";
import { countingOf } from "./group";
import type { Manner } from "./manner";
import { oneLine } from "./one-line";
import { wasHeard } from "./subject";

type Told = Pick<Call, "kind" | "how" | "category">;

/** 催收: who calls says that somebody owes; the log never says that it is so, and what nobody heard said nothing. */
export function isDunning(call: Told): boolean {
  return wasHeard(call) && call.category === 9;
}

/** Nothing but dunning was heard: no word for selling fits it. */
export function areDunning(calls: Told[]): boolean {
  const heard = calls.filter(wasHeard);
  return heard.length > 0 && heard.every(isDunning);
}

/** What people write who do not owe: 我不认识李四, 没有借过钱, 没给谁做过紧急联系人. */
const denying =
  /不是.{0,6}(债务人|借款人|欠款人|本人)|(没有?|从未|从没|未曾|并未|不)(欠|借|贷)|不认识|(没有?|未|不).{0,8}(担保|紧急联系人)|无关/;

/** 我不是债务人，没有欠这笔钱。 As it was ticked, else in the user's own words; "" where nobody said so, or no debt is spoken of. */
export function denialOf({ answers, calls }: Facts, { mark }: Manner): string {
  if (!calls.some(isDunning)) return "";
  if (answers.notDebtor) return ticked;
  const words = oneLine(answers.ownWords);
  return denying.test(words)
    ? stopped(`${clip(words, 80)}${mark(isTold(answers, "ownWords") ? fromCaseData : "")}`)
    : "";
}

const ticked = "我不是债务人，没有欠这笔钱。";

/** At the head of a story that is of nothing else, where it was ticked; own words stand in it as they are. */
export function denialBlocks({ answers, calls }: Facts): Block[] {
  if (!answers.notDebtor || !calls.some(isDunning)) return [];
  return [{ kind: "paragraph", runs: [{ text: ticked }] }];
}

/** 除停止拨打、删除号码所必需外，: whoever is asked to delete a number has to be told it; "" where nobody dunned. */
export function unlessToDelete({ calls }: Pick<Facts, "calls">): string {
  return calls.some(isDunning) ? `除停止${countingOf(calls).done}、删除号码所必需外，` : "";
}

/** Whoever is dunned and does not deny it may owe: to a creditor's calls there is no consent to take back. */
export function mayOwe({ answers, calls }: Pick<Facts, "answers" | "calls">): boolean {
  return areDunning(calls) && isDebtOpen({ answers, calls });
}

/** 来电以催收为由的，是否有债务，不影响本报案。 To the police, where nobody said whether there is one: a threat is none the less one. */
export function debtAside(facts: Facts): Block[] {
  if (!isDebtOpen(facts)) return [];
  const { noun } = countingOf(facts.calls.filter(isDunning));
  return [{ kind: "paragraph", runs: [{ text: `${noun}以催收为由的，是否有债务，不影响本报案。` }] }];
}

export function isDebtOpen({ answers, calls }: Pick<Facts, "answers" | "calls">): boolean {
  return calls.some(isDunning) && !answers.notDebtor && !denying.test(answers.ownWords);
}
