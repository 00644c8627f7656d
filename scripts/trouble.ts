import { closeDb } from "@/lib/store/db";
import { StoreFault } from "@/lib/store/files/fault";
import { AddressTrouble } from "@/lib/store/files/s3/address";
import { KeyTrouble } from "@/lib/store/sealed/key-check";

/** What the person at the keyboard can mend; the message is all they see. */
export class Trouble extends Error {}

/** Runs a command of the store to its end; a trouble becomes its sentence and the exit code 1. */
export async function orSay(work: () => Promise<void>): Promise<void> {
  try {
    await work();
  } catch (fault) {
    console.error(sentence(fault));
    process.exitCode = 1;
  } finally {
    await closeDb();
  }
}

/** Of a store that cannot be reached its name of the fault is said, such as AccessDenied. */
function sentence(fault: unknown): string {
  if (fault instanceof Trouble || fault instanceof KeyTrouble || fault instanceof AddressTrouble)
    return fault.message;
  if (!(fault instanceof StoreFault)) throw fault;
  const { cause } = fault;
  const why = cause instanceof Error ? `${cause.name}, ${cause.message}` : fault.kind;
  return `放文件的地方用不了（${why}）。 The file store does not answer as it should.`;
}
