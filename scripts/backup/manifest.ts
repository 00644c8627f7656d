import { createHash } from "node:crypto";
import { createReadStream, existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { z } from "zod";

const Part = z.object({ size: z.number(), sha256: z.string() });
export type Part = z.infer<typeof Part>;

/**
 * What a backup holds, written last: a folder without it is none. parts: each file of the backup but those of the
 * evidence, which `files.ndjson` lists. counts: rows by table. withoutFile: evidence whose original was not there.
 */
export const Manifest = z.object({
  format: z.literal("qingjing-backup/1"),
  madeAt: z.string(),
  database: z.enum(["sqlite", "postgresql"]),
  migrations: z.array(z.string()),
  counts: z.record(z.string(), z.number()),
  files: z.number(),
  bytes: z.number(),
  withoutFile: z.number(),
  parts: z.record(z.string(), Part),
});
export type Manifest = z.infer<typeof Manifest>;

/** One file of the evidence as it is stored. place: owner and name. */
export const FileLine = z.object({ place: z.string().regex(/^[\w-]+\/[\w.-]+$/), ...Part.shape });
export type FileLine = z.infer<typeof FileLine>;

export const manifestName = "manifest.json";
export const listName = "files.ndjson";

/** The file that it is written to, with the SHA-256 of all it says as its last word. */
export function manifestText(manifest: Manifest): string {
  const whole = createHash("sha256").update(JSON.stringify(manifest)).digest("hex");
  return `${JSON.stringify({ ...manifest, whole }, null, 2)}\n`;
}

/** The manifest of a backup; null when there is none, none that this version knows, or one that was changed. */
export function readManifest(folder: string): Manifest | null {
  const file = path.join(folder, manifestName);
  if (!existsSync(file)) return null;
  const text = readFileSync(file, "utf8");
  try {
    const { whole: _, ...said } = JSON.parse(text);
    return manifestText(said) === text ? Manifest.parse(said) : null;
  } catch {
    return null;
  }
}

/** Reads a file to its end. */
export async function partOf(file: string): Promise<Part> {
  const hash = createHash("sha256");
  let size = 0;
  for await (const piece of createReadStream(file)) {
    hash.update(piece);
    size += piece.length;
  }
  return { size, sha256: hash.digest("hex") };
}
