import { existsSync } from "node:fs";
import { readdir, rm } from "node:fs/promises";
import path from "node:path";
import { beginAlone } from "@/lib/store/alone";
import { postgresqlUrl } from "@/lib/store/dialect";
import { ASIDE } from "@/lib/store/originals/drop-unnamed";
import type { Manifest } from "../backup/manifest";
import { closedFolder } from "../backup/written";
import { makeFolder } from "../folder.mjs";
import { stagingName } from "../half-restore.mjs";
import { Trouble } from "../trouble";

/** In the staging folder: all is there, and a database beside it is the one out of the backup. */
export const wholeName = ".whole";

const databases = ["app.db", "app.db-wal", "app.db-shm"];

/** What a restore itself puts there; originals that were put back by other means stay beside rows alone. */
export function halvesOf({ rowsOnly }: Pick<Manifest, "rowsOnly">): string[] {
  return [stagingName, ...databases, ...(rowsOnly ? [] : ["evidence"])];
}

/** What a server or a backup leaves in a data folder that is nobody's data, and folders of backups. */
const notes = [
  ...["secret", "clock.json", "running", "turns", "last-backup.json", "begun-backups.json"],
  ...["backups", "lost+found", ASIDE],
];

/** Makes room: a folder with nothing but notes in it, where no server is at work. What a restore that was cut off left is taken away. */
export async function clearFolder(into: string, manifest: Pick<Manifest, "rowsOnly">): Promise<void> {
  makeFolder(into);
  const names = await readdir(into);
  const isCutOff = names.includes(stagingName);
  if (isCutOff && names.includes("app.db") && !existsSync(path.join(into, stagingName, wholeName)))
    throw new Trouble(startedUpon(into));
  const mayStay = [...notes, ...(manifest.rowsOnly ? ["evidence"] : [])];
  const others = names.filter((name) => !mayStay.includes(name));
  const halves = isCutOff ? halvesOf(manifest) : await emptyHalves(into);
  const inTheWay = others.filter((name) => !halves.includes(name));
  if (inTheWay.length > 0) throw new Trouble(notEmpty(into, inTheWay));
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

/** By a version that did not refuse it. */
function startedUpon(into: string): string {
  return `${into} 里的恢复停在半路，后来又有服务器在上面启动过，建了一个空的数据库，什么也没动：把整个文件夹挪开（别删，看看里面有没有新记的），再恢复到一个空文件夹。 A server was started upon a restore that was cut off; nothing was touched. Move the folder away and restore into an empty one.`;
}

function notEmpty(into: string, names: string[]): string {
  const listed = `${names.slice(0, 5).join("、")}${names.length > 5 ? "……" : ""}`;
  const isLeft = postgresqlUrl() !== null && names.every((name) => databases.includes(name));
  const step = isLeft
    ? "数据库在 PostgreSQL 里，这是从前 SQLite 留下的：只把它挪到别处（别删），再来一次"
    : "换一个空文件夹（原来的先整个挪开，别删）";
  return `${into} 不是空的，里面有 ${listed}，什么也没动。${step}。 The folder is not empty (${listed}); nothing was touched.`;
}

function atWork(into: string): string {
  return `${into} 里有服务器在运行，什么也没动：先停下每一台。 A server is at work in this folder: stop every one first.`;
}
