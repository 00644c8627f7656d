import type { Passage } from "@/lib/law/article";
import {
  equalShares,
  faultLiability,
  informationDeleted,
  jointTort,
  personalityRights,
  propertyLoss,
  solatium,
} from "@/lib/law/court-refs";
import {
  damages,
  rightToDeletion,
  rightToExplanation,
  rightToRefuse,
  suitAfterRefusal,
} from "@/lib/law/information-refs";
import { listInWords, numeral } from "@/lib/letters/wording";
import { defendantsOf, theDefendants } from "../defendants";
import type { Facts } from "../facts";
import { purposesOf } from "../rights-request/requests";
import { areApart } from "./charges";
import { tellsOfHarm } from "./harm";
import { yuan } from "./loss";
import { refusersOf } from "./requested";
import { stopInWords } from "./stop";
import { chargedTo } from "./theirs";

/** One 诉讼请求, with the rules that it rests on. */
export type Demand = { text: string; by: Passage[] };

/** 诉讼请求: to stop, to delete, to apologise; money only where the user asks for it. */
export function demandsOf(facts: Facts): Demand[] {
  const whom = theDefendants(facts.answers);
  const data = `其用于${purposesOf({ ...facts, calls: chargedTo(facts) })}的原告的个人信息`;
  const telling = tellingDemand(facts);
  const stop = stopInWords(facts);
  return [
    ...(stop === "" ? [] : [{ text: stop, by: [personalityRights] }]),
    {
      text: `判令${whom}删除${data}${telling.text}`,
      by: [informationDeleted, ...telling.by],
    },
    { text: `判令${whom}向原告书面赔礼道歉`, by: [personalityRights] },
    ...moneyDemands(facts),
    { text: `本案诉讼费用由${whom}承担`, by: [] },
  ];
}

/** ，并书面告知原告该信息的来源、用途和提供对象: only of whom it was asked before, and refused or left it without an answer. */
function tellingDemand(facts: Facts): Demand {
  const places = refusersOf(facts);
  if (places.length === 0) return { text: "", by: [] };
  const isAll = places.length === defendantsOf(facts.answers).length;
  const whom = listInWords(places.map((at) => `被告${numeral(at + 1)}`));
  return {
    text: `，并${isAll ? "" : `判令${whom}`}书面告知原告该信息的来源、用途和提供对象`,
    by: [rightToRefuse, rightToDeletion, rightToExplanation, suitAfterRefusal],
  };
}

export function claimsOf(facts: Facts): string[] {
  return demandsOf(facts).map(({ text }) => text);
}

/** One sum, and how several answer for it: each for the same share of what each did alone, all of them for what they did together. */
function moneyDemands(facts: Facts): Demand[] {
  const { answers } = facts;
  const whom = theDefendants(answers);
  const { jointly, sum, share, rule } = sharing(facts);
  const demand = (what: string, amount: string, by: Passage[]) => {
    const text = `判令${whom}${jointly}赔偿原告${what}${sum}人民币${yuan(amount)}元${share}`;
    return amount === "" ? [] : [{ text, by: [...by, ...rule] }];
  };
  return [
    ...demand("为制止侵扰支出的合理费用", answers.costsClaimed, [faultLiability, propertyLoss, damages]),
    ...demand("精神损害抚慰金", tellsOfHarm(facts) ? answers.solatiumClaimed : "", [solatium]),
  ];
}

function sharing(facts: Facts) {
  const alone = { jointly: "", sum: "", share: "", rule: [] };
  if (defendantsOf(facts.answers).length < 2) return alone;
  if (!areApart(facts)) return { ...alone, jointly: "连带", rule: [jointTort] };
  return { ...alone, sum: "共计", share: "，由各被告平均承担", rule: [equalShares] };
}

export function claimsMoney({ answers }: Facts): boolean {
  return answers.costsClaimed !== "" || answers.solatiumClaimed !== "";
}
