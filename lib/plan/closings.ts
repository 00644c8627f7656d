import type { Sourced } from "@/lib/channels/channel";
import type { Facts } from "@/lib/channels/facts";
import { isAboutOperator } from "@/lib/channels/operator/dispute";
import { readAt, sameDisputeDoubt, sourced } from "@/lib/channels/sources";
import { appealRefusals } from "@/lib/law/appeal-refs";
import { complaintRefusals } from "@/lib/law/market-refs";
import { placeInPrint } from "@/lib/law/print";

/** What handing in somewhere does to another door. isSure: it closes that door; else it may, and nobody wrote down whether. */
export type Warning = Sourced & { isSure: boolean };

/** Once one of `by` has taken the matter, `closes` does not take it any more, or may not. */
export type Closing = { by: string[]; closes: string; warning: Warning };

const surely = (text: string, basis: string, source: string): Warning => ({
  ...sourced(text, source, { basis }),
  isSure: true,
});

const lawStore = "国家法律法规数据库文本（公开副本）";
const appealRule = placeInPrint(appealRefusals);

const sameDispute: Closing = {
  by: ["12345", "market-complaint", "sector"],
  closes: "tca-appeal",
  warning: surely(
    "打来的就是你的运营商：这里先受理了，通管局就不收申诉。先申诉。",
    appealRule,
    readAt.appealRules,
  ),
};

/** A letter about a company and its numbers says nothing of the operator. */
const perhapsSame: Closing = {
  ...sameDispute,
  warning: {
    ...sourced(
      "这封信写的是公司和号码，不是你和运营商的争议。通管局也可能当成同一件事、不收申诉；想稳妥，等申诉有了结果再交。",
      readAt.appealRules,
      { basis: appealRule, unverified: sameDisputeDoubt },
    ),
    isSure: false,
  },
};

const always: Closing[] = [
  {
    by: ["lawsuit"],
    closes: "tca-appeal",
    warning: surely("同一件事，法院先受理了，通管局就不收申诉。", appealRule, readAt.appealRules),
  },
  {
    by: ["12345", "sector", "lawsuit"],
    closes: "market-complaint",
    warning: surely("同一件事，这里先受理了，12315就不收投诉。", placeInPrint(complaintRefusals), lawStore),
  },
  {
    by: ["lawsuit", "petition"],
    closes: "12345",
    warning: surely("进了诉讼、信访的，12345不再办。", "国办函〔2025〕66号", readAt.hotlineOpinion2025),
  },
];

/** Who closes whom, by whom these calls are from. */
export function closingsOf(facts: Facts): Closing[] {
  return [isAboutOperator(facts) ? sameDispute : perhapsSame, ...always];
}
