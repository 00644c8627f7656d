import type { Passage } from "@/lib/law/article";
import { placesInPrint } from "@/lib/law/print";
import type { LoggedCall } from "../facts";
import { mayBeCommercial } from "../parts/about";
import { type Basis, inForce, noBasis } from "../parts/basis";
import { enforcedFrom } from "../parts/enforced";
import { areMessages, countingOf } from "../parts/group";

/** How a rule is put to an office: to deal by it, or where it mediates that it holds. */
type Applied = { whole: (places: string) => string; too: string };

const handled: Applied = { whole: (places) => `并请依照${places}处理`, too: "一并依照" };
export const holds: Applied = { whole: (places) => `并适用${places}`, too: "一并适用" };

/**
 * The older rules are about 商业性信息, and the later one names 商业性电话 beside it: of a message they are asked outright, of
 * a call only if the office takes it for such information, which the other side would deny.
 */
export function informationRules(
  passages: Passage[],
  calls: LoggedCall[],
  days: string[],
  applied = handled,
): Basis {
  const all = inForce(passages, days);
  if (all.length === 0) return noBasis;
  return {
    texts: [asked(placesInPrint(all.map(({ ref }) => ref)), calls.filter(mayBeCommercial), applied)],
    citations: all.map(({ citation }) => citation),
  };
}

function asked(places: string, calls: LoggedCall[], { whole, too }: Applied): string {
  if (areMessages(calls)) return `${whole(places)}。`;
  const areCalls = countingOf(calls).noun === "来电";
  const from = enforcedFrom(calls.filter(({ kind }) => kind === "call"));
  const rings = from === "" ? "来电" : `${from}的来电`;
  return areCalls
    ? `${rings}如认定属于发送商业性信息，${whole(places)}。`
    : `所列短信${whole(places)}；${rings}如认定属于发送商业性信息，${too}。`;
}
