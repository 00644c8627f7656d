import { fitKeys, KeyTrouble } from "./key-check";

const AGAIN_MS = 5_000;

/**
 * Ends the server with one sentence when ENCRYPTION_KEY cannot open what is stored: better not there than half there. A
 * database that does not answer yet is asked again.
 */
export async function stopWithoutKeys(): Promise<void> {
  try {
    await fitKeys();
  } catch (fault) {
    if (!(fault instanceof KeyTrouble)) {
      setTimeout(stopWithoutKeys, AGAIN_MS).unref();
      return;
    }
    process.stderr.write(`${fault.message}\n`);
    process.exit(1);
  }
}
