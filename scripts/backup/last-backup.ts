import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { z } from "zod";
import { dataDir } from "@/lib/store/data-dir";
import type { Made } from "./make";
import { isGood } from "./manifest";
import { writeWhole } from "./written";

const what = z.enum(["whole", "rows", "incremental"]);
const Recent = z.object({ at: z.string(), what, ok: z.boolean() });

/** So many are kept for the audit log, which a server writes when it looks the next time. */
const most = 50;

/**
 * The last backup that came to its end, for metrics: DATA_DIR/last-backup.json. at, goodAt: ISO instants, of that one and of
 * the last in which no original was missing or changed. files: originals with their copies; 0 for rows alone.
 * recent: the last 50, this one included, oldest first.
 */
const LastBackup = z.object({
  at: z.string(),
  goodAt: z.string().nullable(),
  rows: z.number(),
  files: z.number(),
  ok: z.boolean(),
  what: what.optional(),
  recent: z.array(Recent).default([]),
});
export type LastBackup = z.infer<typeof LastBackup>;

const place = () => path.join(dataDir(), "last-backup.json");

export function lastBackup(): LastBackup | null {
  if (!existsSync(place())) return null;
  try {
    return LastBackup.parse(JSON.parse(readFileSync(place(), "utf8")));
  } catch {
    return null;
  }
}

export async function noteBackup(made: Made, isIncremental = false): Promise<void> {
  const { madeAt: at, files } = made;
  const ok = isGood(made);
  const before = lastBackup();
  const goodAt = ok ? at : (before?.goodAt ?? null);
  const what = made.rowsOnly ? "rows" : isIncremental ? "incremental" : "whole";
  const recent = [...(before?.recent ?? []), { at, what, ok } as const].slice(-most);
  const note: LastBackup = { at, goodAt, rows: rowsIn(made), files, ok, what, recent };
  // Where the data folder may only be read, the backup is one all the same.
  await writeWhole(place(), [Buffer.from(`${JSON.stringify(note)}\n`)]).catch(() =>
    console.error("last-backup.json could not be written: metrics will not know of this backup"),
  );
}

export function rowsIn({ counts }: Pick<Made, "counts">): number {
  return Object.values(counts).reduce((sum, one) => sum + one, 0);
}
