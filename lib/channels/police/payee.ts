import type { EvidenceKind } from "@/lib/evidence/evidence";
import type { Facts } from "../facts";
import { oneLine } from "../parts/course-caller";
import { isMoneyLost, lossIn } from "./loss";
import { gaveOnlyVouchers } from "./vouchers";

/** By what the police find the account: an account, an order or a transaction, by its number. */
const found = /尾号\s?\d{3}|\d{4}[ -]?\d{4}|(?:微信|支付宝|QQ|账)号/;

const mayShowPayment: EvidenceKind[] = ["picture", "sms-screenshot", "other"];
const transfer = /转账|付款|汇款|支付|交易|凭证|回单|账单/;

/** Whether a paper of the payment is enclosed, by what its user called it. */
export function isPaymentShown({ evidence }: Facts): boolean {
  const papers = evidence.filter(({ kind }) => mayShowPayment.includes(kind));
  return papers.some(({ name, note }) => transfer.test(`${name}${note}`));
}

/** Money went, and nothing says where: nobody can stop it. */
export function isPayeeUnknown(facts: Facts): boolean {
  const { moneyLost } = facts.answers;
  if (!isMoneyLost(facts) || lossIn(moneyLost) !== "lost" || gaveOnlyVouchers(moneyLost)) return false;
  return !found.test(oneLine(moneyLost)) && !isPaymentShown(facts);
}
