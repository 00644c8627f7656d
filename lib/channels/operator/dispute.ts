import type { Facts } from "../facts";
import { respondentName } from "./names";

/** What stands where nobody said which operator it is. */
const unnamed = ["运营商", "虚拟运营商"];

/** 中国移动 is 中国移动通信集团辽宁有限公司 as well, and 中国联通 is 中国联合网络通信有限公司. */
const companies: Record<string, RegExp> = {
  中国移动: /中国移动|移动通信集团/,
  中国联通: /中国联通|中国联合网络通信/,
  中国电信: /中国电信/,
  中国广电: /中国广电|中国广播电视网络/,
};

/**
 * Whether whoever calls is one's own operator, by the name of the company or by its numbers: what another body is told of
 * it then is the very dispute that an appeal is about.
 */
export function isAboutOperator(facts: Facts): boolean {
  const { answers, calls } = facts;
  if (answers.merchantName !== "") return isOwnOperator(answers.merchantName, facts);
  return calls.length > 0 && calls.every(({ profile }) => profile.kind === "operator");
}

function isOwnOperator(name: string, facts: Facts): boolean {
  const own = respondentName(facts);
  if (unnamed.includes(own)) return false;
  return companies[own]?.test(name) ?? name.includes(own);
}
