import { isSameOrigin } from "@/app/evidence/same-origin";
import { ensureOwner } from "@/lib/auth/owner";
import { sentName } from "@/lib/evidence/file-name";
import { importReason } from "@/lib/imports/refusals";
import { LARGEST_IMPORT } from "@/lib/imports/size";
import type { Reason } from "@/lib/result";
import { receiveImport } from "@/lib/store/receive-import";

const statuses: Record<string, number> = {
  empty: 400,
  interrupted: 400,
  "not-here": 403,
  "too-large": 413,
  "unknown-kind": 415,
  "disk-full": 507,
};

/** Takes one file to read as the raw body; header x-name, percent-encoded. 201 {id, format} of the import, else {code, text}. */
export async function POST(request: Request): Promise<Response> {
  if (!isSameOrigin(request.headers)) return refused(importReason("not-here"));
  const length = request.headers.get("content-length");
  const announced = length === null ? null : Number(length);
  if (announced !== null && announced > LARGEST_IMPORT) return refused(importReason("too-large"));
  if (!request.body || announced === 0) return refused(importReason("empty"));
  const sent = { name: sentName(request.headers.get("x-name")), announced };
  const answer = await receiveImport(await ensureOwner(), request.body, sent);
  if (answer.kind === "ok") return Response.json(answer.value, { status: 201 });
  return refused(answer.kind === "refused" ? answer.reasons[0] : undefined);
}

function refused(reason: Reason = importReason("interrupted")): Response {
  return Response.json(reason, { status: statuses[reason.code] ?? 400 });
}
