import type { Facts } from "../facts";
import type { FiledStep } from "../filed-step";
import { askedFirst, isAppeal } from "../review/appeal";

/** 中国移动通信集团辽宁有限公司: whom an appeal is against, as far as the record tells; "" of all else. */
export function respondentOfAppeal(facts: Facts, step: FiledStep): string {
  return isAppeal(step) ? (askedFirst(facts, step)?.filed.to ?? "") : "";
}

/** ，被申诉人为中国移动通信集团辽宁有限公司; "" where nobody is known. */
export function respondentInShort(facts: Facts, step: FiledStep): string {
  const name = respondentOfAppeal(facts, step);
  return name && `，被申诉人为${name}`;
}
