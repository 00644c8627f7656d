import { bareFileStore } from "./files/chosen";
import { holdToStore } from "./files/held-store";
import { fitStore, storeIdInDatabase } from "./store-identity";

const AGAIN_MS = 5_000;
const sentences = ["AddressTrouble", "StoreTrouble"];

/**
 * Ends the server with one sentence when STORAGE_URL cannot be understood, or names a store that is not the database's. A
 * store or database that does not answer yet is asked again; the health of the server tells of it.
 */
export async function stopWithOtherStore(isFirst = true): Promise<void> {
  try {
    holdToStore(storeIdInDatabase); // also while the store does not answer: it may come back as another one
    await (await bareFileStore()).check();
    await fitStore();
  } catch (fault) {
    // By its name: a built server holds the class more than once.
    if (fault instanceof Error && sentences.includes(fault.name)) {
      process.stderr.write(`${fault.message}\n`);
      process.exit(1);
    }
    if (isFirst) console.error("file store", fault);
    setTimeout(() => stopWithOtherStore(false), AGAIN_MS).unref();
  }
}
