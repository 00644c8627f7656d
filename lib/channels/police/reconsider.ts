import type { Deadline } from "@/lib/deadlines/deadline";
import { due } from "@/lib/deadlines/due";
import { placeInPrint, placeOf } from "@/lib/law/print";
import { againstNoCase } from "@/lib/law/receipt-refs";
import type { Facts } from "../facts";
import { answerTo } from "../parts/answer-to";
import { procedureUsed } from "./procedure-used";

/** The last day to ask the same police to look again at why no criminal case was opened; null where that is not the way. */
export function reconsiderBy({ follows: step, filed }: Facts): Deadline | null {
  const answer = step?.office === "police" ? answerTo(step, filed) : undefined;
  if (!step || answer?.outcome !== "refused") return null;
  const procedure = procedureUsed(step, filed);
  if (procedure === "administrative") return null;
  const unsure = procedure === "either" ? "（给的是不予立案通知书）" : "";
  const rule = {
    id: "reconsider-until",
    name: `最晚这天向原公安机关申请复议${unsure}`,
    span: { count: 7, unit: "日" },
    status: "部门规章",
    basis: `${placeInPrint(againstNoCase)}：收到不予立案通知书后7日以内，向作出决定的公安机关申请复议`,
    law: placeOf(againstNoCase),
  } as const;
  return due(rule, answer.on);
}
