import "server-only";
import type { Media } from "@/lib/evidence/formats";
import { guessKind } from "@/lib/evidence/guess-kind";
import type { Found } from "@/lib/evidence/inspect";
import { db } from "./db";
import { date } from "./evidence-rows";

/** reading: the moment of the reading of case data whose ZIP brings it; left out when the owner sends it, whose it is from then on. */
type Came = { name: string; reading?: Date };

/**
 * The bytes are there for the first time. What a case file said of them gives way to what they are and are called, and the
 * time of receipt is now; what was told of an earlier one stays beside it.
 */
export async function noteArrival(
  ownerId: string,
  id: string,
  { format, seconds, offeredAt, size, name, reading }: Found & Came & { size: number },
): Promise<void> {
  const row = await db().evidence.findFirst({
    where: { id, ownerId, originalStatus: { in: [...neverStored] } },
  });
  if (!row) return noteBack(ownerId, id, reading);
  const about = {
    name,
    mime: format.mime,
    size,
    seconds,
    offeredAt: date(offeredAt),
    width: null,
    height: null,
  };
  const toldReceivedAt = row.toldReceivedAt ?? (row.originalStatus === "unverified" ? row.receivedAt : null);
  const mark = reading
    ? { caseDataAt: row.caseDataAt && reading }
    : ownersOwn({ ...row, mime: format.mime, name });
  const stored = { ...about, originalStatus: "stored", receivedAt: new Date(), toldReceivedAt };
  await db().evidence.update({ where: { id }, data: { ...stored, ...mark } });
}

const neverStored = ["not-received", "unverified"];

/** What was accepted as lost is there again, as it was received then. */
async function noteBack(ownerId: string, id: string, reading?: Date): Promise<void> {
  const row = await db().evidence.findFirst({ where: { id, ownerId } });
  if (!row) return;
  const data = { originalStatus: "stored", ...(!reading && ownersOwn(row)) };
  await db().evidence.update({ where: { id }, data });
}

/** The bytes are here already, and came once more. */
export async function noteSentAgain(ownerId: string, id: string, { name, reading }: Came): Promise<void> {
  const row = await db().evidence.findFirst({ where: { id, ownerId, caseDataAt: { not: null } } });
  if (!row || reading) return;
  await db().evidence.update({ where: { id }, data: { name, ...ownersOwn({ ...row, name }) } });
}

type Told = { isAnothers: boolean; mime: string; name: string };

/**
 * Whatever brought its row, nobody else's once the owner has sent it. What somebody else's case said of it, what it is, when
 * it was made and what it shows, is not the owner's word.
 */
function ownersOwn({ isAnothers, mime, name }: Told) {
  const own = { caseDataAt: null, isAnothers: false };
  return isAnothers
    ? { ...own, kind: guessKind(mediaOf(mime), name), takenAt: null, note: "", isNoteTold: false }
    : own;
}

function mediaOf(mime: string): Media {
  const [media = ""] = mime.split("/");
  return media === "image" || media === "audio" || media === "video" ? media : "document";
}
