import { mkdir, readdir, rename, rm } from "node:fs/promises";
import path from "node:path";
import { closeDb, db } from "@/lib/store/db";
import { postgresqlUrl } from "@/lib/store/dialect";
import { acceptOlder } from "@/lib/store/moments";
import { keyring } from "@/lib/store/sealed/keys";
import { issueStoreId, restoring, storeFits } from "@/lib/store/store-identity";
import { type Manifest, readManifest } from "../backup/manifest";
import { partFile } from "../backup/sealed-part";
import { spacesName } from "../backup/spaces";
import { partOf, writeNew } from "../backup/written";
import { stagingName } from "../half-restore.mjs";
import { migrate } from "../migrate.mjs";
import { Trouble } from "../trouble";
import { type Claim, claimBucket, letGoOfBucket, markOf, noClaim, refuseFullBucket } from "./bucket";
import { restoreFiles } from "./files";
import { fittingSecret, type Given, type Secret } from "./fitting";
import { clearFolder, halvesOf, wholeName } from "./folder";
import { brokenThen, notAsMade } from "./not-as-made";
import { hasArrived, refuseFull, restoreServer } from "./postgresql";
import { type Spaces, spacesOf } from "./spaces";
import { restoreSqlite } from "./sqlite";

/**
 * unsigned: a backup without a signature is taken though there is a key. rowsOnly: its originals stay out, since those of the
 * store it was made of are still there. signal: ends it early, with nothing restored.
 */
export type Ways = Given & { unsigned?: boolean; rowsOnly?: boolean; signal?: AbortSignal };

/** Puts a backup back, every hash checked, or nothing at all. into: the data folder to be. */
export async function restoreBackup(backup: string, into: string, ways: Ways = {}): Promise<Manifest> {
  const made = readManifest(backup, { keys: keyring(), unsigned: ways.unsigned ?? false });
  const manifest = { ...made, rowsOnly: made.rowsOnly || (ways.rowsOnly ?? false) };
  const url = postgresqlUrl();
  if ((manifest.database === "postgresql") !== (url !== null)) throw new Trouble(wrongDatabase(manifest));
  if (manifest.broken > 0) throw new Trouble(brokenThen);
  await checkParts(backup, manifest);
  const secret = await fittingSecret(backup, manifest, into, ways);
  const mark = await markOf(backup);
  const isArrived = url !== null && (await hasArrived(url, mark));
  if (url && !isArrived) await refuseFull(url);
  if (!manifest.rowsOnly) await refuseFullBucket(mark);
  const spaces = await spacesOf(backup, manifest, secret, ways);
  const order = { backup, mark, manifest, into, secret, spaces };
  if (!isArrived) {
    await clearFolder(into, manifest);
    await putBack(order, ways);
  }
  await finish(order);
  return manifest;
}

/** mark: by what the backup is known again when this is cut off. */
type Order = {
  backup: string;
  mark: string;
  manifest: Manifest;
  into: string;
  secret: Secret | null;
  spaces: Spaces;
};

async function putBack(order: Order, { signal }: Ways): Promise<void> {
  const { backup, mark, manifest, into } = order;
  const url = postgresqlUrl();
  const staging = path.join(into, stagingName);
  let bucket: Claim = noClaim;
  try {
    await mkdir(staging, { mode: 0o700 });
    process.env.DATA_DIR = staging; // the store of files puts them there
    if (!manifest.rowsOnly) bucket = await claimBucket(mark);
    if (!manifest.rowsOnly) await restoreFiles(backup, manifest, signal);
    await stageRest(order, staging);
    signal?.throwIfAborted();
    // The database last: without it nothing is restored yet, and what was cut off can be run again.
    const names = (await readdir(staging)).filter((name) => name !== database);
    for (const name of names) await rename(path.join(staging, name), path.join(into, name));
    await writeNew(path.join(staging, wholeName), []);
    if (!url) await rename(path.join(staging, database), path.join(into, database));
    if (url) await restoreServer(url, order);
  } catch (fault) {
    await bucket.clear().catch(() => {}); // a store that is away keeps the claim for the next run
    for (const name of halvesOf(manifest)) await rm(path.join(into, name), { recursive: true, force: true });
    throw fault;
  } finally {
    process.env.DATA_DIR = into;
  }
}

const database = "app.db";

/** Until all of this is done the folder, the bucket and the database of PostgreSQL say that it is not, and no server starts there. */
async function finish({ mark, manifest, into }: Order): Promise<void> {
  const url = postgresqlUrl();
  process.env.DATA_DIR = into;
  try {
    if (url) await migrate(url);
    // Rows alone stay with the store that they knew, which is looked at when a server starts.
    if (manifest.rowsOnly) await goBack(manifest);
    else await issueStoreId();
    if (!manifest.rowsOnly) await letGoOfBucket(mark);
    await rm(path.join(into, stagingName), { recursive: true, force: true });
    await db().storeIdentity.deleteMany({ where: { use: restoring } });
  } finally {
    await closeDb();
  }
}

/** Rows of before beside the originals of now: meant, where these are the ones. A store that is away says so at the start. */
async function goBack({ madeAt }: Manifest): Promise<void> {
  if (await storeFits().catch(() => false)) await acceptOlder(new Date(madeAt));
}

/** The secret as a file where it came out of one and may lie beside the data, and the database of SQLite. */
async function stageRest({ backup, manifest, secret, spaces }: Order, staging: string): Promise<void> {
  if (secret?.kept && !postgresqlUrl() && keyring().length === 0)
    await writeNew(path.join(staging, "secret"), [Buffer.from(secret.text)]);
  if (!postgresqlUrl()) await restoreSqlite(backup, path.join(staging, "app.db"), manifest, spaces);
}

function wrongDatabase({ database }: Manifest): string {
  return database === "postgresql"
    ? "这份备份是 PostgreSQL 的：DATABASE_URL 写上一个空的数据库再来。 This backup needs DATABASE_URL, an empty PostgreSQL."
    : "这份备份是 SQLite 的：去掉 DATABASE_URL 再来。 This backup is of SQLite: run it without DATABASE_URL.";
}

async function checkParts(backup: string, { parts, sealedBy }: Manifest): Promise<void> {
  for (const [name, { size, sha256 }] of Object.entries(parts)) {
    const file = partFile(backup, name, sealedBy !== null || name === spacesName);
    const found = await partOf(file).catch(() => null);
    if (found?.size !== size || found.sha256 !== sha256) throw new Trouble(notAsMade(name));
  }
}
