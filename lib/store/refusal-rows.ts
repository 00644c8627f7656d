import type { StandaloneRefusal, StandaloneWay } from "@/lib/calls/refusals";
import type { Prisma } from "@/prisma/generated/client";
import type { Tx } from "./db";
import { admit } from "./quota";

export const withNumbers = {
  numbers: { select: { number: true }, orderBy: { number: "asc" } },
  caller: { select: { numbers: { select: { number: true }, orderBy: { number: "asc" } } } },
  evidence: { select: { evidenceId: true }, orderBy: { evidenceId: "asc" } },
} satisfies Prisma.RefusalInclude;

/** A row as the core knows it: with the numbers the caller has today. */
export function toRefusal(row: Prisma.RefusalGetPayload<{ include: typeof withNumbers }>): StandaloneRefusal {
  return {
    id: row.id,
    at: row.at.toISOString(),
    way: row.way as StandaloneWay,
    callerId: row.callerId,
    numbers: (row.caller?.numbers ?? row.numbers).map(({ number }) => number),
    note: row.note,
    evidenceIds: row.evidence.map(({ evidenceId }) => evidenceId),
    ...(row.caseDataAt ? { caseDataAt: row.caseDataAt.toISOString() } : {}),
  };
}

/** What was said to a caller becomes said to these numbers, before the caller goes. */
export async function keepRefusals(
  tx: Tx,
  ownerId: string,
  callerId: string,
  numbers: string[],
): Promise<void> {
  const rows = await tx.refusal.findMany({ where: { callerId }, select: { id: true } });
  await admit(ownerId, "refusalNumbers", rows.length * numbers.length, tx);
  const data = rows.flatMap(({ id }) => numbers.map((number) => ({ refusalId: id, number })));
  await tx.refusalNumber.createMany({ data });
  await tx.refusal.updateMany({ where: { callerId }, data: { callerId: null } });
}
