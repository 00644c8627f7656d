import { allOf, type KindCount, kindsInWords } from "@/lib/calls/kind-count";

/** How much of each came by one reading of case data. */
export type ReadingCounts = KindCount & { complaints: number; evidence: number; refusals: number };

/** 3次来电、1条短信、1件投诉、2份证据; what came besides where none of these did. */
export function readingInWords({ complaints, evidence, refusals, ...log }: ReadingCounts): string {
  const parts = [
    allOf(log) > 0 && kindsInWords(log),
    complaints > 0 && `${complaints}件投诉`,
    evidence > 0 && `${evidence}份证据`,
    refusals > 0 && `${refusals}条拒绝记录`,
  ].filter(Boolean);
  return parts.length > 0 ? parts.join("、") : "别的记录";
}
