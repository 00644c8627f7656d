import { copyFile, open, readdir } from "node:fs/promises";
import path from "node:path";
import { dataDir } from "@/lib/store/data-dir";
import { makeFolder } from "../folder.mjs";
import { Trouble } from "../trouble";
import { type Copied, copyFiles } from "./files";
import { listName, type Manifest, manifestName, manifestText, type Part, partOf } from "./manifest";
import { takeSnapshot } from "./snapshot";

/** Makes a backup in a folder that is not there yet, or empty. First the rows, then the files that they name. */
export async function makeBackup(folder: string, now = new Date()): Promise<Manifest & Copied> {
  makeFolder(folder);
  if ((await readdir(folder)).length > 0)
    throw new Trouble(`${folder} 不是空的，换一个新文件夹。 The folder is not empty.`);
  const snapshot = await takeSnapshot(folder);
  const copied = await copyFiles(folder, snapshot.evidence);
  const parts = [...snapshot.parts, listName, ...(await copySecret(folder))];
  const manifest: Manifest = {
    format: "qingjing-backup/1",
    madeAt: now.toISOString(),
    database: snapshot.database,
    migrations: snapshot.migrations,
    counts: snapshot.counts,
    files: copied.files,
    bytes: copied.bytes,
    withoutFile: copied.without,
    parts: await measured(folder, parts),
  };
  await writeLast(path.join(folder, manifestName), manifestText(manifest));
  return { ...manifest, ...copied };
}

/** Signs the cookies by which people without an account come back. */
async function copySecret(folder: string): Promise<string[]> {
  const copied = await copyFile(path.join(dataDir(), "secret"), path.join(folder, "secret")).then(
    () => true,
    (fault: NodeJS.ErrnoException) => {
      if (fault.code !== "ENOENT") throw fault;
      return false;
    },
  );
  return copied ? ["secret"] : [];
}

async function measured(folder: string, parts: string[]): Promise<Record<string, Part>> {
  const entries: [string, Part][] = [];
  for (const part of parts) entries.push([part, await partOf(path.join(folder, part))]);
  return Object.fromEntries(entries);
}

async function writeLast(file: string, text: string): Promise<void> {
  const handle = await open(file, "wx", 0o600);
  await handle.writeFile(text);
  await handle.sync();
  await handle.close();
}
