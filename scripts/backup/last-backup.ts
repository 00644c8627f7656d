import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { z } from "zod";
import { dataDir } from "@/lib/store/data-dir";
import type { Made } from "./make";
import { isGood } from "./manifest";
import { writeWhole } from "./written";

/**
 * The last backup that came to its end, for metrics: DATA_DIR/last-backup.json. at, goodAt: ISO instants, of that one and of
 * the last in which no original was missing or changed. files: originals with their copies; 0 for rows alone.
 */
const LastBackup = z.object({
  at: z.string(),
  goodAt: z.string().nullable(),
  rows: z.number(),
  files: z.number(),
  ok: z.boolean(),
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

export async function noteBackup(made: Made): Promise<void> {
  const { madeAt: at, files } = made;
  const ok = isGood(made);
  const goodAt = ok ? at : (lastBackup()?.goodAt ?? null);
  const note: LastBackup = { at, goodAt, rows: rowsIn(made), files, ok };
  // Where the data folder may only be read, the backup is one all the same.
  await writeWhole(place(), [Buffer.from(`${JSON.stringify(note)}\n`)]).catch(() =>
    console.error("last-backup.json could not be written: metrics will not know of this backup"),
  );
}

export function rowsIn({ counts }: Pick<Made, "counts">): number {
  return Object.values(counts).reduce((sum, one) => sum + one, 0);
}
