import { copyFile, mkdir, readdir, rename, rm, rmdir } from "node:fs/promises";
import path from "node:path";
import { postgresqlUrl } from "@/lib/store/dialect";
import { type Manifest, partOf, readManifest } from "../backup/manifest";
import { makeFolder } from "../folder.mjs";
import { Trouble } from "../trouble";
import { type Claim, claimBucket } from "./bucket";
import { restoreFiles } from "./files";
import { notAsMade } from "./not-as-made";
import { refuseFull, restoreServer } from "./postgresql";
import { restoreSqlite } from "./sqlite";

/** Puts a backup back, every hash checked, or nothing at all. into: the data folder to be. */
export async function restoreBackup(backup: string, into: string): Promise<Manifest> {
  const manifest = readManifest(backup);
  if (!manifest)
    throw new Trouble(
      `${backup} 里没有完整的备份：manifest.json 缺了或者被改过，什么也没恢复。 No whole backup is in this folder.`,
    );
  const url = postgresqlUrl();
  if ((manifest.database === "postgresql") !== (url !== null)) throw new Trouble(wrongDatabase(manifest));
  await checkParts(backup, manifest);
  if (url) await refuseFull(url);
  await clearFolder(into);
  const staging = path.join(into, stagingName);
  let bucket: Claim | undefined;
  try {
    await mkdir(staging);
    process.env.DATA_DIR = staging; // the store of files puts them there
    bucket = await claimBucket(backup);
    await restoreFiles(backup, manifest);
    if (manifest.parts.secret) await copyFile(path.join(backup, "secret"), path.join(staging, "secret"));
    if (!url) await restoreSqlite(path.join(backup, "app.db"), path.join(staging, "app.db"), manifest);
    // The database last: without it nothing is restored yet, and what was cut off can be run again.
    const names = (await readdir(staging)).sort((a, b) => Number(a === "app.db") - Number(b === "app.db"));
    for (const name of names) await rename(path.join(staging, name), path.join(into, name));
    if (url) await restoreServer(url, backup, manifest);
  } catch (fault) {
    await bucket?.clear().catch(() => {}); // a store that is away keeps the claim for the next run
    for (const name of halves) await rm(path.join(into, name), { recursive: true, force: true });
    throw fault;
  } finally {
    process.env.DATA_DIR = into;
  }
  await rmdir(staging);
  await bucket.letGo();
  return manifest;
}

const stagingName = ".restoring";
const halves = [stagingName, "evidence", "secret"];

/** An empty folder; what a restore that was cut off left in it is taken away. */
async function clearFolder(into: string): Promise<void> {
  makeFolder(into);
  const names = await readdir(into);
  const isCutOff = names.includes(stagingName) && !names.includes("app.db");
  if (names.some((name) => !isCutOff || !halves.includes(name)))
    throw new Trouble(
      `${into} 不是空的，什么也没动。换一个空文件夹。 The folder is not empty; nothing was touched.`,
    );
  for (const name of names) await rm(path.join(into, name), { recursive: true });
}

function wrongDatabase({ database }: Manifest): string {
  return database === "postgresql"
    ? "这份备份是 PostgreSQL 的：DATABASE_URL 写上一个空的数据库再来。 This backup needs DATABASE_URL, an empty PostgreSQL."
    : "这份备份是 SQLite 的：去掉 DATABASE_URL 再来。 This backup is of SQLite: run it without DATABASE_URL.";
}

async function checkParts(backup: string, { parts }: Manifest): Promise<void> {
  for (const [name, { size, sha256 }] of Object.entries(parts)) {
    const found = await partOf(path.join(backup, name)).catch(() => null);
    if (found?.size !== size || found.sha256 !== sha256) throw new Trouble(notAsMade(name));
  }
}
