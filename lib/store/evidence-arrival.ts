import "server-only";
import type { EvidenceKind } from "@/lib/evidence/evidence";
import { guessKind } from "@/lib/evidence/guess-kind";
import type { Found } from "@/lib/evidence/inspect";
import type { Evidence } from "@/prisma/generated/client";
import { date } from "./evidence-rows";
import { type Says, together } from "./evidence-says";
import { transact } from "./transact";

/**
 * Bytes that came to a row. found: what was seen in them; null for what is here already and is not taken any more. kind: null when
 * the owner did not choose one. reading: the moment of the reading of case data whose ZIP brings them, null for whoever brought the
 * row; left out when the owner sends them, whose they are from then on.
 */
export type Arrival = {
  found: Found | null;
  name: string;
  kind?: EvidenceKind | null;
  size: number;
  reading?: Date | null;
};

/** The bytes of a row have come, for the first time or once more. */
export async function noteArrival(ownerId: string, id: string, arrival: Arrival): Promise<void> {
  await transact(ownerId, async (tx) => {
    const row = await tx.evidence.findFirst({ where: { id, ownerId } });
    if (!row || (row.originalStatus === "stored" && arrival.reading)) return;
    await tx.evidence.update({ where: { id }, data: together(row, cameTo(row, arrival)) });
  });
}

/** What a row of their own would say of them. */
function cameTo(row: Evidence, { found, name, kind, size, reading }: Arrival): Says {
  const seen = found
    ? { mime: found.format.mime, seconds: found.seconds, offeredAt: date(found.offeredAt) }
    : { mime: row.mime, seconds: row.seconds, offeredAt: row.offeredAt };
  const noCopy = { width: null, height: null, hasCopy: false, copyHash: "", thumbHash: "" };
  const nothingSaid = { takenAt: null, note: "", isNoteTold: false };
  const guessed = kind ?? guessKind(mediaOf(found, row), name);
  const sender =
    reading === undefined
      ? { caseDataAt: null, isAnothers: false }
      : { caseDataAt: reading ?? row.caseDataAt, isAnothers: row.isAnothers };
  const receipt = { receivedAt: new Date(), toldReceivedAt: null, originalStatus: "stored" };
  return { name, kind: guessed, size, ...seen, ...noCopy, ...nothingSaid, ...sender, ...receipt };
}

function mediaOf(found: Found | null, { mime }: Evidence): Found["format"]["media"] {
  if (found) return found.format.media;
  const [media = ""] = mime.split("/");
  return media === "image" || media === "audio" || media === "video" ? media : "document";
}
