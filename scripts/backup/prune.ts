import { readdir, rename, rm } from "node:fs/promises";
import path from "node:path";
import { keyring } from "@/lib/store/sealed/keys";
import { Trouble } from "../trouble";
import { backupsIn, filesOf } from "./in-folder";
import { isGood, isWhole, type Manifest, ManifestTrouble, readManifest } from "./manifest";

/**
 * Takes away backups older than the newest so many good ones (rows alone count only where nothing else is), then the originals that no other names. A backup that cannot
 * be read, by this key or at all, may name any of them: then nothing is taken away, and that is said.
 */
export async function prune(folder: string, keep: number): Promise<void> {
  const all = (await backupsIn(folder)).map((name) => ({
    name,
    manifest: manifestOf(path.join(folder, name)),
  }));
  const whole = all.filter(({ manifest }) => isWhole(manifest));
  const counted = whole.length > 0 ? whole : all.filter(({ manifest }) => isGood(manifest));
  const oldest = counted.at(-keep)?.name ?? "";
  const stays = all.filter(({ name }) => name >= oldest);
  const named = new Set<string>();
  for (const { name, manifest } of stays)
    for (const { sha256 } of await filesOf(path.join(folder, name), manifest)) named.add(sha256);
  for (const { name } of all.filter((one) => !stays.includes(one))) await removeBackup(folder, name);
  await removeUnnamed(path.join(folder, "files"), named);
}

function manifestOf(backup: string): Manifest {
  try {
    return readManifest(backup, { keys: keyring(), unsigned: true });
  } catch (fault) {
    throw new Trouble(
      `这次的备份做好了；可是 ${backup} 读不出来，不知道它要哪些文件，所以旧的一份也没有删。 The backup is made; ${backup} cannot be read, so nothing old was removed.${whyOf(fault)}`,
    );
  }
}

/** Of a key that is lacking it is said which; nobody wanted to restore anything here. */
function whyOf(fault: unknown): string {
  if (fault instanceof ManifestTrouble) return ` ${fault.why}。 ${fault.english}.`;
  return fault instanceof Trouble ? ` ${fault.message}` : "";
}

/** First out of sight, so that a kill leaves none that lacks a part. */
async function removeBackup(folder: string, name: string): Promise<void> {
  const gone = path.join(folder, `.gone-${name}`);
  await rename(path.join(folder, name), gone);
  await rm(gone, { recursive: true, force: true });
}

async function removeUnnamed(files: string, named: Set<string>): Promise<void> {
  for (const shelf of await readdir(files))
    for (const name of await readdir(path.join(files, shelf)))
      if (!named.has(name)) await rm(path.join(files, shelf, name), { force: true });
}
