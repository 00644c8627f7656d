import { readdir, rm } from "node:fs/promises";
import path from "node:path";
import { beginAlone } from "@/lib/store/alone";
import type { Manifest } from "../backup/manifest";
import { closedFolder } from "../backup/written";
import { makeFolder } from "../folder.mjs";
import { Trouble } from "../trouble";

export const stagingName = ".restoring";

/** What a restore itself puts there; originals that were put back by other means stay beside rows alone. */
export function halvesOf({ rowsOnly }: Pick<Manifest, "rowsOnly">): string[] {
  return rowsOnly ? [stagingName] : [stagingName, "evidence"];
}

/** What a server or a backup leaves in a data folder that is nobody's data, and folders of backups. */
const notes = [
  ...["secret", "clock.json", "running", "turns", "last-backup.json", "begun-backups.json"],
  ...["backups", "lost+found"],
];

/** Makes room: a folder with nothing but notes in it, where no server is at work. What a restore that was cut off left is taken away. */
export async function clearFolder(into: string, manifest: Pick<Manifest, "rowsOnly">): Promise<void> {
  makeFolder(into);
  const names = await readdir(into);
  const isCutOff = names.includes(stagingName) && !names.includes("app.db");
  const mayStay = [...notes, ...(manifest.rowsOnly ? ["evidence"] : [])];
  const others = names.filter((name) => !mayStay.includes(name));
  const halves = isCutOff ? halvesOf(manifest) : await emptyHalves(into);
  if (others.some((name) => !halves.includes(name))) throw new Trouble(notEmpty(into));
  if (names.includes("running") && !isNobodyAt(into)) throw new Trouble(atWork(into));
  for (const name of others) await rm(path.join(into, name), { recursive: true });
  await closedFolder(into);
}

/** With a bucket the folder of files has never held any: only where those on their way in were. */
async function emptyHalves(into: string): Promise<string[]> {
  const inside = await readdir(path.join(into, "evidence"), { recursive: true }).catch(() => [".incoming"]);
  return inside.every((name) => name === ".incoming") ? ["evidence"] : [];
}

function isNobodyAt(into: string): boolean {
  const before = process.env.DATA_DIR;
  process.env.DATA_DIR = into;
  try {
    return beginAlone();
  } finally {
    if (before === undefined) delete process.env.DATA_DIR;
    else process.env.DATA_DIR = before;
  }
}

function notEmpty(into: string): string {
  return `${into} 不是空的，什么也没动。换一个空文件夹（原来的先整个挪开，别删）。 The folder is not empty; nothing was touched.`;
}

function atWork(into: string): string {
  return `${into} 里有服务器在运行，什么也没动：先停下每一台。 A server is at work in this folder: stop every one first.`;
}
