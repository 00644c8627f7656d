import { existsSync } from "node:fs";
import path from "node:path";
import { db } from "@/lib/store/db";
import { inTurnOf } from "@/lib/store/file-turns";
import { bareFileStore } from "@/lib/store/files/chosen";
import { originalPlace } from "@/lib/store/files/places";
import { checkOriginal } from "@/lib/store/original-state";
import { keyring } from "@/lib/store/sealed/keys";
import { sealWithFirst } from "@/lib/store/sealed/rotate-files";
import { refuseOtherStore } from "@/lib/store/store-identity";
import { type FileLine, fileIn } from "../backup/file-line";
import { backupsIn, filesOf, markName } from "../backup/in-folder";
import { type Manifest, readManifest } from "../backup/manifest";
import { takeChecked } from "../restore/files";

/** An original that came and is gone, or is not what was received. */
type Lacking = { id: string; ownerId: string; sha256: string; size: number; was: "gone" | "changed" };

/**
 * Puts every original that is gone here, or is not what was received, back out of a backup, or out of a folder of backups, newest
 * first. Nothing else comes out of it: what people deleted since then stays deleted. Each is read back before it counts, and
 * sealed with the first key.
 */
export async function putBack(given: string): Promise<{ put: number; left: number }> {
  await refuseOtherStore();
  let left = await lacking();
  const all = left.length;
  for (const backup of await backupsAt(given)) if (left.length > 0) left = await putBackFrom(backup, left);
  return { put: all - left.length, left: left.length };
}

async function backupsAt(given: string): Promise<string[]> {
  if (!existsSync(path.join(given, markName))) return [given];
  return (await backupsIn(given)).reverse().map(({ name }) => path.join(given, name));
}

async function lacking(): Promise<Lacking[]> {
  const found: Lacking[] = [];
  const rows = await db().evidence.findMany({
    where: { originalStatus: { in: ["stored", "lost"] } },
    select: { id: true, ownerId: true, sha256: true, size: true },
  });
  for (const row of rows) {
    const was = await checkOriginal(row.ownerId, row);
    if (was !== "there") found.push({ ...row, was });
  }
  return found;
}

/** Those that this backup cannot give either. */
async function putBackFrom(backup: string, wanted: Lacking[]): Promise<Lacking[]> {
  const manifest = readManifest(backup, { keys: keyring(), unsigned: false });
  if (manifest.rowsOnly) return wanted;
  const lines = new Map((await filesOf(backup, manifest)).map((line) => [line.place, line]));
  const left: Lacking[] = [];
  for (const one of wanted) {
    const line = lines.get(originalPlace(one.ownerId, one.sha256));
    if (!line || !(await inTurnOf(one.ownerId, () => putOne(backup, manifest, line, one)))) left.push(one);
  }
  return left;
}

async function putOne(backup: string, manifest: Manifest, line: FileLine, one: Lacking): Promise<boolean> {
  const store = await bareFileStore();
  const part = await takeChecked(fileIn(backup, manifest, line), line);
  if (part === null) return false;
  await store.keep(part, line.place);
  const { id, ownerId } = one;
  if ((await checkOriginal(ownerId, one)) === "there") {
    await sealWithFirst(store, line.place); // the servers may not have the key of then any more
    await db().evidence.updateMany({ where: { id, ownerId }, data: { originalStatus: "stored" } });
    return true;
  }
  if (one.was === "gone") await store.remove([line.place]);
  return false;
}
