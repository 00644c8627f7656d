import type { Facts } from "../facts";
import { transferSlips } from "../parts/named-papers";
import { oneLine } from "../parts/one-line";
import { isMoneyLost, lossIn } from "./loss";
import { gaveOnlyVouchers } from "./vouchers";

/** By what the police find the account: an account, an order or a transaction, by its number. */
const found = /尾号\s?\d{3}|\d{4}[ -]?\d{4}|(?:微信|支付宝|QQ|账)号/;

/** Whether a paper of the payment is enclosed. */
export function isPaymentShown(facts: Facts): boolean {
  return transferSlips(facts).length > 0;
}

/** What went from an account leaves a paper; a code of a card leaves none. */
export function isSlipMissing(facts: Facts): boolean {
  const { moneyLost } = facts.answers;
  if (!isMoneyLost(facts) || lossIn(moneyLost) !== "lost" || gaveOnlyVouchers(moneyLost)) return false;
  return !isPaymentShown(facts);
}

/** Money went, and nothing says where: nobody can stop it. */
export function isPayeeUnknown(facts: Facts): boolean {
  return isSlipMissing(facts) && !found.test(oneLine(facts.answers.moneyLost));
}
