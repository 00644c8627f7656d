import "server-only";
import { readFile } from "node:fs/promises";
import path from "node:path";
import { z } from "zod";
import { dataDir } from "@/lib/store/data-dir";

/** In DATA_DIR. */
export const LAST_BACKUP = "last-backup.json";

const what = z.enum(["whole", "rows", "incremental"]);
const Recent = z.object({ at: z.iso.datetime(), what, ok: z.boolean() });

/**
 * What `npm run backup` notes of the last one that came to its end. at, goodAt, rowsAt: ISO instants, of that one, of the last
 * with its originals of which none was missing or changed, and of the last of rows alone; files: originals with their copies,
 * 0 for rows alone; recent: the last 50, that one included, oldest first. Notes of earlier versions lack what and recent, and
 * their goodAt may be of rows alone.
 */
const LastBackup = z.object({
  at: z.iso.datetime(),
  goodAt: z.iso.datetime().nullish(),
  rowsAt: z.iso.datetime().nullish(),
  rows: z.number(),
  files: z.number(),
  ok: z.boolean(),
  what: what.optional(),
  recent: z.array(Recent).default([]),
});
export type LastBackup = z.infer<typeof LastBackup>;
export type BackupKind = z.infer<typeof what>;

/** null: none was made with this DATA_DIR, or the note cannot be read. */
export async function lastBackup(): Promise<LastBackup | null> {
  try {
    const note = await readFile(path.join(dataDir(), LAST_BACKUP), "utf8");
    return LastBackup.parse(JSON.parse(note));
  } catch {
    return null;
  }
}

/** When the last backup was made that is whole and right; null: none is known. Rows alone are none, whoever noted them. */
export function lastGood({ at, goodAt, ok, what, files, recent }: LastBackup): string | null {
  const noted = goodAt ?? (goodAt === undefined && ok ? at : null);
  const ofRows = noted === at ? (what ?? (files > 0 ? "whole" : "rows")) === "rows" : false;
  const known = recent.find((one) => one.at === noted);
  if (!ofRows && known?.what !== "rows") return noted;
  return recent.findLast((one) => one.ok && one.what !== "rows")?.at ?? null;
}

/** In DATA_DIR: those that were begun, also those that came to no end; failedAt: when one gave up by itself. */
export const BEGUN_BACKUPS = "begun-backups.json";

const Begun = z.array(z.object({ at: z.iso.datetime(), what, failedAt: z.iso.datetime().optional() }));
export type BegunBackup = z.infer<typeof Begun>[number];

/** The last that were begun, oldest first; none where there is no note, or one that cannot be read. */
export async function begunBackups(): Promise<BegunBackup[]> {
  try {
    return Begun.parse(JSON.parse(await readFile(path.join(dataDir(), BEGUN_BACKUPS), "utf8")));
  } catch {
    return [];
  }
}
