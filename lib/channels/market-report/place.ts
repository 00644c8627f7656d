import { onlineReportPlace, reportPlace, wrongOffice } from "@/lib/law/market-refs";
import { placesInPrint } from "@/lib/law/print";
import type { Facts } from "../facts";
import { type Basis, inForce, noBasis } from "../parts/basis";
import { countingOf } from "../parts/group";
import { oneLine } from "../parts/one-line";

/** Only as far as the user knows: which of the two it is the address alone does not say. */
const online = "在网上经营的，由其住所地（平台内经营者为实际经营地）的部门处理，上述地址即我所知的地址；";

/** Why this office: the rule says where the act was done, and of a call that is seldom known. */
export function placeSentence({ answers, calls, today }: Facts): Basis {
  const asked = answers.sellsOnline
    ? [reportPlace, onlineReportPlace, wrongOffice]
    : [reportPlace, wrongOffice];
  const rules = inForce(asked, [today]);
  if (rules.length < asked.length) return noBasis;
  const address = oneLine(answers.merchantAddress);
  const places = placesInPrint(rules.map((one) => one.ref));
  const text = `举报由被举报行为发生地的市场监督管理部门处理。被举报人在${address}，${countingOf(calls).done}行为可能由此实施，故在此提出；${answers.sellsOnline ? online : ""}如不属于贵部门处理权限，请告知应当向何处提出（${places}）。`;
  return { texts: [text], citations: rules.map((one) => one.citation) };
}
