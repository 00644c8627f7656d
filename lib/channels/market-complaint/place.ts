import { complaintPlace } from "@/lib/law/market-refs";
import { placeInPrint } from "@/lib/law/print";
import type { Facts } from "../facts";
import { type Basis, inForce, noBasis } from "../parts/basis";
import { oneLine } from "../parts/one-line";

/** Why this office: where the company works or has its seat or, on a platform, the address that it shows there. */
export function complaintPlaceSentence({ answers, today }: Facts): Basis {
  const [rule] = inForce([complaintPlace], [today]);
  if (!rule) return noBasis;
  const online = answers.sellsOnline ? "；平台内经营者的，由其在平台公示的地址所在地的部门处理" : "";
  const text = `投诉由被投诉人实际经营地或者住所地的县级市场监督管理部门处理${online}（${placeInPrint(rule.ref)}）。被投诉人的地址为${oneLine(answers.merchantAddress)}，故向贵部门提出。`;
  return { texts: [text], citations: [rule.citation] };
}
