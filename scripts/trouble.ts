import { closeDb } from "@/lib/store/db";
import { KeyTrouble } from "@/lib/store/sealed/key-check";

/** What the person at the keyboard can mend; the message is all they see. */
export class Trouble extends Error {}

/** Runs a command of the store to its end; a trouble becomes its sentence and the exit code 1. */
export async function orSay(work: () => Promise<void>): Promise<void> {
  try {
    await work();
  } catch (fault) {
    if (!(fault instanceof Trouble || fault instanceof KeyTrouble)) throw fault;
    console.error(fault.message);
    process.exitCode = 1;
  } finally {
    await closeDb();
  }
}
