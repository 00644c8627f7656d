import type { Block } from "@/lib/letters/letter";
import type { LoggedCall } from "../facts";
import { callTable } from "../parts/call-table";
import { signRemarks } from "./alleged";

const trade = "类型";
const widths = [5, 18, 17, 11, 9, 21];

/** 来电时间表 within the report, every call in a line: what was sold is of no use here, and its column goes to the remarks. */
export function timeline(calls: LoggedCall[]): Block {
  const table = callTable(calls, signRemarks(calls));
  const at = table.head.indexOf(trade);
  const without = (row: string[]) => row.filter((_, column) => column !== at);
  return { ...table, widths, head: without(table.head), rows: table.rows.map(without) };
}
