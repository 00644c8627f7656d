import { db } from "./db";
import { inPieces } from "./in-pieces";

/** The evidence that the reading of a case file at that moment brought, with that moment. */
export type InReading = { ids: string[]; at: Date };

export async function inReading(ownerId: string, at: Date): Promise<InReading> {
  const rows = await db().evidence.findMany({ where: { ownerId, caseDataAt: at }, select: { id: true } });
  return { ids: rows.map(({ id }) => id), at };
}

/** It stays part of that reading, whose ZIP has brought its bytes too: those that the owner sends later are the owner's. */
export async function keepInReading(ownerId: string, { ids, at }: InReading): Promise<void> {
  await inPieces(ids, (piece) =>
    db().evidence.updateMany({ where: { ownerId, id: { in: piece } }, data: { caseDataAt: at } }),
  );
}
