import type { Deadline } from "@/lib/deadlines/deadline";
import { due } from "@/lib/deadlines/due";
import { placeInPrint, placeOf } from "@/lib/law/print";
import { againstNoCase, againstReconsidered } from "@/lib/law/receipt-refs";
import type { Facts } from "../facts";
import { answerTo } from "../parts/answer-to";
import { isReconsidered, procedureUsed } from "./procedure-used";

const sevenDays = { span: { count: 7, unit: "日" }, status: "部门规章" } as const;

/** After the police refused once more. */
const recheck = {
  ...sevenDays,
  id: "recheck-until",
  name: "最晚这天向上一级公安机关申请复核",
  basis: `${placeInPrint(againstReconsidered)}：收到复议决定书后7日以内，向上一级公安机关申请复核`,
  law: placeOf(againstReconsidered),
};

/** The last day to ask the same police, or after that the police above, to look again at why no criminal case was opened; null where that is not the way. */
export function reconsiderBy(facts: Facts): Deadline | null {
  const { follows: step, filed } = facts;
  const answer = step?.office === "police" ? answerTo(step, filed) : undefined;
  if (answer && isReconsidered(facts)) return due(recheck, answer.on);
  if (!step || answer?.outcome !== "refused") return null;
  const procedure = procedureUsed(step, filed);
  if (procedure === "administrative") return null;
  const unsure = procedure === "either" ? "（给的是不予立案通知书）" : "";
  const rule = {
    ...sevenDays,
    id: "reconsider-until",
    name: `最晚这天向原公安机关申请复议${unsure}`,
    basis: `${placeInPrint(againstNoCase)}：收到不予立案通知书后7日以内，向作出决定的公安机关申请复议`,
    law: placeOf(againstNoCase),
  };
  return due(rule, answer.on);
}
