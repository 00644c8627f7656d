import { uploadReason } from "@/lib/evidence/refusals";
import type { Reason } from "@/lib/result";

const statuses: Record<string, number> = {
  "not-here": 403,
  "too-large": 413,
  "not-accepted": 415,
  "unknown-kind": 415,
  "disk-full": 507,
  "store-away": 503,
};

/** Why a file that was sent is not taken: {code, text}. */
export function refusedUpload(reason: Reason = uploadReason("interrupted")): Response {
  return Response.json(reason, { status: statuses[reason.code] ?? 400 });
}
