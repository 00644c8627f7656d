import "server-only";
import type { EvidenceKind } from "@/lib/evidence/evidence";
import { refuseUpload } from "@/lib/evidence/refusals";
import { formatOf } from "@/lib/imports";
import { decode } from "@/lib/imports/decode";
import { fileKindOf } from "@/lib/imports/file-kind";
import type { Format, Head } from "@/lib/imports/format";
import { pasted } from "@/lib/imports/formats/pasted";
import { mimeOf } from "@/lib/imports/mime";
import { isOwnCase } from "@/lib/imports/own-case";
import { pastedName } from "@/lib/imports/pasted/name";
import { refuseImport } from "@/lib/imports/refusals";
import { LARGEST_IMPORT, LARGEST_PASTE, LONGEST_PASTE } from "@/lib/imports/size";
import { ok, type Result, refuse } from "@/lib/result";
import { addEvidence, findSameFile } from "./evidence";
import { noteArrival } from "./evidence-arrival";
import { QueueFull } from "./fair-queue";
import { inTurnOf } from "./file-turns";
import { dropFile, keepFile, type Received, receivedFile, receiveFile, uploadFault } from "./files";
import type { StoredFile } from "./files/stored-file";
import { headOfFile, tailOfFile } from "./import-file";
import { startImport } from "./imports";
import { readable } from "./inspect-named";
import { withNote } from "./notes";
import { isSpace } from "./owner";
import type { Party } from "./queue-party";
import { OverQuota } from "./quota";

/** What comes along with the bytes. `announced`: Content-Length; `address`: as of Party. */
export type SentImport = { name: string; announced: number | null; address?: Party["address"] };

/** One body that can be read becomes evidence and an import of it; the same bytes again are read once more. */
export async function receiveImport(
  ownerId: string,
  body: ReadableStream<Uint8Array>,
  sent: SentImport,
): Promise<Result<{ id: string; format: string }>> {
  const received = await receiveFile(body, { limit: LARGEST_IMPORT, announced: sent.announced });
  if (received.kind !== "ok") return isTooLarge(received) ? refuseImport("too-large") : received;
  const file = received.value;
  try {
    const head = await headOfFile(receivedFile(file), {
      owner: { owner: ownerId, address: sent.address ?? null },
    });
    if (isOwnCase(head.bytes, await tailOfFile(receivedFile(file)))) return refuseImport("own-case");
    const format = formatOf(head);
    if (!format) return refuseImport("unknown-kind");
    if (isPasted(sent.name, format) && (await isTooLongPaste(receivedFile(file), head)))
      return refuseImport("too-long-paste");
    const found = { format, mime: mimeOf(head), kind: fileKindOf(format) };
    return await inTurnOf(ownerId, () => accept(ownerId, file, sent.name, found));
  } catch (fault) {
    if (fault instanceof QueueFull) return refuseImport("busy");
    if (fault instanceof OverQuota) return refuse(fault.reason);
    return refuseUpload(uploadFault(fault));
  } finally {
    await dropFile(file); // gone already when it was kept
  }
}

/** Text that was pasted on the page may be a table, and a file may hold what could have been pasted. */
function isPasted(name: string, { id }: Format): boolean {
  return name === pastedName || id === pasted.id;
}

async function isTooLongPaste(file: StoredFile, head: Head): Promise<boolean> {
  if (file.size <= LONGEST_PASTE) return false;
  if (file.size > LARGEST_PASTE) return true;
  const bytes = await file.open();
  let length = 0;
  if (bytes) for await (const text of decode(bytes, head)) length += text.length;
  return length > LONGEST_PASTE;
}

/** The words of other refusals fit whatever is sent. */
function isTooLarge(received: Result<Received>): boolean {
  return received.kind === "refused" && received.reasons[0]?.code === "too-large";
}

type Recognised = { format: Format; mime: string; kind: EvidenceKind };

async function accept(ownerId: string, file: Received, name: string, { format, mime, kind }: Recognised) {
  if (!(await isSpace(ownerId))) return refuseImport("not-here"); // it ended while the file was on its way
  const known = await findSameFile(ownerId, file.sha256);
  return withNote({ ownerId, sha256: file.sha256 }, async () => {
    await keepFile(ownerId, file);
    const kept = known ?? (await addEvidence(ownerId, evidenceOf(file, name, kind, mime), []));
    // At the other door another look was taken at what is here.
    const found = kept.originalStatus === "stored" ? null : readable(mime);
    await noteArrival(ownerId, kept.id, { found, name, kind, size: file.size });
    const id = await startImport(ownerId, { evidenceId: kept.id, name, format: format.id });
    return ok({ id, format: format.id });
  });
}

function evidenceOf({ sha256, size }: Received, name: string, kind: EvidenceKind, mime: string) {
  const unknown = { takenAt: null, offeredAt: null, seconds: null, width: null, height: null };
  const receivedAt = new Date().toISOString();
  return { id: crypto.randomUUID(), kind, name, mime, size, sha256, receivedAt, ...unknown, note: "" };
}
