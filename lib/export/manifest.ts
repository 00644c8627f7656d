import { z } from "zod";
import type { Entry } from "./entry";

const words = { error: "清单文件缺了内容" };

/** manifest.json: what is in the bundle, and what each file was when it was taken in. */
export const Manifest = z.object({
  format: z.literal("qingjing-bundle", words),
  version: z.literal(1, words),
  /** Instant at which the letter was issued. */
  issuedAt: z.string(words),
  letter: z.string(words),
  files: z.array(
    z.object({
      path: z.string(words),
      size: z.number(words),
      sha256: z.string(words),
      /** Evidence only: its name on the user's disk and the instant its last byte arrived. */
      name: z.string(words).optional(),
      receivedAt: z.string(words).optional(),
    }),
    words,
  ),
});
export type Manifest = z.infer<typeof Manifest>;

/** What is known of an original beyond its bytes, by path. */
export type Origins = Map<string, { name: string; receivedAt: string }>;

type Listed = Pick<Entry, "path" | "size" | "sha256">;

export function manifestText(letter: string, issuedAt: string, entries: Listed[], origins: Origins): string {
  const files = entries.map(({ path, size, sha256 }) => ({ path, size, sha256, ...origins.get(path) }));
  const manifest: Manifest = { format: "qingjing-bundle", version: 1, issuedAt, letter, files };
  return `${JSON.stringify(manifest, null, 2)}\n`;
}
