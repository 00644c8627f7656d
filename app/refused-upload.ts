import { uploadReason } from "@/lib/evidence/refusals";
import type { Invalid, Reason, Refused } from "@/lib/result";

const statuses: Record<string, number> = {
  "signed-out": 401,
  "not-here": 403,
  "too-large": 413,
  "space-full": 413,
  full: 413,
  another: 409,
  unnamed: 409,
  "too-often": 429,
  busy: 429,
  "server-busy": 503,
  "not-accepted": 415,
  "unknown-kind": 415,
  "own-case": 415,
  "disk-full": 507,
  "store-away": 503,
  "database-away": 503,
  "keys-away": 503,
  moving: 503,
};

export function uploadStatus({ code }: Reason): number {
  return statuses[code] ?? 400;
}

/** In seconds, where nobody says after how many it may be sent again. */
const SOON = 10;

/** Why a file that was sent is not taken: {code, text}. seconds: after which it may be sent again. */
export function refusedUpload(reason: Reason & { seconds?: number } = uploadReason("interrupted")): Response {
  const status = uploadStatus(reason);
  const seconds = reason.seconds ?? (status === 429 ? SOON : 0);
  const headers = seconds > 0 ? { "retry-after": String(seconds) } : undefined;
  return Response.json(reason, { status, headers });
}

/** Said of a file, or of rows that were read: nothing typed is at stake. */
const signInFirst = "这台设备的登录已经退出了，登录以后再试一次";

/** The same of what the store, or whoever makes spaces, has answered. */
export function refusedBy(answer: Refused | Invalid): Response {
  const [reason] = answer.kind === "refused" ? answer.reasons : [];
  return refusedUpload(reason?.code === "signed-out" ? { ...reason, text: signInFirst } : reason);
}
