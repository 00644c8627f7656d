import type { EvidenceKind } from "@/lib/evidence/evidence";
import { readDirection } from "./directions";
import type { Cell, Format, Head } from "./format";
import { tableHead } from "./tables/head-rows";
import { textOf } from "./tables/table-row";

/** What stands above the columns of an operator's list of calls, and of no telephone's. */
const operators =
  /^(通信(时长|地点|方式|类型|费)|实收|套餐|优惠|小计|总?费用|基本通话费|长途|漫游|本机通话地|计费时长|主被叫|主叫\/?被叫$)/;

/**
 * What a file that is read shows as evidence. A telephone's list says which calls were not answered, an operator's bill has
 * the operator's columns; of any other table nobody knows who wrote it, until its owner says so.
 */
export function fileKindOf(format: Format, head: Head): EvidenceKind {
  if (format.connectedOnly || format.id === "bill-messages") return "bill";
  if (format.id === "pasted") return "other";
  if (format.id !== "table") return "phone-log";
  const found = tableHead(head);
  const { columns } = found?.header ?? {};
  const ways = cellsOf(found?.rows ?? [], columns?.direction);
  if (columns?.outcome !== undefined || ways.some((way) => readDirection(way).outcome !== null))
    return "phone-log";
  const names = found?.header?.names ?? (found?.rows[0] ?? []).map(textOf);
  return isOperators(names, ways) ? "bill" : "other";
}

/** Operators call who rang 主叫 and who was rung 被叫; telephones do not. */
function isOperators(names: string[], ways: string[]): boolean {
  const both = names.includes("主叫号码") && names.some((name) => name === "被叫号码" || name === "被叫");
  return both || names.some((name) => operators.test(name)) || ways.some((way) => /主叫|被叫/.test(way));
}

function cellsOf(rows: Cell[][], column: number | undefined): string[] {
  return column === undefined ? [] : rows.map((cells) => textOf(cells[column] ?? ""));
}
