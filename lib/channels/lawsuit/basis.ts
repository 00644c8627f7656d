import { dayInBeijing } from "@/lib/deadlines/beijing";
import type { Passage } from "@/lib/law/article";
import {
  conditionsOfSuit,
  faultLiability,
  informationProtected,
  personalityRights,
  privacy,
  propertyLoss,
  solatium,
} from "@/lib/law/court-refs";
import { damages, privatePeace } from "@/lib/law/information-refs";
import type { Citation } from "@/lib/letters/letter";
import type { Facts } from "../facts";
import { type Basis, inForce, named, quotation, together } from "../parts/basis";

/** Quoted: what was broken. Named: what follows, money only where it is asked for. */
export function suitBasis({ calls, answers }: Facts): Basis {
  const days = calls.map((call) => dayInBeijing(call.at));
  const also = [
    personalityRights,
    faultLiability,
    ...(answers.costsClaimed === "" ? [] : [propertyLoss]),
    ...(answers.solatiumClaimed === "" ? [] : [solatium]),
  ];
  return together(
    quotedOn([privacy, privatePeace, informationProtected, damages], days),
    named("另请适用", also, days),
  );
}

function quotedOn(passages: Passage[], days: string[]): Basis {
  const all = inForce(passages, days);
  return { texts: all.map(({ ref }) => quotation(ref)), citations: all.map((one) => one.citation) };
}

/** That a suit may be brought at all, as the law stands today. */
export function rightToSue({ today }: Facts): Citation[] {
  return inForce([conditionsOfSuit], [today]).map((one) => one.citation);
}
