import { announcedBytes, inUpload } from "@/app/in-upload";
import { refusedBy, refusedUpload } from "@/app/refused-upload";
import { recordAudit } from "@/lib/auth/audit";
import { ensureOwner } from "@/lib/auth/owner";
import { isSameOrigin } from "@/lib/auth/same-origin";
import { uploadReason } from "@/lib/evidence/refusals";
import { LARGEST_WHOLE, readBackWhole } from "@/lib/store/read-back";

/** Takes back the ZIP of 全部带走 as the raw body. 200 {calls, originals, missing, added}, else {code, text}. */
export async function POST(request: Request): Promise<Response> {
  if (!isSameOrigin(request.headers)) return refusedUpload(uploadReason("not-here"));
  if (!request.body) return refusedUpload(uploadReason("empty"));
  const announced = announcedBytes(request);
  const space = await ensureOwner();
  if (space.kind !== "ok") return refusedBy(space);
  const owner = space.value;
  return inUpload({ owner, body: request.body, announced, most: LARGEST_WHOLE }, async (body) => {
    const answer = await readBackWhole(owner, body, announced);
    if (answer.kind !== "ok") return refusedBy(answer);
    await recordAudit("import", { ownerId: owner, detail: "whole" });
    return Response.json(answer.value);
  });
}
