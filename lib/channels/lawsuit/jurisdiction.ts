import { courtOfTort, jointSuit, placeOfTort, seatsOfSeveral } from "@/lib/law/court-refs";
import { placeInPrint, placesInPrint } from "@/lib/law/print";
import { listInWords, numeral } from "@/lib/letters/wording";
import { defendantsOf } from "../defendants";
import type { Facts } from "../facts";
import { countingOf } from "../parts/group";
import { rightToSue } from "./basis";
import { areApart } from "./charges";
import { inCommon } from "./liability";
import { liesIn, restsOnOneSeat, seatedHere } from "./seats";
import { chargedTo } from "./theirs";

/** 本案系侵权纠纷，…被告住所地在贵院辖区，贵院有管辖权。 */
export function jurisdiction(facts: Facts): string {
  if (rightToSue(facts).length === 0) return "";
  const rules = placesInPrint([courtOfTort, placeOfTort]);
  const ground = groundOf(facts);
  const has = ground === "" ? "" : `${ground}，贵院有管辖权。`;
  return `本案系侵权纠纷，由侵权行为地或者被告住所地人民法院管辖（${rules}）。${has}${joinder(facts)}`;
}

/** Whether the addresses show why the court was chosen. */
export function showsGround(facts: Facts): boolean {
  return groundOf(facts) !== "";
}

/** The seat of a defendant before the plaintiff's home: no court doubts the former. Of several unrelated ones it leads to its own alone. */
function groundOf(facts: Facts): string {
  const { answers, complainant } = facts;
  const all = defendantsOf(answers).length;
  const here = seatedHere(facts);
  const home = liesIn(complainant.address, answers.court) ? "原告住所地在贵院辖区，系侵权结果发生地" : "";
  if (here.length === 0) return home;
  const seats = seatsInWords(all, here);
  if (here.length === all) return seats;
  if (restsOnOneSeat(facts)) return `${seats}，${ofSeveral()}`;
  return home === "" ? seats : `${seats}；${home}`;
}

/** 被告一住所地在贵院辖区 */
function seatsInWords(all: number, here: number[]): string {
  if (all === 1) return "被告住所地在贵院辖区";
  if (here.length === all) return "各被告住所地均在贵院辖区";
  return `${listInWords(here.map((at) => `被告${numeral(at + 1)}`))}住所地在贵院辖区`;
}

/** 几个被告住所地在两个以上法院辖区的，各该法院都有管辖权（《民事诉讼法》第二十二条第三款） It is for one dispute, not for several that are joined. */
function ofSeveral(): string {
  return `几个被告的住所地在两个以上人民法院辖区的，各该人民法院都有管辖权（${placeInPrint(seatsOfSeveral)}）`;
}

/** Several are sued in one paper for the same calls, or for calls of each where the court and all of them agree. */
function joinder(facts: Facts): string {
  if (defendantsOf(facts.answers).length < 2) return "";
  const why = areApart(facts)
    ? "各被告的行为均侵扰了原告的私人生活安宁，诉讼标的是同一种类，原告同意合并审理，请贵院合并审理"
    : `${forWhat(facts)}诉讼标的是共同的，请贵院一并审理`;
  return `${why}（${placeInPrint(jointSuit)}）。`;
}

/** 各被告因同一批来电被诉，; of who called for another, for those calls alone that it may have made. */
function forWhat(facts: Facts): string {
  const common = inCommon(facts);
  if (common !== "") return `各被告因${common}一并被诉，该部分`;
  const calls = chargedTo(facts);
  return `各被告因${calls.length > 1 ? "同一批" : "同一"}${countingOf(calls).noun}被诉，`;
}
