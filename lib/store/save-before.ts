import "server-only";
import type { KeptElsewhere } from "@/lib/complaints/save-before";
import type { Day } from "@/lib/deadlines/deadline";
import { db } from "./db";
import { originalHere } from "./original-here";
import { ownCalls } from "./own-calls";

/** Days since `from` with a connected call that no bill (通话详单) shows. */
export async function daysWithoutBill(ownerId: string, from: Day): Promise<Day[]> {
  const rows = await db().call.groupBy({
    by: "day",
    where: {
      ownerId,
      ...ownCalls,
      day: { gte: from },
      kind: "call",
      // Operators list connected calls only.
      OR: [{ how: { in: ["robot", "person"] } }, { seconds: { gt: 0 } }],
      evidence: { none: { evidence: { kind: "bill", isAnothers: false, ...originalHere } } },
    },
    orderBy: { day: "asc" },
  });
  return rows.map(({ day }) => day);
}

/**
 * Calls since `from` from numbers that begin with 95 and stand in no complaint that was handed in, oldest first. 12321 collects
 * reports and passes them on: no recording is kept because it was told.
 */
export async function unreported95(ownerId: string, from: Day): Promise<KeptElsewhere[]> {
  return db().call.findMany({
    where: {
      ownerId,
      ...ownCalls,
      day: { gte: from },
      kind: "call",
      number: { gte: "95", lt: "96" },
      complaints: {
        none: { complaint: { isAnothers: false, channel: { not: "12321" }, steps: { some: {} } } },
      },
    },
    select: { id: true, number: true, day: true },
    orderBy: { day: "asc" },
    take: 500,
  });
}
