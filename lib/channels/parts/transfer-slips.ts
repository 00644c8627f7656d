import type { Evidence, EvidenceKind } from "@/lib/evidence/evidence";
import type { Facts } from "../facts";
import { isSuspected } from "./subject";

const mayShowPayment: EvidenceKind[] = ["picture", "sms-screenshot", "other"];
const transfer = /转账|付款|汇款|支付|交易|凭证|回单|账单/;

/** The papers of a payment, by what their user called them, where a caller may have taken money. */
export function transferSlips({ calls, evidence }: Pick<Facts, "calls" | "evidence">): Evidence[] {
  if (!calls.some(isSuspected)) return [];
  return evidence.filter(
    ({ kind, name, note }) => mayShowPayment.includes(kind) && transfer.test(`${name}${note}`),
  );
}
