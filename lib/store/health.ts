import "server-only";
import { constants } from "node:fs";
import { access } from "node:fs/promises";
import { dataDir } from "./data-dir";
import { db } from "./db";

/** Whether the database and the folder of the files answer. */
export async function isWell(): Promise<boolean> {
  try {
    await db().user.findFirst({ select: { id: true } });
    await access(dataDir(), constants.R_OK | constants.W_OK);
    return true;
  } catch {
    return false;
  }
}
