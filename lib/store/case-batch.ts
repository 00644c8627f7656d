import type { Tx } from "./db";
import type { QuotaKind } from "./quotas";

/** For whom a case is taken in, and when: all of it bears this moment, by which a half is found again. */
export type Taking = { ownerId: string; at: Date };

/** Rows of one kind that a case adds, told before the first is written. */
export type Batch = {
  kind: QuotaKind;
  count: number;
  write(tx: Tx, from: number, to: number): Promise<unknown>;
};

/** Rows that bear no moment, between two that were there before. */
export type Unmarked = {
  evidenceCalls: { evidenceId: string; callId: string }[];
  sources: { callId: string; importId: string; line: number }[];
};

/** write: makes columns of rows and writes them, some at a time. */
export function batchOf<Row>(
  kind: QuotaKind,
  rows: Row[],
  write: (tx: Tx, rows: Row[]) => Promise<unknown>,
): Batch {
  return { kind, count: rows.length, write: (tx, from, to) => write(tx, rows.slice(from, to)) };
}

type Slice = { batch: Batch; from: number; to: number };

/** What is written at a stretch, in their order: so many rows at most. */
export function portionsOf(batches: Batch[], size: number): Slice[][] {
  const portions: Slice[][] = [[]];
  let room = size;
  for (const batch of batches)
    for (let from = 0; from < batch.count; ) {
      if (room === 0) {
        portions.push([]);
        room = size;
      }
      const to = Math.min(batch.count, from + room);
      portions.at(-1)?.push({ batch, from, to });
      room -= to - from;
      from = to;
    }
  return portions;
}
