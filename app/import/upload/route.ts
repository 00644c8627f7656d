import { announcedBytes, inUpload } from "@/app/in-upload";
import { refusedBy, refusedUpload } from "@/app/refused-upload";
import { answerSent } from "@/app/trouble-reason";
import { inSpace } from "@/lib/auth/owner";
import { partyOf } from "@/lib/auth/party";
import { isSameOrigin } from "@/lib/auth/same-origin";
import { sentName } from "@/lib/evidence/file-name";
import { pastedName } from "@/lib/imports/pasted/name";
import { importReason } from "@/lib/imports/refusals";
import { LARGEST_IMPORT, LARGEST_PASTE } from "@/lib/imports/size";
import { receiveImport, type SentImport } from "@/lib/store/receive-import";

/** Takes one file to read as the raw body; header x-name, percent-encoded. 201 {id, format} of the import, else {code, text}. */
export async function POST(request: Request): Promise<Response> {
  if (!isSameOrigin(request.headers)) return refusedUpload(importReason("not-here"));
  const announced = announcedBytes(request);
  if (announced !== null && announced > LARGEST_IMPORT) return refusedUpload(importReason("too-large"));
  const name = sentName(request.headers.get("x-name"));
  if (announced !== null && announced > LARGEST_PASTE && name === pastedName)
    return refusedUpload(importReason("too-long-paste"));
  const { body } = request;
  if (!body || announced === 0) return refusedUpload(importReason("empty"));
  const upload = { body, announced, most: LARGEST_IMPORT };
  const sent = { name, announced };
  const taken = () =>
    inSpace((owner) => inUpload({ owner, ...upload }, (counted) => take(owner, counted, sent)), refusedBy);
  return answerSent(taken, refusedUpload);
}

async function take(owner: string, body: ReadableStream<Uint8Array>, sent: SentImport): Promise<Response> {
  const { address } = await partyOf(owner);
  const answer = await receiveImport(owner, body, { ...sent, address });
  return answer.kind === "ok" ? Response.json(answer.value, { status: 201 }) : refusedBy(answer);
}
