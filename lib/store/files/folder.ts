import { mkdir } from "node:fs/promises";
import path from "node:path";
import { dataDir } from "../data-dir";

/**
 * Makes a folder below DATA_DIR, with all between, and says whether it is new. DATA_DIR itself is made by what starts a server, never while one
 * runs: a disk that was taken away would come back as an empty folder, and what is written there lies apart from the rest.
 */
export async function makeFolderBelow(folder: string): Promise<boolean> {
  let isNew = false;
  let place = dataDir();
  for (const name of path.relative(place, folder).split(path.sep)) {
    place = path.join(place, name);
    isNew = (await made(place)) || isNew;
  }
  return isNew;
}

async function made(place: string): Promise<boolean> {
  try {
    await mkdir(place);
    return true;
  } catch (fault) {
    if ((fault as NodeJS.ErrnoException).code === "EEXIST") return false; // another was first
    throw fault;
  }
}
