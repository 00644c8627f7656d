import path from "node:path";
import {
  type BackupKind,
  BEGUN_BACKUPS,
  begunBackups,
  LAST_BACKUP,
  type LastBackup,
  lastBackup,
  lastGood,
} from "@/lib/server/last-backup";
import { dataDir } from "@/lib/store/data-dir";
import type { Made } from "./make";
import { isGood, isWhole } from "./manifest";
import { writeWhole } from "./written";

/** So many are kept for the audit log, which a server writes when it looks the next time. */
const most = 50;

/** Before anything is read, so that one that is killed half way was there all the same. */
export async function noteBegun(what: BackupKind, now = new Date()): Promise<void> {
  const begun = [...(await begunBackups()), { at: now.toISOString(), what }].slice(-most);
  await write(BEGUN_BACKUPS, begun);
}

/** The one that was begun then ended without a backup: it was not killed. */
export async function noteFailed(begunAt: Date, now = new Date()): Promise<void> {
  const at = begunAt.toISOString();
  const failedAt = now.toISOString();
  const begun = await begunBackups();
  await write(
    BEGUN_BACKUPS,
    begun.map((one) => (one.at === at ? { ...one, failedAt } : one)),
  );
}

export async function noteBackup(made: Made, isIncremental = false): Promise<void> {
  const { madeAt: at, files } = made;
  const ok = isGood(made);
  const before = await lastBackup();
  const goodAt = isWhole(made) ? at : before && lastGood(before);
  const rowsAt = ok && made.rowsOnly ? at : (before?.rowsAt ?? null);
  const what = made.rowsOnly ? "rows" : isIncremental ? "incremental" : "whole";
  const recent = [...(before?.recent ?? []), { at, what, ok } as const].slice(-most);
  const note: LastBackup = { at, goodAt, rowsAt, rows: rowsIn(made), files, ok, what, recent };
  await write(LAST_BACKUP, note);
}

/** Where the data folder may only be read, the backup is one all the same. */
async function write(name: string, note: object): Promise<void> {
  await writeWhole(path.join(dataDir(), name), [Buffer.from(`${JSON.stringify(note)}\n`)]).catch(() =>
    console.error(`${name} could not be written: metrics and audit log will not know of this backup`),
  );
}

export function rowsIn({ counts }: Pick<Made, "counts">): number {
  return Object.values(counts).reduce((sum, one) => sum + one, 0);
}
