import { db } from "./db";

/** Whether anything here was written, and not read out of case data. */
export async function hasOwnThings(ownerId: string): Promise<boolean> {
  const where = { ownerId, caseDataAt: null };
  const found = await Promise.all([
    db().call.findFirst({ where, select: { id: true } }),
    db().evidence.findFirst({ where, select: { id: true } }),
    db().complaint.findFirst({ where, select: { id: true } }),
    db().refusal.findFirst({ where, select: { id: true } }),
  ]);
  return found.some((one) => one !== null);
}
