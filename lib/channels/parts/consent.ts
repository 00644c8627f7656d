import { cancelledAtOnce } from "@/lib/law/consumer-refs";
import { placeInPrint } from "@/lib/law/print";
import type { Answers } from "../answers";
import type { Need } from "../channel";
import type { Facts, LoggedCall } from "../facts";
import { isCommercial } from "./about";
import {
  type Basis,
  commercialBasis,
  commercialDays,
  inForce,
  isUnderConsumerRule,
  noBasis,
  quotation,
  together,
} from "./basis";
import { groupsOf } from "./group";
import { refusedAmong } from "./no-of-calls";

/** The rule on commercial calls is about consent: where the user did not say that there never was one, it is pointed out. */
export function consentNeed({ answers, calls }: Facts): Need[] {
  if (answers.neverAgreed || !calls.some(isCommercial)) return [];
  const next = { text: "从没同意过，就勾“我从未同意接收这类推销”；同意过，写明哪天起不要了" };
  return [{ code: "consent", text: "没写你同意过没有，对方会说你同意过", required: false, next }];
}

/** Whether one of these callers was told no, whatever came after. */
export function saidNoTo(calls: LoggedCall[]): boolean {
  return groupsOf(calls).some(({ after }) => after.nos.length > 0);
}

/** Who never agreed does not ask whether it was so. */
export function consentAsked({ neverAgreed }: Pick<Answers, "neverAgreed">): string {
  return neverAgreed ? "有无取得过我同意的凭据" : "是否事先取得我的同意";
}

/** The rule on commercial calls, and what stands against a consent, which the other side may show though the user denied it. calls: those that the rule is asked of. */
export function sellingBasis(facts: Facts, calls = facts.calls): Basis {
  return together(commercialBasis(calls), cancelledBasis(facts));
}

/** After a no a consent is gone, by the article that was quoted just before. */
function cancelledBasis({ answers, calls }: Facts): Basis {
  if (!calls.some(isCommercial) || !isUnderConsumerRule(calls)) return noBasis;
  const after = groupsOf(calls).flatMap(({ after }) => refusedAmong(after.own, after.nos));
  const [rule] = inForce([cancelledAtOnce], commercialDays(after));
  if (!rule) return noBasis;
  const cancelled = quotation(rule.ref).replace(placeInPrint(rule.ref), "同条");
  const given = answers.neverAgreed ? "出示同意的凭据" : "取得过我的同意";
  return {
    texts: [`即使对方${given}，我明确拒绝以后仍不停止的，适用${cancelled}`],
    citations: [rule.citation],
  };
}
