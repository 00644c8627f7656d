import { dayInBeijing } from "@/lib/deadlines/beijing";
import type { Passage } from "@/lib/law/article";
import {
  conditionsOfSuit,
  courtOfTort,
  faultLiability,
  informationByConsent,
  informationDeleted,
  informationProtected,
  personalityRights,
  placeOfTort,
  privacy,
  propertyLoss,
  solatium,
} from "@/lib/law/court-refs";
import {
  damages,
  privatePeace,
  reasonedRefusal,
  rightToCopy,
  rightToDeletion,
  rightToRefuse,
} from "@/lib/law/information-refs";
import { placeInPrint } from "@/lib/law/print";
import type { Citation } from "@/lib/letters/letter";
import type { Facts } from "../facts";
import { type Basis, inForce, named, noBasis, quotation, together } from "../parts/basis";
import { tellsOfHarm } from "./harm";

/** Quoted: what was broken. Named: what follows, money only where it is asked for. */
export function suitBasis(facts: Facts): Basis {
  const { calls, answers } = facts;
  const days = calls.map((call) => dayInBeijing(call.at));
  const also = [
    personalityRights,
    faultLiability,
    ...(answers.costsClaimed === "" ? [] : [propertyLoss]),
    ...(answers.solatiumClaimed !== "" && tellsOfHarm(facts) ? [solatium] : []),
  ];
  return together(
    quotedOn([privacy], days),
    itemOn(privatePeace, "除法律另有规定或者权利人明确同意外，任何组织或者个人不得", days),
    quotedOn([informationProtected], days),
    itemOn(informationByConsent, "处理个人信息的，应当", days),
    quotedOn([informationDeleted, damages], days),
    named("信息来源的告知和删除，依照", [rightToRefuse, rightToCopy, rightToDeletion, reasonedRefusal], days),
    named("另依据", also, days),
  );
}

/** An item alone says nothing: the sentence it hangs on comes with it, in the words of the article. */
function itemOn(passage: Passage, lead: string, days: string[]): Basis {
  const [rule] = inForce([passage], days);
  if (!rule) return noBasis;
  const text = `${placeInPrint(passage)}：${lead}“${passage.words.replace(/；$/, "")}”。`;
  return { texts: [text], citations: [rule.citation] };
}

function quotedOn(passages: Passage[], days: string[]): Basis {
  const all = inForce(passages, days);
  return { texts: all.map(({ ref }) => quotation(ref)), citations: all.map((one) => one.citation) };
}

/** That a suit may be brought at all, and where, as the law stands today. */
export function rightToSue({ today }: Facts): Citation[] {
  return inForce([conditionsOfSuit, courtOfTort, placeOfTort], [today]).map((one) => one.citation);
}
