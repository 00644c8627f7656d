import "server-only";
import { createHash, timingSafeEqual } from "node:crypto";

/** off: no METRICS_TOKEN is set, or one of fewer than 16 characters. */
export type MetricsAccess = "off" | "denied" | "granted";

/** Whether a request may read the metrics: `Authorization: Bearer TOKEN`, compared in constant time. */
export function metricsAccess(authorization: string | null): MetricsAccess {
  const token = process.env.METRICS_TOKEN ?? "";
  if (token.length < 16) return "off";
  return timingSafeEqual(digest(authorization ?? ""), digest(`Bearer ${token}`)) ? "granted" : "denied";
}

function digest(text: string): Buffer {
  return createHash("sha256").update(text).digest();
}
