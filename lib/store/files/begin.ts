import { bareFileStore } from "./chosen";

/**
 * Opens the file store when the server starts, and ends the server with one sentence when STORAGE_URL cannot be understood. A
 * store that does not answer yet is only told to the log: the health of the server tells of it, and asks again.
 */
export async function beginStore(): Promise<void> {
  try {
    await (await bareFileStore()).check();
  } catch (fault) {
    // By its name: a built server holds the class more than once.
    if (!(fault instanceof Error && fault.name === "AddressTrouble"))
      return console.error("file store", fault);
    process.stderr.write(`${fault.message}\n`);
    process.exit(1);
  }
}
