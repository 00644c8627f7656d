import { db } from "./db";
import { findImport } from "./imports";

/** More rows are as heavy as these: see heavy-turn.ts. */
const MOST = 20_000;

/** How many rows of an import are gone through to choose from one number. */
export function weightOfNumber(ownerId: string, importId: string, number: string): Promise<number> {
  return db().importRow.count({ where: { importId, number, import: { ownerId } }, take: MOST });
}

/** How many are gone through to save it; 0: no such import. */
export async function weightOfImport(ownerId: string, importId: string): Promise<number> {
  return (await findImport(ownerId, importId))?.read ?? 0;
}
