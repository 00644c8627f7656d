import { readFileSync, rmSync } from "node:fs";
import path from "node:path";
import { z } from "zod";

const Written = z.object({
  channels: z.record(z.string(), z.object({ files: z.array(z.string()).default([]) })),
  lists: z.array(z.string()),
});

/**
 * Removes what an earlier run wrote into the folder, as its result.json names it: a letter that is refused by now would lie
 * there as if it held. Nothing else in the folder is touched.
 */
export function clearEarlierRun(folder: string): void {
  const written = readResult(path.join(folder, "result.json"));
  if (!written) return;
  const files = [...Object.values(written.channels).flatMap((one) => one.files), ...written.lists];
  for (const file of files.map((name) => path.resolve(folder, name)))
    if (file.startsWith(path.resolve(folder) + path.sep)) rmSync(file, { force: true });
}

/** null where there is none, or none of ours. */
function readResult(file: string): z.infer<typeof Written> | null {
  try {
    return Written.safeParse(JSON.parse(readFileSync(file, "utf8"))).data ?? null;
  } catch {
    return null;
  }
}
