import { courtOfTort, placeOfTort } from "@/lib/law/court-refs";
import { placesInPrint } from "@/lib/law/print";
import { numeral } from "@/lib/letters/wording";
import { defendantsOf, theDefendants } from "../defendants";
import type { Facts } from "../facts";
import { oneLine } from "../parts/course-caller";
import { cityInAddress } from "../parts/merchant";
import { rightToSue } from "./basis";

/** 本案系侵权纠纷，…有管辖权: with the ground on which the chosen court has it, where the addresses show one. */
export function jurisdiction(facts: Facts): string {
  if (rightToSue(facts).length === 0) return "";
  const rules = placesInPrint([courtOfTort, placeOfTort]);
  return `本案系侵权纠纷，侵权行为地和${theDefendants(facts.answers)}住所地人民法院有管辖权（${rules}）。${groundOf(facts)}`;
}

/** The seat of a defendant before the plaintiff's home: no court doubts the former. */
function groundOf({ answers, complainant }: Facts): string {
  const defendants = defendantsOf(answers);
  const seat = defendants.findIndex(({ address }) => liesIn(address, answers.court));
  if (seat >= 0) return `被告${defendants.length > 1 ? numeral(seat + 1) : ""}住所地在贵院辖区。`;
  const isHome = liesIn(complainant.address, answers.court);
  return isHome ? "原告住所地在贵院辖区，原告主张此地系侵权结果发生地。" : "";
}

/** 南京市鼓楼区草场门大街9号, 南京市鼓楼区人民法院: the same city and the same district. */
function liesIn(address: string, court: string): boolean {
  const area = /^(.+[区县市旗])(?:人民)?法院$/.exec(oneLine(court))?.[1] ?? "";
  const [city, ofCourt] = [cityInAddress(address), cityInAddress(area)];
  if (city === "" || city !== ofCourt) return false;
  const district = area.slice(area.indexOf(city) + city.length);
  return district !== "" && oneLine(address).includes(city + district);
}
