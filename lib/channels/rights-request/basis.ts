import { dayInBeijing } from "@/lib/deadlines/beijing";
import { noAskingAgain, privatePeace, reasonedRefusal, requestsTakenUp } from "@/lib/law/information-refs";
import { placeInPrint, placesInPrint } from "@/lib/law/print";
import { defendantsOf } from "../defendants";
import type { Facts, LoggedCall } from "../facts";
import { afterNoTo } from "../lawsuit/charges";
import { type Basis, commercialBasis, inForce, noBasis, quotedFor, together } from "../parts/basis";
import { groupsOf } from "../parts/group";
import { exceptOthers } from "../parts/whose";

/** Why the calls had to be left undone, and why the request has to be dealt with. */
export function requestBasis(facts: Facts): Basis {
  return together(
    peace(facts.calls),
    commercialBasis(facts.calls),
    quotedFor([reasonedRefusal], [facts.today]),
    ofNetData(facts),
  );
}

function peace(calls: LoggedCall[]): Basis {
  const days = calls.map((call) => dayInBeijing(call.at));
  const [rule] = inForce([privatePeace], days);
  if (!rule) return noBasis;
  const text = `除法律另有规定或者权利人明确同意外，任何组织或者个人不得以电话、短信等方式侵扰他人的私人生活安宁，见${placeInPrint(rule.ref)}。`;
  return { texts: [text], citations: [rule.citation] };
}

/** 频繁征求同意 only of calls after a no that the caller heard. */
function ofNetData(facts: Facts): Basis {
  const { today } = facts;
  const rules = [...inForce([noAskingAgain], afterRefusal(facts)), ...inForce([requestsTakenUp], [today])];
  if (rules.length === 0) return noBasis;
  const text = `贵方属于网络数据处理者的，还应当遵守${placesInPrint(rules.map((one) => one.ref))}。`;
  return { texts: [text], citations: rules.map((one) => one.citation) };
}

/** Where some of the calls named another company, only those count that followed a no told to this one. */
function afterRefusal(facts: Facts): string[] {
  const { answers, calls } = facts;
  const [company, ...others] = defendantsOf(answers);
  const after =
    company && exceptOthers(facts) !== ""
      ? afterNoTo(company, others, calls)
      : groupsOf(calls).flatMap((group) => group.after.own);
  return after.map((call) => dayInBeijing(call.at));
}
