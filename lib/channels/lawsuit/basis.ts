import { dayInBeijing } from "@/lib/deadlines/beijing";
import type { Passage } from "@/lib/law/article";
import { cancelledAtOnce } from "@/lib/law/consumer-refs";
import {
  collectedByCourt,
  conditionsOfSuit,
  courtOfTort,
  informationByConsent,
  informationDeleted,
  informationProtected,
  jointSuit,
  jointTort,
  placeOfTort,
  privacy,
  seatsOfSeveral,
} from "@/lib/law/court-refs";
import { privatePeace } from "@/lib/law/information-refs";
import { placeInPrint, placesInPrint } from "@/lib/law/print";
import { noCommercialCalls, noUnwantedMessages } from "@/lib/law/refs";
import type { Citation } from "@/lib/letters/letter";
import { numeral } from "@/lib/letters/wording";
import { defendantsOf } from "../defendants";
import type { Facts } from "../facts";
import { isCommercial } from "../parts/about";
import {
  type Basis,
  commercialDays,
  ifCommercial,
  inForce,
  noBasis,
  quotation,
  quotedFor,
  together,
} from "../parts/basis";
import { groupsOf } from "../parts/group";
import { refusedAmong } from "../parts/no-of-calls";
import { laterOf } from "./after-told";
import { chargesOf } from "./charges";
import { demandsOf } from "./claims";
import { isBesideAnother } from "./liability";
import { restsOnOneSeat } from "./seats";
import { chargedTo } from "./theirs";

/** Quoted: what was broken. Named: what each claim rests on. */
export function suitBasis(facts: Facts): Basis {
  const days = daysOf(facts);
  return together(
    quotedFor([privacy], days),
    itemOn(privatePeace, "除法律另有规定或者权利人明确同意外，任何组织或者个人不得", days),
    ofSelling(facts),
    quotedFor([informationProtected], days),
    turnsOnConsent(facts) ? itemOn(informationByConsent, "处理个人信息的，应当", days) : noBasis,
    quotedFor([informationDeleted], days),
    ofDemands(facts),
    isBesideAnother(facts) ? { texts: [], citations: jointly(days) } : noBasis,
  );
}

const jointly = (days: string[]) => inForce([jointTort], days).map(({ citation }) => citation);

const daysOf = ({ calls }: Facts) => calls.map((call) => dayInBeijing(call.at));

/** What the pleading says a word on: consent to what sells, or a debt that is none of the plaintiff's. */
function turnsOnConsent(facts: Facts): boolean {
  return facts.answers.notDebtor || chargedTo(facts).some(isCommercial);
}

/** No commercial call without consent, and none after it was taken back: by that the calls were unlawful. */
function ofSelling(facts: Facts): Basis {
  const calls = chargedTo(facts);
  const own = groupsOf(calls).flatMap(({ after }) => refusedAmong(after.own, after.nos));
  const after = [...own, ...chargesOf(facts).flatMap((charge) => laterOf(charge, facts))];
  const days = commercialDays(calls);
  const [rule] = [...inForce([noCommercialCalls], days), ...inForce([noUnwantedMessages], days)];
  if (!rule) return noBasis;
  const lead = ifCommercial(calls) && "如属商业营销，适用";
  const [stop] = inForce([cancelledAtOnce], commercialDays(after));
  const stopped = stop ? quotation(stop.ref).replace(placeInPrint(stop.ref), "同条") : "";
  return { texts: [`${lead}${quotation(rule.ref)}${stopped}`], citations: [rule.citation] };
}

/** 各项诉讼请求的依据：第一项、第三项，《民法典》第九百九十五条；第二项，… */
function ofDemands(facts: Facts): Basis {
  const places = new Map<string, number[]>();
  const demands = demandsOf(facts).map(({ by }) => inForce(by, daysOf(facts)));
  demands.forEach((rules, at) => {
    const place = placesInPrint(rules.map(({ ref }) => ref));
    if (place !== "") places.set(place, [...(places.get(place) ?? []), at + 1]);
  });
  if (places.size === 0) return noBasis;
  const parts = [...places].map(
    ([place, of]) => `${of.map((one) => `第${numeral(one)}项`).join("、")}，${place}`,
  );
  return {
    texts: [`各项诉讼请求的依据：${parts.join("；")}。`],
    citations: demands.flat().map(({ citation }) => citation),
  };
}

/** An item alone says nothing: the sentence it hangs on comes with it, in the words of the article. */
function itemOn(passage: Passage, lead: string, days: string[]): Basis {
  const [rule] = inForce([passage], days);
  if (!rule) return noBasis;
  const text = `${placeInPrint(passage)}：${lead}“${passage.words.replace(/；$/, "")}”。`;
  return { texts: [text], citations: [rule.citation] };
}

/** That a suit may be brought at all, where, and against several at once, as the law stands today. */
export function rightToSue(facts: Facts): Citation[] {
  const { answers, calls, today } = facts;
  const several =
    defendantsOf(answers).length > 1 ? [...(restsOnOneSeat(facts) ? [seatsOfSeveral] : []), jointSuit] : [];
  const fetched = calls.some(({ number }) => number !== "") ? [collectedByCourt] : [];
  const rules = [conditionsOfSuit, ...fetched, courtOfTort, placeOfTort, ...several];
  return inForce(rules, [today]).map((one) => one.citation);
}
