import type { Evidence } from "./evidence";

type Receipt = Pick<Evidence, "toldReceivedAt" | "isTold" | "originalStatus"> & { receivedAt?: string };

/** ISO instant at which case data says it was received elsewhere; null where nothing says so. */
export function toldReceiptOf({
  receivedAt,
  toldReceivedAt,
  isTold,
  originalStatus,
}: Receipt): string | null {
  const isTime = isTold && originalStatus !== "not-received";
  return toldReceivedAt ?? (isTime ? receivedAt : null) ?? null;
}
