import { fromCaseData } from "@/lib/letters/from-case-data";
import type { Block } from "@/lib/letters/letter";
import type { Facts, LoggedCall, LoggedRefusal } from "../facts";
import { callTable, momentInTable } from "../parts/call-table";
import { outsideOf } from "../parts/counted";
import { proofInWords } from "../parts/proof";
import { heardByCaller, meantForSome } from "../parts/refused";
import { signRemarks } from "./alleged";

const trade = "类型";
const widths = [5, 18, 17, 11, 9, 21];

type Row = { at: string; cells: string[] };

/** 来电记录表 within the report, every call in a line, and every no that was said outside of them: what was sold is of no use here, and its column goes to the remarks. */
export function timeline({ calls, answers }: Facts): Block {
  const table = callTable(calls, signRemarks(calls, answers.moneyLost));
  const at = table.head.indexOf(trade);
  const without = (row: string[]) => row.filter((_, column) => column !== at);
  const rang = table.rows.map((row, nth): Row => ({ at: calls[nth]?.at ?? "", cells: without(row) }));
  const rows = [...rang, ...noesOf(calls)].sort((a, b) => Date.parse(a.at) - Date.parse(b.at));
  return { ...table, widths, head: without(table.head), rows: rows.map(({ cells }) => cells) };
}

/** What the operator alone heard of is told in the story. */
function noesOf(calls: LoggedCall[]): Row[] {
  const said = outsideOf(calls).filter((one) => heardByCaller({ ...one, callId: null }));
  return said.map((one) => ({ at: one.at, cells: cellsOf(one, calls) }));
}

function cellsOf(one: LoggedRefusal, calls: LoggedCall[]): string[] {
  const [call, ...others] = meantForSome(one, calls);
  const whom = call ? (others.length > 0 ? `${others.length + 1}个号码` : call.profile.display) : "各号码";
  const how = one.way === "sms" ? "我发短信" : "我";
  const remarks = ["明确拒绝", proofInWords(one.evidence), one.caseDataAt ? fromCaseData : ""];
  return ["—", momentInTable(one.at), whom, how, "—", remarks.filter((remark) => remark !== "").join("，")];
}
