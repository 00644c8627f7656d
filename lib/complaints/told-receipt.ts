import type { Evidence } from "@/lib/evidence/evidence";

/** From where a date comes that no clock of ours has seen: printed and shown with it wherever it could be taken for ours. */
export const fromCaseData = "来自案件数据";

/**
 * The evidence of a case file, or of a letter that came by one: when each was received is what that file says, and is shown as
 * that. Our own clock has seen none of it.
 */
export function asTold<T extends Evidence>(evidence: readonly T[]): T[] {
  return evidence.map((one) => ({ ...one, isTold: true }));
}
