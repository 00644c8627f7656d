import "server-only";
import type { EvidenceKind } from "@/lib/evidence/evidence";
import { guessKind } from "@/lib/evidence/guess-kind";
import { type Found, inspect } from "@/lib/evidence/inspect";
import { refuseUpload } from "@/lib/evidence/refusals";
import { LARGEST } from "@/lib/evidence/size";
import { ok, type Result } from "@/lib/result";
import { addEvidence, findSameFile, noteCopy } from "./evidence";
import type { FoundEvidence } from "./evidence-rows";
import { inTurnOf } from "./file-turns";
import { dropFile, keepFile, type Received, receivedFile, receiveFile, uploadFault } from "./files";
import { blobOf } from "./files/stored-file";
import { withNote } from "./notes";
import { isSpace } from "./owner";
import { makeCopies } from "./pictures";

/** What comes along with the bytes. `announced`: Content-Length; `kind`: null when the user did not choose one. */
export type Sent = {
  name: string;
  kind: EvidenceKind | null;
  callIds: string[];
  announced: number | null;
};

/** One body becomes one piece of evidence; the same bytes again become a link to the first. */
export async function receiveEvidence(
  ownerId: string,
  body: ReadableStream<Uint8Array>,
  sent: Sent,
): Promise<Result<{ evidence: FoundEvidence; known: boolean }>> {
  const received = await receiveFile(body, { limit: LARGEST, announced: sent.announced });
  if (received.kind !== "ok") return received;
  try {
    const file = received.value;
    return await inTurnOf(ownerId, () => accept(ownerId, file, sent));
  } catch (fault) {
    return refuseUpload(uploadFault(fault));
  } finally {
    await dropFile(received.value); // gone already when it was kept
  }
}

async function accept(ownerId: string, file: Received, sent: Sent) {
  if (!(await isSpace(ownerId))) return refuseUpload("not-here"); // it ended while the file was on its way
  const known = await findSameFile(ownerId, file.sha256);
  if (known) return ok({ evidence: await again(ownerId, file, known, sent.callIds), known: true });
  const found = await inspect(blobOf(receivedFile(file)));
  if (!found) return refuseUpload("not-accepted");
  return withNote({ ownerId, sha256: file.sha256 }, async () => {
    await keepFile(ownerId, file);
    return ok(await record(ownerId, file, found, sent));
  });
}

/** The same bytes again: new links, and what is lost of the file (or came without it, as case data) is there again. */
async function again(ownerId: string, file: Received, known: FoundEvidence, callIds: string[]) {
  await keepFile(ownerId, file);
  const wantsCopy = known.mime.startsWith("image/") && !known.hasCopy;
  const copies = wantsCopy ? await makeCopies(ownerId, file.sha256, known.mime) : null;
  if (copies) await noteCopy(ownerId, known.id, copies);
  return addEvidence(ownerId, known, callIds);
}

async function record(ownerId: string, { sha256, size }: Received, found: Found, sent: Sent) {
  const { format, seconds, offeredAt } = found;
  const copies = format.media === "image" ? await makeCopies(ownerId, sha256, format.mime) : null;
  const one = {
    id: crypto.randomUUID(),
    kind: sent.kind ?? guessKind(format.media, sent.name),
    name: sent.name,
    mime: format.mime,
    size,
    sha256,
    receivedAt: new Date().toISOString(),
    takenAt: null,
    offeredAt,
    seconds,
    width: copies?.width ?? null,
    height: copies?.height ?? null,
    hasCopy: copies !== null,
    copyHash: copies?.copyHash,
    thumbHash: copies?.thumbHash,
    note: "",
  };
  const evidence = await addEvidence(ownerId, one, sent.callIds);
  return { evidence, known: evidence.id !== one.id };
}
