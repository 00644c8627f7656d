import type { Passage } from "@/lib/law/article";
import {
  faultLiability,
  informationDeleted,
  personalityRights,
  propertyLoss,
  solatium,
} from "@/lib/law/court-refs";
import { damages, rightToDeletion, rightToExplanation, rightToRefuse } from "@/lib/law/information-refs";
import { defendantsOf, theDefendants } from "../defendants";
import type { Facts } from "../facts";
import { purposeOf } from "../rights-request/requests";
import { tellsOfHarm } from "./harm";
import { yuan } from "./loss";
import { stopInWords } from "./stop";

/** One 诉讼请求, with the rules that it rests on. */
export type Demand = { text: string; by: Passage[] };

/** 诉讼请求: to stop, to delete, to apologise; money only where the user asks for it. */
export function demandsOf(facts: Facts): Demand[] {
  const whom = theDefendants(facts.answers);
  const data = `其用于${purposeOf(facts.calls)}的原告的个人信息`;
  const stop = stopInWords(facts);
  return [
    ...(stop === "" ? [] : [{ text: stop, by: [personalityRights] }]),
    {
      text: `判令${whom}删除${data}，并书面告知原告该信息的来源`,
      by: [informationDeleted, rightToRefuse, rightToDeletion, rightToExplanation],
    },
    { text: `判令${whom}向原告书面赔礼道歉`, by: [personalityRights] },
    ...moneyDemands(facts),
    { text: `本案诉讼费用由${whom}承担`, by: [] },
  ];
}

export function claimsOf(facts: Facts): string[] {
  return demandsOf(facts).map(({ text }) => text);
}

/** Of several the sum is one, and each answers for its part of it. */
function moneyDemands(facts: Facts): Demand[] {
  const { answers } = facts;
  const whom = theDefendants(answers);
  const isShared = defendantsOf(answers).length > 1;
  const sum = (amount: string) => `${isShared ? "共计" : ""}人民币${yuan(amount)}元`;
  const share = isShared ? "，按各自的责任承担" : "";
  const demand = (what: string, amount: string, by: Passage[]) =>
    amount === "" ? [] : [{ text: `判令${whom}赔偿原告${what}${sum(amount)}${share}`, by }];
  return [
    ...demand("为制止侵扰支出的合理费用", answers.costsClaimed, [faultLiability, propertyLoss, damages]),
    ...demand("精神损害抚慰金", tellsOfHarm(facts) ? answers.solatiumClaimed : "", [solatium]),
  ];
}

export function claimsMoney({ answers }: Facts): boolean {
  return answers.costsClaimed !== "" || answers.solatiumClaimed !== "";
}
