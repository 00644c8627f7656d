import "server-only";
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
  const caseDataAt = row.caseDataAt && (reading ?? null);
  const isAnothers = row.isAnothers && reading !== undefined;
  await db().evidence.updateMany({
    where: { id, ownerId },
    data: {
      ...about,
      originalStatus: "stored",
      receivedAt: new Date(),
      toldReceivedAt,
      caseDataAt,
      isAnothers,
    },
  });
}

const neverStored = ["not-received", "unverified"];

/** What was accepted as lost is there again, as it was received then. */
async function noteBack(ownerId: string, id: string, reading?: Date): Promise<void> {
  const data = { originalStatus: "stored", ...(!reading && ownersOwn) };
  await db().evidence.updateMany({ where: { id, ownerId }, data });
}

/** The bytes are here already, and came once more. */
export async function noteSentAgain(ownerId: string, id: string, { name, reading }: Came): Promise<void> {
  if (reading) return;
  const where = { id, ownerId, caseDataAt: { not: null } };
  await db().evidence.updateMany({ where, data: { name, ...ownersOwn } });
}

/** Whatever brought its row, nobody else's once the owner has sent it. */
const ownersOwn = { caseDataAt: null, isAnothers: false };
