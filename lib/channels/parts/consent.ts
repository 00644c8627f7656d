import type { Need } from "../channel";
import type { Facts } from "../facts";
import { isCommercial } from "./about";

/** The rule on commercial calls is about consent, of which a letter says nothing while the user does not. */
export function consentNeed({ answers, calls }: Facts): Need[] {
  if (answers.neverAgreed || !calls.some(isCommercial)) return [];
  const next = { text: "从没同意过，就勾“我从未同意接收这类推销”；同意过，写明哪天起不要了" };
  return [{ code: "consent", text: "你同意过没有，信里没有一个字", required: false, next }];
}
