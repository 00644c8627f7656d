import type { Head } from "../format";
import { isOfMessages } from "./columns";
import { tableHead } from "./head-rows";

export type Operator = "mobile" | "unicom" | "telecom";

/** How each is named above its columns. */
const named: Record<Operator, RegExp> = {
  mobile: /中国移动|10086/,
  unicom: /中国联通|10010/,
  telecom: /中国电信|天翼|(?<!\d)10000(?!\d)/,
};

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
  const operator = operatorNamed(`${found.title}\n${names.join(" ")}`) ?? operatorOf(names);
  const isPricedList = isPriced(names) && found.header.messages === true;
  if (!operator && !isPricedList && !isCharged(names)) return null;
  return { operator, messages: isOfMessages(found.title, found.header) };
}

/** The one operator that is named; null when several are. */
function operatorNamed(text: string): Operator | null {
  const found = (Object.keys(named) as Operator[]).filter((one) => named[one].test(text));
  return found.length === 1 ? (found[0] ?? null) : null;
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
