import { readdir } from "node:fs/promises";
import { keyring } from "@/lib/store/sealed/keys";
import { linesOf } from "../lines";
import { FileLine } from "./file-line";
import { listName, type Manifest } from "./manifest";
import { readPart } from "./sealed-part";

/** The backups of a folder, oldest first. */
export async function backupsIn(folder: string): Promise<string[]> {
  const names = await readdir(folder);
  return names.filter((name) => /^\d{4}-\d\d-\d\dT/.test(name)).sort();
}

/** What a backup lists of originals and their copies. */
export async function filesOf(backup: string, manifest: Manifest): Promise<FileLine[]> {
  const lines: FileLine[] = [];
  for await (const line of linesOf(readPart(backup, listName, manifest, keyring())))
    lines.push(FileLine.parse(JSON.parse(line)));
  return lines;
}
