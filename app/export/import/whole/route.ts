import { announcedBytes, inUpload } from "@/app/in-upload";
import { refusedBy, refusedUpload, uploadStatus } from "@/app/refused-upload";
import { answerSent } from "@/app/trouble-reason";
import { recordAudit } from "@/lib/auth/audit";
import { ownWord } from "@/lib/auth/own-word";
import { inSpace } from "@/lib/auth/owner";
import { isSameOrigin } from "@/lib/auth/same-origin";
import { originalsReason, readInCode } from "@/lib/complaints/read-in";
import { uploadReason } from "@/lib/evidence/refusals";
import { type Asked, LARGEST_WHOLE, readBackWhole } from "@/lib/store/read-back";

/**
 * Takes back the ZIP of 导出全部 as the raw body; with x-another: 1 that of somebody else too, with x-own: 1 as one's own where nothing tells, with x-renamed: 1 though it bears another name. 200 {calls, originals, missing, added, read}; read: what the log says of it, for its address, else {code, text}.
 * Where originals in it were not taken, both, with the status of the first: refused names each and says why.
 */
export async function POST(request: Request): Promise<Response> {
  if (!isSameOrigin(request.headers)) return refusedUpload(uploadReason("not-here"));
  const { body } = request;
  if (!body) return refusedUpload(uploadReason("empty"));
  const upload = { body, announced: announcedBytes(request), most: LARGEST_WHOLE };
  const taken = () =>
    inSpace(
      (owner) =>
        inUpload({ owner, ...upload }, (counted, unpacking) =>
          take(owner, counted, upload.announced, { unpacking, ...asked(request) }),
        ),
      refusedBy,
    );
  return answerSent(taken, refusedUpload);
}

function asked({ headers, signal }: Request): Omit<Asked, "unpacking"> {
  const isSaid = (name: string) => headers.get(name) === "1";
  return {
    signal,
    isAnothersTaken: isSaid("x-another"),
    isOwn: isSaid("x-own"),
    isRenamed: isSaid("x-renamed"),
  };
}

async function take(
  owner: string,
  body: ReadableStream<Uint8Array>,
  announced: number | null,
  asked: Asked,
): Promise<Response> {
  const answer = await readBackWhole(owner, body, announced, asked);
  if (answer.kind !== "ok") return refusedBy(answer);
  await recordAudit("import", { ownerId: owner, detail: "whole" });
  const { added, missing, refused, isChanged } = answer.value;
  const read = ownWord(owner, readInCode({ ...added, missing: missing.length, isChanged }));
  const status = refused[0] ? uploadStatus(refused[0]) : 200;
  return Response.json({ ...answer.value, ...originalsReason(refused), read }, { status });
}
