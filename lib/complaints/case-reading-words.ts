/** How much of each came by one reading of case data. */
export type ReadingCounts = { calls: number; complaints: number; evidence: number; refusals: number };

/** 3条来电、1件投诉、2份证据; what came besides where none of these did. */
export function readingInWords({ calls, complaints, evidence, refusals }: ReadingCounts): string {
  const parts = [
    calls > 0 && `${calls}条来电`,
    complaints > 0 && `${complaints}件投诉`,
    evidence > 0 && `${evidence}份证据`,
    refusals > 0 && `${refusals}条拒绝记录`,
  ].filter(Boolean);
  return parts.length > 0 ? parts.join("、") : "别的记录";
}
