import type { Block } from "@/lib/letters/letter";
import type { Facts, LoggedCall } from "../facts";
import { nuisanceInTitle } from "../parts/about";
import { oneLine } from "../parts/course-caller";
import { type Ledger, run } from "../parts/ledger";
import { belief, merchantPairs } from "../parts/merchant";
import { paragraphOf } from "../parts/sheet";
import { ownFacts } from "../parts/whose";
import { placeSentence } from "./place";

/** 关于“安心装饰”涉嫌营销电话骚扰的举报信（补充新的事实）. */
export function titleFor(facts: Facts, isRepeat: boolean): string {
  const { calls, answers } = ownFacts(facts);
  return `关于“${oneLine(answers.merchantName)}”涉嫌${nuisanceInTitle(calls)}的举报信${isRepeat ? "（补充新的事实）" : ""}`;
}

/** Who it is, what the user believes, and why this office. */
export function accused(facts: Facts): Block[] {
  return [
    merchantPairs(facts.answers),
    paragraphOf(belief("该经营者", facts)),
    ...placeSentence(facts).texts.map(paragraphOf),
  ];
}

/** Somebody spoke, or a tape did. */
export function hasSpoken({ how }: Pick<LoggedCall, "how">): boolean {
  return how === "person" || how === "robot";
}

/** Said by the user alone: the log cannot show what was not said. */
export function hiddenName({ answers, calls }: Facts, ledger: Ledger): Block[] {
  if (!answers.hidName || !calls.some(hasSpoken)) return [];
  const claim = { id: "hid-name", text: "有的来电没说是哪家", source: "你勾的", callIds: [] };
  return [{ kind: "paragraph", runs: [ledger.fact("有的来电没有说明经营者的真实名称", claim), run("。")] }];
}
