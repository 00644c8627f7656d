import "server-only";
import { fileStore } from "./files/chosen";
import { fitKeys } from "./sealed/key-check";

/** Whether the database and the file store answer, and what is sealed there can be opened. */
export async function isWell(): Promise<boolean> {
  try {
    await fitKeys();
    await (await fileStore()).check();
    return true;
  } catch {
    return false;
  }
}
