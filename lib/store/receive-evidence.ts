import "server-only";
import type { EvidenceKind } from "@/lib/evidence/evidence";
import { guessKind } from "@/lib/evidence/guess-kind";
import type { Found } from "@/lib/evidence/inspect";
import { refuseUpload } from "@/lib/evidence/refusals";
import { LARGEST } from "@/lib/evidence/size";
import { ok, type Result, refuse } from "@/lib/result";
import { addEvidence, findSameFile, noteCopy } from "./evidence";
import { noteArrival } from "./evidence-arrival";
import type { FoundEvidence } from "./evidence-rows";
import { inTurnOf } from "./file-turns";
import { dropFile, keepFile, type Received, receivedFile, receiveFile, uploadFault } from "./files";
import { inspect } from "./inspect";
import { inspectKept } from "./inspect-named";
import { withNote } from "./notes";
import { isSpace } from "./owner";
import { type Drawn, drawCopies, keepCopies } from "./pictures";
import { OverQuota } from "./quota";

/** What comes along with the bytes. `announced`: Content-Length; `kind`: null when the user did not choose one; `reading`: the moment of the reading of case data whose ZIP holds them. */
export type Sent = {
  name: string;
  kind: EvidenceKind | null;
  callIds: string[];
  announced: number | null;
  reading?: Date;
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
    const seen = await look(ownerId, file);
    return seen
      ? await inTurnOf(ownerId, () => accept(ownerId, file, sent, seen))
      : refuseUpload("not-accepted");
  } catch (fault) {
    if (fault instanceof OverQuota) return refuse(fault.reason);
    return refuseUpload(uploadFault(fault));
  } finally {
    await dropFile(received.value); // gone already when it was kept
  }
}

/** found: what its bytes are; null only for what is here already. drawn: of a picture that has no copies yet. */
type Seen = { found: Found | null; drawn: Drawn | null };

/** What takes its time is done before the owner's turn: it waits in the queue of pictures. null for what is not taken. */
async function look(ownerId: string, file: Received): Promise<Seen | null> {
  const known = await findSameFile(ownerId, file.sha256);
  const stored = receivedFile(file);
  const found = known ? await inspectKept(ownerId, stored) : await inspect(ownerId, stored);
  if (!found && known?.originalStatus !== "stored") return null;
  const isNew = found?.format.media === "image" && !known?.hasCopy;
  const drawn = isNew ? await drawCopies(ownerId, stored) : null;
  return { found, drawn };
}

async function accept(ownerId: string, file: Received, sent: Sent, { found, drawn }: Seen) {
  if (!(await isSpace(ownerId))) return refuseUpload("not-here"); // it ended while the file was on its way
  const known = await findSameFile(ownerId, file.sha256);
  if (known?.originalStatus === "stored") {
    await keepFile(ownerId, file); // what is lost of it is there again
    await noteArrival(ownerId, known.id, { ...sent, found, size: file.size });
    return ok({ evidence: await linked(ownerId, known, { sent, drawn }), known: true });
  }
  // Its row was taken out while the bytes came.
  if (!known && sent.reading) return refuse(notAwaited);
  // It was here a moment ago, and was deleted since.
  const taken = found ?? (await inspect(ownerId, receivedFile(file)));
  if (!taken) return refuseUpload("not-accepted");
  return withNote({ ownerId, sha256: file.sha256 }, async () => {
    await keepFile(ownerId, file);
    if (!known) return ok(await record(ownerId, file, taken, { sent, drawn }));
    await noteArrival(ownerId, known.id, { ...sent, found: taken, size: file.size });
    return ok({ evidence: await linked(ownerId, known, { sent, drawn }), known: true });
  });
}

/** Of what a ZIP holds only what case data names is taken. */
export const notAwaited = { code: "not-awaited", text: "案件数据里没有这份证据，原件没有收。" };

type Coming = { sent: Sent; drawn: Drawn | null };

/** Known evidence whose bytes have come: new links, and copies where there are none. */
async function linked(ownerId: string, known: FoundEvidence, { sent, drawn }: Coming) {
  const copies = drawn && !known.hasCopy ? await keepCopies(ownerId, known.sha256, drawn) : null;
  if (copies) await noteCopy(ownerId, known.id, copies);
  return addEvidence(ownerId, known, sent.callIds);
}

async function record(ownerId: string, { sha256, size }: Received, found: Found, { sent, drawn }: Coming) {
  const { format, seconds, offeredAt } = found;
  const copies = drawn && (await keepCopies(ownerId, sha256, drawn));
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
