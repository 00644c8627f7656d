import "server-only";
import type { Call } from "@/lib/calls/call";
import { addDays, dayInBeijing } from "@/lib/deadlines/beijing";
import type { Day } from "@/lib/deadlines/deadline";
import type { Call as Row } from "@/prisma/generated/client";
import { toCall } from "./call-rows";
import { db } from "./db";
import { secondThoughts } from "./retention";
import { evenBroken } from "./sealed/broken";

/** until: the last day on which it is sure to be there; broken: what was sealed of it does not open. */
export type DeletedCall = Call & { until: Day; broken: boolean };

const deletedOf = (ownerId: string) => ({ ownerId, deletedAt: { not: null } });

/** How many calls can be brought back. */
export async function countDeletedCalls(ownerId: string): Promise<number> {
  return db().call.count({ where: deletedOf(ownerId) });
}

/** Those of one page, what was deleted last first. */
export async function deletedCalls(ownerId: string, skip: number, take: number): Promise<DeletedCall[]> {
  const { rows, broken } = await evenBroken(() =>
    db().call.findMany({
      where: deletedOf(ownerId),
      orderBy: [{ deletedAt: "desc" }, { id: "desc" }],
      skip,
      take,
    }),
  );
  return rows.map((row) => ({ ...toCall(row), until: untilOf(row), broken: broken.has(row.id) }));
}

/** Whether this one can be brought back. */
export async function isDeletedCall(ownerId: string, id: string): Promise<boolean> {
  return (await db().call.count({ where: { ...deletedOf(ownerId), id } })) > 0;
}

function untilOf({ deletedAt }: Row): Day {
  return addDays(dayInBeijing(deletedAt ?? new Date()), secondThoughts - 1);
}
