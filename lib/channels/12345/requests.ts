import { placeInPrint } from "@/lib/law/print";
import { commercialCallsPenalty } from "@/lib/law/refs";
import type { Facts, LoggedCall } from "../facts";
import { isCommercial, mayBeCommercial } from "../parts/about";
import { type Basis, cited, ifCommercial, isUnderConsumerRule, noBasis, together } from "../parts/basis";
import { areDunning } from "../parts/debt";
import { enforcedFrom } from "../parts/enforced";
import { areHidden, countingOf } from "../parts/group";
import { nameKnown } from "../parts/name-known";
import { resultToTell } from "../parts/result-to-tell";
import { secrecyRequest } from "../parts/secrecy";
import { isSuspected, wasHeard } from "../parts/subject";
import { fraudToPolice, threatToPolice, toPolice } from "../parts/to-police";
import { stopInLetter } from "./stop";

/** Who deals with it, named once: the department, by the rule's own penalty paragraph. */
function toDepartment(facts: Facts): Basis {
  const which = areHidden(facts.calls) ? countingOf(facts.calls).noun : "号码";
  const told = `请转有关主管部门核实上述${which}${behind(facts.calls)}`;
  const selling = facts.calls.filter(wasHeard).every(mayBeCommercial)
    ? ifCommercial(facts.calls)
    : "其中属于商业营销的，";
  if (!isUnderConsumerRule(facts.calls))
    return { texts: [`${told}，涉嫌违反规定的，依法处理`], citations: [] };
  return together(
    {
      texts: [
        `${told}，${selling}${enforcedFrom(facts.calls)}涉嫌违反规定的，依照${placeInPrint(commercialCallsPenalty)}等规定处理`,
      ],
      citations: [],
    },
    cited([commercialCallsPenalty], facts.today),
  );
}

/** Who sells is a business, and who dunns an institution; of others nobody knows what they are. */
function behind(calls: LoggedCall[]): string {
  if (areDunning(calls)) return "背后的机构";
  if (calls.some(isCommercial) && !calls.some(isSuspected)) return "背后的经营者";
  return areHidden(calls) ? "的来源" : "的实际使用人";
}

/** 请求事项, each one something that can be answered. */
export function hotlineRequests(facts: Facts): Basis {
  const secret = [secrecyRequest(facts, "请勿向被反映方透露我的身份")].filter((text) => text !== "");
  return together(
    toDepartment(facts),
    { ...noBasis, texts: [stopInLetter(facts)] },
    nameKnown(facts),
    { ...noBasis, texts: fraudToPolice(facts.calls) },
    threatToPolice(facts),
    toPolice(facts),
    resultToTell("请告知工单编号和办理期限，并将处理结果告知我", facts),
    { ...noBasis, texts: secret },
  );
}
