import type { Passage } from "@/lib/law/article";
import { placesInPrint } from "@/lib/law/print";
import type { LoggedCall } from "../facts";
import { mayBeCommercial } from "../parts/about";
import { type Basis, inForce, noBasis } from "../parts/basis";
import { areMessages, countingOf } from "../parts/group";

/**
 * The older rules are about 商业性信息, and the later one names 商业性电话 beside it: of a message they are asked outright, of
 * a call only if the office takes it for such information, which the other side would deny.
 */
export function informationRules(passages: Passage[], calls: LoggedCall[], days: string[]): Basis {
  const all = inForce(passages, days);
  if (all.length === 0) return noBasis;
  return {
    texts: [asked(placesInPrint(all.map(({ ref }) => ref)), calls.filter(mayBeCommercial))],
    citations: all.map(({ citation }) => citation),
  };
}

function asked(places: string, calls: LoggedCall[]): string {
  if (areMessages(calls)) return `并请依照${places}处理。`;
  const areCalls = countingOf(calls).noun === "来电";
  return areCalls
    ? `来电如认定属于发送商业性信息，并请依照${places}处理。`
    : `所列短信并请依照${places}处理；来电如认定属于发送商业性信息，一并依照。`;
}
