import { fitKeys, KeyTrouble } from "./key-check";

/**
 * Ends the server with one sentence when ENCRYPTION_KEY cannot open what is stored: better not there than half there. A
 * database that does not answer yet is no reason: the health of the server tells of it, and asks again.
 */
export async function stopWithoutKeys(): Promise<void> {
  try {
    await fitKeys();
  } catch (fault) {
    if (!(fault instanceof KeyTrouble)) return;
    process.stderr.write(`${fault.message}\n`);
    process.exit(1);
  }
}
