import type { EvidenceKind } from "@/lib/evidence/evidence";
import type { Format } from "./format";

/**
 * What a file that is read shows as evidence: an operator's bill is only what is known as one, a telephone's list what a known
 * program wrote. Of any other table nobody knows who wrote it; it counts as the user's own, until they say otherwise.
 */
export function fileKindOf(format: Format): EvidenceKind {
  if (format.connectedOnly || format.id === "bill-messages") return "bill";
  if (format.id === "pasted") return "other";
  return format.id === "table" ? "own-table" : "phone-log";
}
