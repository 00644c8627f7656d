import "server-only";
import { forgetTypedNames } from "@/lib/store/accounts";
import { fitSecret, SecretTrouble } from "@/lib/store/secret-check";
import { tokensHashed } from "@/lib/store/session-tokens";
import { secret } from "./secret";

const AGAIN_MS = 5_000;

/**
 * Ends the server with one sentence when its secret is not the one the database was begun with: to it everybody would be a
 * stranger, and those without an account for good. Then brings sessions from before over. A database that does not answer
 * yet is asked again.
 */
export async function stopWithOtherSecret(): Promise<void> {
  try {
    await fitSecret(secret());
    await tokensHashed();
    await forgetTypedNames();
  } catch (fault) {
    if (!(fault instanceof SecretTrouble)) {
      setTimeout(stopWithOtherSecret, AGAIN_MS).unref();
      return;
    }
    process.stderr.write(`${fault.message}\n`);
    process.exit(1);
  }
}
