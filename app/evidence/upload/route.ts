import { announcedBytes, inUpload } from "@/app/in-upload";
import { refusedBy, refusedUpload } from "@/app/refused-upload";
import { answerSent } from "@/app/trouble-reason";
import { inSpace } from "@/lib/auth/owner";
import { isSameOrigin } from "@/lib/auth/same-origin";
import { sentName } from "@/lib/evidence/file-name";
import { isEvidenceKind } from "@/lib/evidence/kinds";
import { sizeFault, uploadReason } from "@/lib/evidence/refusals";
import { LARGEST } from "@/lib/evidence/size";
import { receiveEvidence, type Sent } from "@/lib/store/receive-evidence";

/**
 * Takes one file as the raw body. Headers: x-name (percent-encoded), x-kind (optional), x-calls (ids, comma between).
 * 201 {id, known: false, name, kind} for a new file, 200 with known: true for the same bytes again, else {code, text}.
 */
export async function POST(request: Request): Promise<Response> {
  if (!isSameOrigin(request.headers)) return refusedUpload(uploadReason("not-here"));
  const sent = sentWith(request);
  const fault = sent.announced === null ? null : sizeFault(sent.announced);
  if (fault) return refusedUpload(uploadReason(fault));
  const { body } = request;
  if (!body) return refusedUpload(uploadReason("empty"));
  const upload = { body, announced: sent.announced, most: LARGEST };
  const taken = () =>
    inSpace((owner) => inUpload({ owner, ...upload }, (counted) => take(owner, counted, sent)), refusedBy);
  return answerSent(taken, refusedUpload);
}

async function take(owner: string, body: ReadableStream<Uint8Array>, sent: Sent): Promise<Response> {
  const answer = await receiveEvidence(owner, body, sent);
  if (answer.kind !== "ok") return refusedBy(answer);
  const { evidence, known } = answer.value;
  const { id, name, kind, seconds, callIds } = evidence;
  return Response.json({ id, known, name, kind, seconds, callIds }, { status: known ? 200 : 201 });
}

function sentWith(request: Request): Sent {
  const { headers } = request;
  const kind = headers.get("x-kind") ?? "";
  return {
    name: sentName(headers.get("x-name")),
    kind: isEvidenceKind(kind) ? kind : null,
    callIds: (headers.get("x-calls") ?? "").split(",").filter(Boolean),
    announced: announcedBytes(request),
  };
}
