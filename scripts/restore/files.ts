import { createHash } from "node:crypto";
import { createReadStream } from "node:fs";
import { open, stat } from "node:fs/promises";
import path from "node:path";
import { bareFileStore } from "@/lib/store/files/chosen";
import { FileLine, listName, type Manifest } from "../backup/manifest";
import { Trouble } from "../trouble";
import { notAsMade } from "./not-as-made";

/** Gives every file of a backup its place in the store, each one checked while it is read. */
export async function restoreFiles(backup: string, manifest: Manifest): Promise<void> {
  const list = await open(path.join(backup, listName));
  let files = 0;
  for await (const line of list.readLines()) {
    await restoreOne(backup, FileLine.parse(JSON.parse(line)));
    files += 1;
  }
  if (files !== manifest.files) throw new Trouble(notAsMade(listName));
}

async function restoreOne(backup: string, { place, size, sha256 }: FileLine): Promise<void> {
  const file = path.join(backup, "files", place);
  const found = await stat(file).catch(() => null);
  if (found?.size !== size) throw new Trouble(notAsMade(`files/${place}`));
  const store = await bareFileStore();
  const told = { sha256: "" };
  const part = await store.take(hashing(file, told));
  if (told.sha256 === sha256) return store.keep(part, place);
  await store.drop(part);
  throw new Trouble(notAsMade(`files/${place}`));
}

async function* hashing(file: string, told: { sha256: string }): AsyncGenerator<Uint8Array> {
  const hash = createHash("sha256");
  for await (const piece of createReadStream(file)) {
    hash.update(piece);
    yield piece;
  }
  told.sha256 = hash.digest("hex");
}
