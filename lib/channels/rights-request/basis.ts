import { dayInBeijing } from "@/lib/deadlines/beijing";
import { privatePeace } from "@/lib/law/information-refs";
import { placeInPrint } from "@/lib/law/print";
import type { Facts, LoggedCall } from "../facts";
import { maybeTheirs } from "../lawsuit/theirs";
import { type Basis, commercialBasis, inForce, noBasis, together } from "../parts/basis";
import { ownFacts } from "../parts/whose";

/** Why the calls had to be left undone; what a request rests on stands behind it. */
export function requestBasis(facts: Facts): Basis {
  const { calls } = maybeTheirs(ownFacts(facts));
  return together(peace(calls), commercialBasis(calls));
}

function peace(calls: LoggedCall[]): Basis {
  const days = calls.map((call) => dayInBeijing(call.at));
  const [rule] = inForce([privatePeace], days);
  if (!rule) return noBasis;
  const text = `除法律另有规定或者权利人明确同意外，任何组织或者个人不得以电话、短信等方式侵扰他人的私人生活安宁，见${placeInPrint(rule.ref)}。`;
  return { texts: [text], citations: [rule.citation] };
}
