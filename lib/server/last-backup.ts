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
 * What `npm run backup` notes of the last one that came to its end. at, goodAt: ISO instants, of that one and of the last in
 * which no original was missing or changed; files: originals with their copies, 0 for rows alone; recent: the last 50, that
 * one included, oldest first. Notes of earlier versions lack what and recent.
 */
const LastBackup = z.object({
  at: z.iso.datetime(),
  goodAt: z.iso.datetime().nullish(),
  rows: z.number(),
  files: z.number(),
  ok: z.boolean(),
  what: what.optional(),
  recent: z.array(Recent).default([]),
});
export type LastBackup = z.infer<typeof LastBackup>;

/** null: none was made with this DATA_DIR, or the note cannot be read. */
export async function lastBackup(): Promise<LastBackup | null> {
  try {
    const note = await readFile(path.join(dataDir(), LAST_BACKUP), "utf8");
    return LastBackup.parse(JSON.parse(note));
  } catch {
    return null;
  }
}
