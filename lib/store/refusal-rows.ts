import type { StandaloneRefusal, StandaloneWay } from "@/lib/calls/refusals";
import type { Prisma } from "@/prisma/generated/client";
import { insertFitting } from "./bulk";
import { db, type Tx } from "./db";
import { foundInPieces, inPieces } from "./in-pieces";

export const withNumbers = {
  numbers: { select: { number: true }, orderBy: { number: "asc" } },
  evidence: { select: { evidenceId: true }, orderBy: { evidenceId: "asc" } },
} satisfies Prisma.RefusalInclude;

type Row = Prisma.RefusalGetPayload<{ include: typeof withNumbers }>;

/** Rows as the core knows them: with the numbers their callers have today, which are read once for all that was said to them. */
export async function toRefusals(ownerId: string, rows: Row[]): Promise<StandaloneRefusal[]> {
  const theirs = await numbersByCaller(ownerId, [...new Set(rows.flatMap(({ callerId }) => callerId ?? []))]);
  return rows.map((row) => toRefusal(row, theirs));
}

async function numbersByCaller(ownerId: string, callerIds: string[]): Promise<Map<string, string[]>> {
  const byCaller = new Map(callerIds.map((id) => [id, [] as string[]]));
  const rows = await foundInPieces(callerIds, (piece) =>
    db().callerNumber.findMany({
      where: { ownerId, callerId: { in: piece } },
      select: { callerId: true, number: true },
      orderBy: { number: "asc" },
    }),
  );
  for (const { callerId, number } of rows) byCaller.get(callerId)?.push(number);
  return byCaller;
}

function toRefusal(row: Row, theirs: Map<string, string[]>): StandaloneRefusal {
  const { callerId } = row;
  return {
    id: row.id,
    at: row.at.toISOString(),
    way: row.way as StandaloneWay,
    callerId,
    numbers: callerId === null ? row.numbers.map(({ number }) => number) : (theirs.get(callerId) ?? []),
    note: row.note,
    evidenceIds: row.evidence.map(({ evidenceId }) => evidenceId),
    ...(row.caseDataAt ? { caseDataAt: row.caseDataAt.toISOString() } : {}),
    ...(row.isAnothers ? { isAnothers: true } : {}),
  };
}

type Said = { id: string; numbers: string[] };

/** What was said to a caller becomes said to these numbers, before the caller goes. */
export async function keepRefusals(
  tx: Tx,
  ownerId: string,
  callerId: string,
  numbers: string[],
): Promise<void> {
  await keepAllRefusals(tx, ownerId, [{ id: callerId, numbers }]);
}

/** The same for many callers, in so many statements for each hundred. */
export async function keepAllRefusals(tx: Tx, ownerId: string, callers: Said[]): Promise<void> {
  await inPieces(callers, async (piece) => {
    const numbers = new Map(piece.map((one) => [one.id, one.numbers]));
    const where = { callerId: { in: [...numbers.keys()] } };
    const rows = await tx.refusal.findMany({ where, select: { id: true, callerId: true } });
    const said = rows.flatMap(({ id, callerId }) =>
      (numbers.get(callerId ?? "") ?? []).map((number) => ({ refusalId: id, number })),
    );
    await insertFitting(tx, ownerId, { kind: "refusalNumbers", table: "RefusalNumber", rows: said });
    await tx.refusal.updateMany({ where, data: { callerId: null } });
  });
}
