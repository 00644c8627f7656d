import { readdir, rename, rm } from "node:fs/promises";
import path from "node:path";
import { keyring } from "@/lib/store/sealed/keys";
import { Trouble } from "../trouble";
import { backupsIn, byTime, filesOf, isAhead } from "./in-folder";
import { lastingRows } from "./installation";
import { isGood, isWhole, type Manifest, ManifestTrouble, readManifest } from "./manifest";

/** own: the backup just made, which stays whatever its clock said. isSmaller: that it has fewer rows than others was meant. */
type Order = { keep: number; own: string; now: Date; isSmaller?: boolean };

/** A backup with rows that people made, and how many. */
export type Held = { name: string; rows: number };

/**
 * Takes away backups older than the newest so many good ones (rows alone count only where nothing else is), then the originals
 * that no other names. Old and new is what signed manifests say. One that is dated later than now neither counts nor goes. A
 * backup that cannot be read, by this key or at all, may name any of them: then nothing is taken away, and that is said. Of those
 * with the most rows the newest stays as well, and is returned where it is not among the others: an installation that has lost
 * rows pushes out no backup that has them.
 */
export async function prune(folder: string, { keep, own, now, isSmaller }: Order): Promise<Held | null> {
  const read = (await backupsIn(folder)).map(({ name }) => {
    const manifest = manifestOf(path.join(folder, name));
    return { name, manifest, madeAt: manifest.madeAt };
  });
  const all = read.sort(byTime);
  const ahead = all.filter((one) => one.name !== own && isAhead(one, now));
  const past = all.filter((one) => !ahead.includes(one));
  const whole = past.filter(({ manifest }) => isWhole(manifest));
  const counted = whole.length > 0 ? whole : past.filter(({ manifest }) => isGood(manifest));
  const oldest = counted.at(-keep);
  const over = oldest ? past.slice(0, past.indexOf(oldest)).filter(({ name }) => name !== own) : [];
  const larger = isSmaller ? null : largestOf(counted);
  const old = over.filter((one) => one !== larger);
  const named = new Set<string>();
  for (const { name, manifest } of all.filter((one) => !old.includes(one)))
    for (const { sha256 } of await filesOf(path.join(folder, name), manifest)) named.add(sha256);
  for (const { name } of old) await removeBackup(folder, name);
  await removeUnnamed(path.join(folder, "files"), named);
  return larger && over.includes(larger) ? { name: larger.name, rows: lastingRows(larger.manifest) } : null;
}

/** The newest of those with the most rows; the oldest come first. */
function largestOf<T extends { manifest: Manifest }>(all: T[]): T | null {
  const most = Math.max(...all.map(({ manifest }) => lastingRows(manifest)));
  return all.findLast(({ manifest }) => lastingRows(manifest) === most) ?? null;
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
