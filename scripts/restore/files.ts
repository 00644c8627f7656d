import { createHash } from "node:crypto";
import { createReadStream } from "node:fs";
import { stat } from "node:fs/promises";
import { bareFileStore } from "@/lib/store/files/chosen";
import type { Place } from "@/lib/store/files/file-store";
import { keyring } from "@/lib/store/sealed/keys";
import { FileLine, fileIn } from "../backup/file-line";
import { listName, type Manifest } from "../backup/manifest";
import { readPart } from "../backup/sealed-part";
import { linesOf } from "../lines";
import { Trouble } from "../trouble";
import { notAsMade } from "./not-as-made";

/** Gives every file of a backup its place in the store, each one checked while it is read. */
export async function restoreFiles(backup: string, manifest: Manifest, signal?: AbortSignal): Promise<void> {
  let files = 0;
  for await (const line of linesOf(readPart(backup, listName, manifest, keyring()))) {
    signal?.throwIfAborted();
    const one = FileLine.parse(JSON.parse(line));
    await restoreOne(fileIn(backup, manifest, one), one);
    files += 1;
  }
  if (files !== manifest.files) throw new Trouble(notAsMade(listName));
}

async function restoreOne(file: string, line: FileLine): Promise<void> {
  const part = await takeChecked(file, line);
  if (part === null) throw new Trouble(notAsMade(`files/${line.place}`));
  await (await bareFileStore()).keep(part, line.place);
}

/** A file of a backup on its way into the store; null, with nothing left of it, unless it is what the backup lists. */
export async function takeChecked(file: string, { size, sha256 }: FileLine): Promise<Place | null> {
  const found = await stat(file).catch(() => null);
  if (!found?.isFile() || found.size !== size) return null;
  const store = await bareFileStore();
  const told = { sha256: "" };
  const part = await store.take(hashing(file, told));
  if (told.sha256 === sha256) return part;
  await store.drop(part);
  return null;
}

async function* hashing(file: string, told: { sha256: string }): AsyncGenerator<Uint8Array> {
  const hash = createHash("sha256");
  for await (const piece of createReadStream(file)) {
    hash.update(piece);
    yield piece;
  }
  told.sha256 = hash.digest("hex");
}
