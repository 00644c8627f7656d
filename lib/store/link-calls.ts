import { breather } from "@/lib/turns/breathe";
import { Prisma } from "@/prisma/generated/client";
import type { Tx } from "./db";
import { piecesOf } from "./in-pieces";
import { ownCallsOnly } from "./own-calls";
import { OverQuota, overQuota, quotaLeft } from "./quota";

/** Calls that are linked in one statement. */
const AT_ONCE = 250;

/**
 * Says that a complaint is about these calls; ids of calls that are not the owner's own are left out. Others are served
 * between two statements. Throws OverQuota when not all fit: then none is linked, as the transaction is taken back.
 */
export async function linkCalls(
  tx: Tx,
  ownerId: string,
  complaintId: string,
  callIds: string[],
): Promise<void> {
  const left = await quotaLeft(ownerId, "complaintCalls", tx);
  const breath = breather();
  let linked = 0;
  for (const ids of piecesOf([...new Set(callIds)], AT_ONCE)) {
    // Said so that SQLite looks up the ids and does not go through the log.
    linked += await tx.$executeRaw`INSERT INTO "ComplaintCall" ("complaintId", "callId")
      SELECT ${complaintId}, "id" FROM "Call"
      WHERE "id" IN (${Prisma.join(ids)}) AND NOT ("ownerId" <> ${ownerId}) AND ${ownCallsOnly}`;
    if (linked > left) throw new OverQuota(overQuota("complaintCalls", left), "complaintCalls");
    await breath();
  }
}
