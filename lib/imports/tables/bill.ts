import type { Head } from "../format";
import { isOfMessages } from "./columns";
import { tableHead } from "./head-rows";
import { isOneOf, type Operator, operatorNamed } from "./operator-named";

/** Columns that only this operator has; 中国电信 has none of its own. */
const own: [Operator, string[]][] = [
  ["mobile", ["套餐优惠", "实收通信费", "实收费用", "是否新通话"]],
  ["unicom", ["本机通话地", "对方归属地", "其他费"]],
];

/** Columns of operators' lists; a telephone or an app has none of them beside a price. */
const usual =
  "起始时间 通话起始时间 通信时长 通话时长 通信方式 呼叫类型 通信地点 通话地点 通话费 费用 总费用 小计 基本通话费".split(
    " ",
  );
const enough = 3;

/** An operator's list: whose, if that can be told, and of calls or of messages. */
export type Bill = { operator: Operator | null; messages: boolean };

/** What bill a table is, by the operator's name above the header, or by its columns; null when it is none. */
export function billIn(head: Head): Bill | null {
  const found = tableHead(head);
  if (!found?.header) return null;
  const { names } = found.header;
  const said = operatorNamed(found.title);
  const operator = whose(said, found.title, operatorOf(names));
  const isPricedList = isPriced(names) && found.header.messages === true;
  const isOthers = said === "other" && /[详清话账]单/.test(found.title);
  if (!operator && !isOthers && !isPricedList && !isCharged(names)) return null;
  return { operator, messages: isOfMessages(found.title, found.header) };
}

/** Whose list it is: what the title says decides; its columns do where it says nothing else. */
function whose(said: ReturnType<typeof operatorNamed>, title: string, columns: Operator | null) {
  if (said !== null) return said === "other" ? null : said;
  return columns && isOneOf(title, columns) ? columns : null;
}

function operatorOf(names: string[]): Operator | null {
  const found = own.filter(([, columns]) => columns.some((column) => names.includes(column)));
  return found.length === 1 && isPriced(names) ? (found[0]?.[0] ?? null) : null;
}

function isCharged(names: string[]): boolean {
  const all = [...usual, ...own.flatMap(([, columns]) => columns)];
  return isPriced(names) && all.filter((name) => names.includes(name)).length >= enough;
}

function isPriced(names: string[]): boolean {
  return names.some((name) => /费|优惠|小计|金额/.test(name));
}

/** Whether it is this operator's list of calls; null: an operator's, and nobody can tell whose. */
export function isBillOf(head: Head, operator: Operator | null): boolean {
  const bill = billIn(head);
  return bill !== null && !bill.messages && bill.operator === operator;
}
