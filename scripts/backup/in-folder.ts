import { existsSync } from "node:fs";
import { readdir } from "node:fs/promises";
import path from "node:path";
import { keyring } from "@/lib/store/sealed/keys";
import { linesOf } from "../lines";
import { FileLine } from "./file-line";
import { listName, type Manifest, manifestName, toldTime } from "./manifest";
import { readPart } from "./sealed-part";

/** A backup of a folder, with the time in its manifest. */
export type Dated = { name: string; madeAt: string };

/**
 * The backups of a folder, oldest first, by what their manifests say: the name of a folder can be changed by any hand, and one
 * under another name is a backup all the same. Only one whose manifest says nothing goes by its name.
 */
export async function backupsIn(folder: string): Promise<Dated[]> {
  const entries = await readdir(folder, { withFileTypes: true });
  const names = entries.filter((one) => one.isDirectory() && isBackup(folder, one.name));
  const all = names.map(({ name }) => ({ name, madeAt: toldTime(path.join(folder, name)) ?? named(name) }));
  return all.sort(byTime);
}

function isBackup(folder: string, name: string): boolean {
  if (name.startsWith(".") || name === "files") return false;
  return dated.test(name) || existsSync(path.join(folder, name, manifestName));
}

export function byTime(one: Dated, other: Dated): number {
  return one.madeAt === other.madeAt ? order(one.name, other.name) : order(one.madeAt, other.madeAt);
}

function order(one: string, other: string): number {
  return one < other ? -1 : 1;
}

const dated = /^(\d{4}-\d\d-\d\d)T(\d\d)-(\d\d)-(\d\d)Z/;

function named(name: string): string {
  return dated.test(name) ? name.replace(dated, "$1T$2:$3:$4.000Z").slice(0, 24) : "";
}

/** The clocks of two machines are seldom further apart. */
const TOLERANCE_MS = 10 * 60_000;

/** Whether it says that it was made later than now: by a clock that was ahead then, or this one is behind. */
export function isAhead({ madeAt }: Pick<Dated, "madeAt">, now: Date): boolean {
  return Date.parse(madeAt) > now.getTime() + TOLERANCE_MS;
}

/** Names of those backups; empty where the folder is none of backups. */
export async function aheadIn(folder: string, now: Date): Promise<string[]> {
  const all = existsSync(path.join(folder, markName)) ? await backupsIn(folder) : [];
  return all.filter((one) => isAhead(one, now)).map(({ name }) => name);
}

/** By what a folder of backups is known. It is also what whoever works in it locks. */
export const markName = "qingjing-backups";

export function saidAhead(names: string[]): string {
  return `这些备份的时间比现在还晚：${names.join("、")}。做它们的时候时钟快了，或者现在的时钟慢了：先看看时钟。它们不算在 --keep 里，也不会自己拿来恢复，要恢复就写明是哪一份。 Dated later than now, so neither counted nor taken unless named.`;
}

/** What a backup lists of originals and their copies. */
export async function filesOf(backup: string, manifest: Manifest): Promise<FileLine[]> {
  const lines: FileLine[] = [];
  for await (const line of linesOf(readPart(backup, listName, manifest, keyring())))
    lines.push(FileLine.parse(JSON.parse(line)));
  return lines;
}
