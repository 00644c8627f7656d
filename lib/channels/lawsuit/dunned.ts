import type { Need } from "../channel";
import type { Facts, LoggedCall } from "../facts";
import { mayBeCommercial } from "../parts/about";
import { isDebtOpen, isDunning } from "../parts/debt";
import { chargedTo } from "./theirs";

/** The dunning that the companies written to are charged with; all of it where no call gave the name of any. */
export function dunnedBy(facts: Facts): LoggedCall[] {
  return chargedTo(facts).filter(isDunning);
}

/** What came, without the dunning of another: what was said to that one is no word to them. */
export function withoutOthersDunning(facts: Facts): LoggedCall[] {
  const theirs = new Set(dunnedBy(facts));
  const own = facts.calls.filter((call) => !isDunning(call) || theirs.has(call));
  return own.length === facts.calls.length ? facts.calls : own;
}

/** No debt is denied to a company that spoke of none, and no consent to one that sold nothing: what another did is told to it, and no more. */
export function deniedToThem(facts: Facts): Facts {
  const { answers, calls } = facts;
  const isDunned = !calls.some(isDunning) || dunnedBy(facts).length > 0;
  const isSold = !calls.some(mayBeCommercial) || chargedTo(facts).some(mayBeCommercial);
  if (isDunned && isSold) return facts;
  const notDebtor = answers.notDebtor && isDunned;
  return { ...facts, answers: { ...answers, notDebtor, neverAgreed: answers.neverAgreed && isSold } };
}

/** Against whoever dunns it decides all whether the debt is the user's. */
export function debtNeed(facts: Facts): Need[] {
  if (!isDebtOpen(facts) || dunnedBy(facts).length === 0) return [];
  const next = { text: "不是你的，勾“我不是债务人”；是你的，停止催收多半得不到支持" };
  return [{ code: "debt", text: "这笔债是不是你的，没有写", required: false, next }];
}
