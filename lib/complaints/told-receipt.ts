import { type Evidence, isOriginalHere } from "@/lib/evidence/evidence";

export { caseDataNote, fromCaseData, withCaseDataNote } from "@/lib/letters/from-case-data";

/**
 * The evidence of a case file: when each was received is what that file says, and is shown as that. Our own clock has seen none
 * of it.
 */
export function asTold<T extends Evidence>(evidence: readonly T[]): T[] {
  return evidence.map((one) => ({ ...one, isTold: true }));
}

/**
 * The same for a letter that came by a case file, beside what is here now. Where the bytes are here, this machine has
 * received them, and they keep the name and the time of that receipt; what the letter says of another stays beside it as told.
 */
export function asToldBeside(evidence: readonly Evidence[], own: readonly Evidence[]): Evidence[] {
  const here = new Map(own.filter(isOriginalHere).map((one) => [one.sha256, one]));
  return evidence.map((one) => {
    const isSilent = one.originalStatus === "not-received";
    const toldReceivedAt = one.toldReceivedAt ?? (isSilent ? null : one.receivedAt);
    const row = here.get(one.sha256);
    if (!row) return { ...one, toldReceivedAt, isTold: true, originalStatus: "not-received" };
    const { name, size, receivedAt } = row;
    const told = row.toldReceivedAt ?? toldReceivedAt;
    return {
      ...one,
      isNoteTold: one.note !== "",
      name,
      size,
      receivedAt,
      toldReceivedAt: told,
      isTold: false,
      originalStatus: "stored",
    };
  });
}
