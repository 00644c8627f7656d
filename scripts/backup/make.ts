import { readdir, rm } from "node:fs/promises";
import path from "node:path";
import { changedRows } from "@/lib/store/check/sealed-values";
import { moments } from "@/lib/store/moments";
import { doubtful } from "@/lib/store/moments-doubt";
import { keyring } from "@/lib/store/sealed/keys";
import { checkValue } from "@/lib/store/secret-check";
import { makeFolder } from "../folder.mjs";
import { asLines } from "../lines";
import { Trouble } from "../trouble";
import { type Copied, type Copying, copyFiles, nothing } from "./files";
import type { Installation } from "./installation";
import { keysMeanwhile, refuseWithoutKeys } from "./keys";
import { lockedBy } from "./lock";
import { listName, type Manifest, manifestName, manifestText, type Part } from "./manifest";
import { partFile, sealedAs, writePart } from "./sealed-part";
import { type Snapshot, takeSnapshot } from "./snapshot";
import { secretFor, spacesKey, spacesName } from "./spaces";
import { closedFolder, syncFolder, writeNew, writeWhole } from "./written";

/** rowsOnly: no original. fits: throws where this database is not to be backed up here, before anything is written. tell: how far it is. signal: ends it early, and takes away what was written. */
export type Ways = {
  rowsOnly?: boolean;
  signal?: AbortSignal;
  tell?: (sum: Copied) => void;
  now?: Date;
  fits?: (ours: Installation) => Promise<void>;
};

export type Made = Manifest & { fresh: number; folder: string };

/** Makes a backup in a folder that is not there yet, or empty. First the rows, then the files that they name. */
export async function makeBackup(folder: string, ways: Ways = {}): Promise<Made> {
  makeFolder(folder);
  const names = await readdir(folder);
  if (names.length > 0 && (!names.includes(halfName) || names.includes(manifestName)))
    throw new Trouble(`${folder} 不是空的，换一个新文件夹。 The folder is not empty.`);
  await closedFolder(folder);
  const lock = lockedBy(folder, halfName);
  try {
    await clear(folder);
    const made = await fillBackup(folder, ways, { filesAt: "files", known: new Map() });
    await rm(path.join(folder, halfName));
    return made;
  } catch (fault) {
    await clear(folder);
    await rm(path.join(folder, halfName), { force: true });
    throw fault;
  } finally {
    lock.close();
  }
}

/** Lies in a backup until it is whole: what a run that was killed left is known by it, and the next begins anew. */
const halfName = ".qingjing-backup-half";

async function clear(folder: string): Promise<void> {
  for (const name of await readdir(folder))
    if (name !== halfName) await rm(path.join(folder, name), { recursive: true });
}

/** filesAt: where the originals lie, seen from the backup. known: files of the backup before. */
export type Shelf = Pick<Manifest, "filesAt"> & Pick<Copying, "known">;

/** Writes a backup into an empty folder; its manifest comes last. */
export async function fillBackup(folder: string, ways: Ways, shelf: Shelf): Promise<Made> {
  const snapshot = await takeSnapshot();
  try {
    refuseWithoutKeys(snapshot);
    const secret = secretFor(snapshot.secret, snapshot.spaces.length);
    const store = snapshot.store;
    const check = secret && checkValue(secret);
    await ways.fits?.({ store, secret: check });
    const older = await isBehind(ways.rowsOnly);
    const sum = nothing();
    const parts = {
      ...(await rows(folder, snapshot, ways, secret)),
      ...(await files(folder, snapshot, ways, shelf, sum)),
    };
    const [key = null] = keyring();
    const { fresh, ...counted } = sum;
    const manifest: Manifest = {
      format: "qingjing-backup/2",
      madeAt: (ways.now ?? new Date()).toISOString(),
      ...{ database: snapshot.database, migrations: snapshot.migrations, counts: snapshot.counts },
      ...counted,
      ...{ broken: await snapshot.broken(), unopened: (await unopened()) + sum.unopened, older },
      ...{ rowsOnly: ways.rowsOnly ?? false, filesAt: shelf.filesAt, sealedBy: key?.id ?? null },
      ...{
        keys: await keysMeanwhile(snapshot.keys),
        ...{ secret: check, store },
        spaces: snapshot.spaces.length,
      },
      parts,
    };
    ways.signal?.throwIfAborted();
    await writeWhole(path.join(folder, manifestName), [Buffer.from(manifestText(manifest, key))]);
    return { ...manifest, fresh, folder };
  } finally {
    await snapshot.close();
  }
}

/** Whether the database is older than its originals, or nobody can tell. Rows alone are backed up while the store is away, and from a database that is not brought up to date yet. */
async function isBehind(rowsOnly = false): Promise<boolean> {
  try {
    return doubtful(await moments()) !== null;
  } catch (fault) {
    if (rowsOnly || notMigrated.includes((fault as { code?: string }).code ?? "")) return false;
    throw fault;
  }
}

const notMigrated = ["P2021", "P2022"];

/** In the database as it is now, of which the snapshot is a moment ago: what does not open there was not written since. */
async function unopened(): Promise<number> {
  return keyring().length > 0 ? changedRows() : 0;
}

type Parts = Record<string, Part>;

async function rows(
  folder: string,
  snapshot: Snapshot,
  { signal }: Ways,
  secret: string | null,
): Promise<Parts> {
  const [key = null] = keyring();
  const parts: Parts = {};
  for (const { name, bytes } of snapshot.parts) {
    signal?.throwIfAborted();
    parts[name] = await writePart(folder, name, bytes(), { key, signal });
  }
  if (!secret) return parts;
  const spaces = sealedAs(spacesName, asLines(snapshot.spaces), spacesKey(secret));
  parts[spacesName] = await writeNew(partFile(folder, spacesName, true), spaces, signal);
  return parts;
}

async function files(
  folder: string,
  snapshot: Snapshot,
  { rowsOnly, signal, tell }: Ways,
  { filesAt, known }: Shelf,
  sum: Copied,
): Promise<Parts> {
  const [key = null] = keyring();
  const place = path.join(folder, filesAt);
  await closedFolder(place);
  const evidence = rowsOnly ? [] : await snapshot.evidence();
  const lines = texts(copyFiles(evidence, { shelf: place, known, signal, tell }, sum));
  const part = await writePart(folder, listName, asLines(lines), { key, signal });
  for (const name of await readdir(place)) await syncFolder(path.join(place, name));
  await syncFolder(place);
  return { [listName]: part };
}

async function* texts(values: AsyncIterable<unknown>): AsyncGenerator<string> {
  for await (const value of values) yield JSON.stringify(value);
}
