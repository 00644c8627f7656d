import { defendantsOf } from "../defendants";
import type { Facts } from "../facts";
import { cityInAddress } from "../parts/merchant";
import { oneLine } from "../parts/one-line";
import { areApart } from "./charges";

/** By their places the defendants whose seat lies in the district of the chosen court. */
export function seatedHere({ answers }: Facts): number[] {
  return defendantsOf(answers).flatMap(({ address }, at) => (liesIn(address, answers.court) ? [at] : []));
}

/** Whether the court has those elsewhere too, by the seat of one who answers for the same calls. */
export function restsOnOneSeat(facts: Facts): boolean {
  const here = seatedHere(facts).length;
  return here > 0 && here < defendantsOf(facts.answers).length && !areApart(facts);
}

/** 南京市鼓楼区草场门大街9号, 南京市鼓楼区人民法院: the same city and the same district. */
export function liesIn(address: string, court: string): boolean {
  const area = /^(.+[区县市旗])(?:人民)?法院$/.exec(oneLine(court))?.[1] ?? "";
  const [city, ofCourt] = [cityInAddress(address), cityInAddress(area)];
  if (city === "" || city !== ofCourt) return false;
  const district = area.slice(area.indexOf(city) + city.length);
  return district !== "" && oneLine(address).includes(city + district);
}
