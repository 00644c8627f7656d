import type { Need } from "../channel";
import type { Facts, LoggedCall } from "../facts";
import { isDebtOpen, isDunning } from "../parts/debt";
import { restOf } from "./charge-words";
import { chargesOf } from "./charges";

/** The dunning that the companies written to are charged with; all of it where no call gave the name of any. */
export function dunnedBy(facts: Facts): LoggedCall[] {
  const charges = chargesOf(facts);
  const dunned = facts.calls.filter(isDunning);
  if (charges.every(({ named }) => named.length === 0)) return dunned;
  const others = new Set(restOf(charges, facts.calls));
  return dunned.filter((call) => !others.has(call));
}

/** What came, without the dunning of another: what was said to that one is no word to them. */
export function withoutOthersDunning(facts: Facts): LoggedCall[] {
  const theirs = new Set(dunnedBy(facts));
  const own = facts.calls.filter((call) => !isDunning(call) || theirs.has(call));
  return own.length === facts.calls.length ? facts.calls : own;
}

/** No debt is denied to a company that spoke of none: the dunning of another is told to it, and no more. */
export function deniedToThem(facts: Facts): Facts {
  if (!facts.calls.some(isDunning) || dunnedBy(facts).length > 0) return facts;
  return { ...facts, answers: { ...facts.answers, notDebtor: false } };
}

/** Against whoever dunns it decides all whether the debt is the user's. */
export function debtNeed(facts: Facts): Need[] {
  if (!isDebtOpen(facts) || dunnedBy(facts).length === 0) return [];
  const next = { text: "不是你的，勾“我不是债务人”；是你的，停止催收多半得不到支持" };
  return [{ code: "debt", text: "这笔债是不是你的，没有写", required: false, next }];
}
