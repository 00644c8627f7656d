import { nameOf } from "@/lib/calls/names";
import type { Block } from "@/lib/letters/letter";
import { quoted } from "@/lib/letters/wording";
import type { Need } from "../channel";
import type { Facts, LoggedCall } from "../facts";
import type { FiledStep } from "../filed-step";
import { nuisanceInTitle } from "../parts/about";
import { customerInWords } from "../parts/customer";
import { naming } from "../parts/ground";
import { countingOf } from "../parts/group";
import { type Ledger, run } from "../parts/ledger";
import { belief, calledPairs } from "../parts/merchant";
import { titleOf } from "../parts/numbers";
import { oneLine } from "../parts/one-line";
import { paragraphOf } from "../parts/sheet";
import { ownFacts } from "../parts/whose";
import { placeSentence } from "./place";

/**
 * 关于“安心装饰”涉嫌营销电话骚扰的举报信（补充举报编号0000 0920 02）; by the numbers where none of the calls gave that name: a headline says
 * nothing of whose they may be. earlier: the report that it adds to.
 */
export function titleFor(facts: Facts, earlier: FiledStep | null): string {
  const { calls, answers } = facts;
  const whose = `“${oneLine(answers.merchantName)}”涉嫌`;
  const title =
    naming(facts).length === 0 ? titleOf(calls, "举报信") : `关于${whose}${nuisanceInTitle(calls)}的举报信`;
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

/** Somebody spoke, or a tape did. */
export function hasSpoken({ how }: Pick<LoggedCall, "how">): boolean {
  return how === "person" || how === "robot";
}

/** Calls in which somebody spoke and, as far as was noted, named no company. */
export function namelessOf(calls: LoggedCall[]): LoggedCall[] {
  return calls.filter((call) => hasSpoken(call) && nameOf(call) === "");
}

/** Said by the user alone, where the log leaves room for it. */
export function isNameHidden({ answers, calls }: Pick<Facts, "answers" | "calls">): boolean {
  return answers.hidName && namelessOf(calls).length > 0;
}

export function hiddenName({ answers, calls }: Facts, ledger: Ledger): Block[] {
  if (!isNameHidden({ answers, calls })) return [];
  const claim = { id: "hid-name", text: "有的来电没说是哪家", source: "你勾的", callIds: [] };
  return [{ kind: "paragraph", runs: [ledger.fact("有的来电没有说明经营者的真实名称", claim), run("。")] }];
}

/** The user says it, and every call of the letter gave a name: told before, and left out. */
export function hiddenNameNeed(facts: Facts): Need[] {
  const { answers, calls } = ownFacts(facts);
  if (!answers.hidName || !calls.some(hasSpoken) || namelessOf(calls).length > 0) return [];
  const text = "你勾了“有的来电不说是哪家公司”，写进信里的来电却都记着自称，这一句没有写进去";
  return [
    { code: "name-hidden", text, required: false, next: { text: "自称是后来才知道的，到那条来电里删掉" } },
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
