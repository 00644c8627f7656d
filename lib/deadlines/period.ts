import type { Day } from "./deadline";

/** No day lies in it: it would end before it begins. A side that is not said is open. */
export function isBackwards(from: Day | undefined, to: Day | undefined): boolean {
  return Boolean(from && to && from > to);
}

/** Said where such a period was asked for. */
export const backwards = "日子反了：“从哪天”比“到哪天”还晚，换过来再找。";
