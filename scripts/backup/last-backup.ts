import path from "node:path";
import { LAST_BACKUP, type LastBackup, lastBackup } from "@/lib/server/last-backup";
import { dataDir } from "@/lib/store/data-dir";
import type { Made } from "./make";
import { isGood } from "./manifest";
import { writeWhole } from "./written";

/** So many are kept for the audit log, which a server writes when it looks the next time. */
const most = 50;

export async function noteBackup(made: Made, isIncremental = false): Promise<void> {
  const { madeAt: at, files } = made;
  const ok = isGood(made);
  const before = await lastBackup();
  const goodAt = ok ? at : (before?.goodAt ?? null);
  const what = made.rowsOnly ? "rows" : isIncremental ? "incremental" : "whole";
  const recent = [...(before?.recent ?? []), { at, what, ok } as const].slice(-most);
  const note: LastBackup = { at, goodAt, rows: rowsIn(made), files, ok, what, recent };
  // Where the data folder may only be read, the backup is one all the same.
  await writeWhole(path.join(dataDir(), LAST_BACKUP), [Buffer.from(`${JSON.stringify(note)}\n`)]).catch(() =>
    console.error(`${LAST_BACKUP} could not be written: metrics will not know of this backup`),
  );
}

export function rowsIn({ counts }: Pick<Made, "counts">): number {
  return Object.values(counts).reduce((sum, one) => sum + one, 0);
}
