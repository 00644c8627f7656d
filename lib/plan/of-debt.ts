import type { Facts } from "@/lib/channels/facts";
import { isAboutOperator } from "@/lib/channels/operator/dispute";
import { areDunning } from "@/lib/channels/parts/debt";
import { isPartlyDunning } from "@/lib/channels/parts/dunned";

/**
 * What is asked of whoever dunns is another matter than what one's operator owes: no door is closed by it; nor where others
 * of the calls sell, unless those surely close one: the operator's own, or of whom one has bought.
 */
export function isOfDebt({ ofDebt }: { ofDebt?: unknown }, facts: Facts): boolean {
  if (ofDebt === undefined) return false;
  if (areDunning(facts.calls)) return true;
  return isPartlyDunning(facts.calls) && !isAboutOperator(facts) && !facts.answers.isCustomer;
}
