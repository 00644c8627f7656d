import { jointTort } from "@/lib/law/court-refs";
import { placeInPrint } from "@/lib/law/print";
import { listInWords, numeral } from "@/lib/letters/wording";
import { theDefendants } from "../defendants";
import type { Facts } from "../facts";
import { countingOf } from "../parts/group";
import { agencyIn } from "./agent";
import { chargedWith, chargesOf, placesOf } from "./charges";
import { claimsMoney } from "./claims";

const wrong = "侵扰了原告的私人生活安宁，侵害了原告的隐私权和个人信息权益，应当";

/** 被告一的上述行为侵扰了…，应当承担民事责任。 Who has no call of its own answers for what it had a part in, as the plaintiff says. */
export function liability(facts: Facts): string {
  const { charged, bare } = placesOf(facts);
  const whole = theDefendants(facts.answers);
  if (charged.length === 0 || bare.length === 0)
    return `${whole}的上述行为${wrong}${charged.length > 1 ? "各自" : ""}承担民事责任。`;
  const [who, others] = [charged, bare].map((places) =>
    listInWords(places.map((at) => `被告${numeral(at + 1)}`)),
  );
  const how = claimsMoney(facts) ? "承担连带责任" : "一并承担民事责任";
  const joint = `属共同实施侵权行为（${placeInPrint(jointTort)}），应当${how}`;
  return `${who}的上述行为${wrong}承担民事责任。原告主张${others}${partIn(facts)}，${joint}。`;
}

/** 受被告一委托拨打了上述主张由其拨打的来电以及经查明由其拨打的其他来电; 全部或者部分 where nobody says which; 如上所述参与其中 of another part. */
function partIn(facts: Facts): string {
  const agency = agencyIn(facts);
  if (!agency) return "如上所述参与其中";
  const { noun, done } = countingOf(chargesOf(facts).flatMap(chargedWith));
  const entrusted = `受被告${numeral(agency.principal + 1)}委托${done}了`;
  if (!agency.told) return `${entrusted}其中全部或者部分${noun}，具体以查明的记录为准`;
  return entrusted + callsOfAgent(facts, "其");
}

/** 上述主张由被告二拨打的来电以及经查明由其拨打的其他来电: what both answer for, and no more. by: 被告二, 其. */
function callsOfAgent(facts: Facts, by: string): string {
  const charged = chargesOf(facts).flatMap(chargedWith);
  const { noun, done } = countingOf(charged);
  const others = charged.length > 1 ? `以及经查明由其${done}的其他${noun}` : "";
  return `上述主张由${by}${done}的${noun}${others}`;
}

/** The same where that is not all that is charged; "" where it is. */
export function inCommon(facts: Facts): string {
  const agency = agencyIn(facts);
  const charged = chargesOf(facts).flatMap(chargedWith);
  if (!agency || charged.length < 2) return "";
  const by = `被告${numeral(agency.agent + 1)}`;
  const { noun, done } = countingOf(charged);
  return agency.told ? callsOfAgent(facts, by) : `上述${noun}中经查明由${by}${done}的${noun}`;
}

/** Whether a defendant is sued for what another did: for a part in it. */
export function isBesideAnother(facts: Facts): boolean {
  const { charged, bare } = placesOf(facts);
  return charged.length > 0 && bare.length > 0;
}
