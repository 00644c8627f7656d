import type { Head } from "../format";
import { tableHead } from "./head-rows";

/** A list of calls by its operator's name above the header, or by so many columns that only this operator has. */
export function isBill(head: Head, operator: RegExp, own: string[], enough: number): boolean {
  const found = tableHead(head);
  if (!found?.header) return false;
  const names = found.header.names;
  const costs = names.some((name) => /费|优惠|小计|金额/.test(name));
  const titled = operator.test(found.title) || operator.test(names.join(" "));
  return titled || (costs && own.filter((name) => names.includes(name)).length >= enough);
}
