import "server-only";
import { type Batch, portionsOf, type Taking, type Unmarked } from "./case-batch";
import { db, type Tx } from "./db";
import { type Note, withNote } from "./notes";
import { admit, OverQuota, overQuota } from "./quota";
import { type QuotaKind, quotas } from "./quotas";
import { transact } from "./transact";

/** Rows of one transaction: others wait for no more of them. */
export const AT_ONCE = 1_000;

/** Throws OverQuota, before the first row is written, when not all of them fit. */
export async function admitBatches(ownerId: string, batches: Batch[]): Promise<void> {
  for (const [kind, count] of countsOf(batches)) await admit(ownerId, kind, count, db());
}

function countsOf(batches: Batch[]): Map<QuotaKind, number> {
  const counts = new Map<QuotaKind, number>();
  for (const { kind, count } of batches) counts.set(kind, (counts.get(kind) ?? 0) + count);
  return counts;
}

/**
 * Writes a case in the turn of its owner. A small one is there at once or not at all. Of a large one others write in between; a
 * note lies beside it, by which its half is taken back when it cannot be ended.
 */
export async function writeBatches(
  { ownerId, at }: Taking,
  batches: Batch[],
  unmarked: Unmarked,
  signal?: AbortSignal,
): Promise<void> {
  const portions = portionsOf(batches, AT_ONCE);
  const write = async () => {
    for (const [nth, portion] of portions.entries()) {
      signal?.throwIfAborted();
      const isLast = nth === portions.length - 1;
      await transact(ownerId, async (tx) => {
        for (const { batch, from, to } of portion) await batch.write(tx, from, to);
        if (isLast) await confirm(ownerId, batches, tx);
      });
    }
  };
  if (portions.length === 1) return write();
  return withNote(noteOf({ ownerId, at }), write, JSON.stringify(unmarked));
}

/** What lies beside a large one until it is written, or taken back. */
export function noteOf({ ownerId, at }: Taking): Note {
  return { ownerId, caseAt: at.getTime() };
}

/** Somebody has written in between. */
async function confirm(ownerId: string, batches: Batch[], tx: Tx): Promise<void> {
  for (const [kind, added] of countsOf(batches)) {
    if (added === 0) continue;
    const [most, now] = [quotas[kind].most(), await quotas[kind].count(tx, ownerId)];
    if (now > most) throw new OverQuota(overQuota(kind, Math.max(0, most - now + added)), kind);
  }
}
