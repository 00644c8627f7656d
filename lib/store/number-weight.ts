import { db } from "./db";

/** More rows are as heavy as these: see heavy-turn.ts. */
const MOST = 20_000;

/** How many rows of an import are gone through to choose from one number. */
export function weightOfNumber(ownerId: string, importId: string, number: string): Promise<number> {
  return db().importRow.count({ where: { importId, number, import: { ownerId } }, take: MOST });
}
