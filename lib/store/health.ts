import "server-only";
import { db } from "./db";
import { fileStore } from "./files/chosen";

/** Whether the database and the file store answer. */
export async function isWell(): Promise<boolean> {
  try {
    await db().user.findFirst({ select: { id: true } });
    await (await fileStore()).check();
    return true;
  } catch {
    return false;
  }
}
