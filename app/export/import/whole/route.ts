import { isSameOrigin } from "@/app/evidence/same-origin";
import { refusedUpload } from "@/app/refused-upload";
import { ensureOwner } from "@/lib/auth/owner";
import { uploadReason } from "@/lib/evidence/refusals";
import { readBackWhole } from "@/lib/store/read-back";

/** Takes back the ZIP of 全部带走 as the raw body. 200 {calls, originals, missing}, else {code, text}. */
export async function POST(request: Request): Promise<Response> {
  if (!isSameOrigin(request.headers)) return refusedUpload(uploadReason("not-here"));
  if (!request.body) return refusedUpload(uploadReason("empty"));
  const length = request.headers.get("content-length");
  const answer = await readBackWhole(
    await ensureOwner(),
    request.body,
    length === null ? null : Number(length),
  );
  if (answer.kind === "ok") return Response.json(answer.value);
  return refusedUpload(answer.kind === "refused" ? answer.reasons[0] : undefined);
}
