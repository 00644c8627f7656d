import { announcedBytes, inUpload } from "@/app/in-upload";
import { refusedBy, refusedUpload } from "@/app/refused-upload";
import { ensureOwner } from "@/lib/auth/owner";
import { isSameOrigin } from "@/lib/auth/same-origin";
import { sentName } from "@/lib/evidence/file-name";
import { importReason } from "@/lib/imports/refusals";
import { LARGEST_IMPORT } from "@/lib/imports/size";
import { receiveImport } from "@/lib/store/receive-import";

/** Takes one file to read as the raw body; header x-name, percent-encoded. 201 {id, format} of the import, else {code, text}. */
export async function POST(request: Request): Promise<Response> {
  if (!isSameOrigin(request.headers)) return refusedUpload(importReason("not-here"));
  const announced = announcedBytes(request);
  if (announced !== null && announced > LARGEST_IMPORT) return refusedUpload(importReason("too-large"));
  if (!request.body || announced === 0) return refusedUpload(importReason("empty"));
  const sent = { name: sentName(request.headers.get("x-name")), announced };
  const space = await ensureOwner();
  if (space.kind !== "ok") return refusedBy(space);
  const owner = space.value;
  return inUpload({ owner, body: request.body, announced, most: LARGEST_IMPORT }, async (body) => {
    const answer = await receiveImport(owner, body, sent);
    return answer.kind === "ok" ? Response.json(answer.value, { status: 201 }) : refusedBy(answer);
  });
}
