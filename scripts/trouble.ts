import { auditWritten } from "@/lib/store/audit/write";
import { isBroken } from "@/lib/store/broken";
import { closeDb } from "@/lib/store/db";
import { StoreFault } from "@/lib/store/files/fault";
import { AddressTrouble } from "@/lib/store/files/s3/address";
import { KeyTrouble } from "@/lib/store/sealed/key-check";
import { diskSentence } from "./disk-trouble.mjs";

/** What the person at the keyboard can mend; the message is all they see. */
export class Trouble extends Error {}

/** Runs a command of the store to its end; a trouble becomes its sentence and the exit code 1. */
export async function orSay(work: () => Promise<void>): Promise<void> {
  try {
    endWithWrapper();
    await work();
  } catch (fault) {
    console.error(sentence(fault));
    process.exitCode = 1;
  } finally {
    await auditWritten();
    await closeDb();
  }
}

/** Killed, the process that started this one tells it nothing: the channel between them is gone. As at SIGTERM it clears up then. */
function endWithWrapper(): void {
  if (process.env.QINGJING_WRAPPED !== "1" || !process.channel) return;
  process.once("disconnect", () => process.kill(process.pid, "SIGTERM"));
  process.channel.unref();
}

/** Of a store that cannot be reached its name of the fault is said, such as AccessDenied. */
function sentence(fault: unknown): string {
  if (isSentence(fault)) return fault.message;
  const ofDisk = diskSentence(fault);
  if (ofDisk) return ofDisk;
  if (isBroken(fault)) return brokenFile;
  if (!(fault instanceof StoreFault)) throw fault;
  const { cause } = fault;
  const place = diskSentence(cause);
  if (place) return place;
  const why = cause instanceof Error ? `${cause.name}, ${cause.message}` : fault.kind;
  return `放文件的地方用不了（${why}）。 The file store does not answer as it should.`;
}

const brokenFile =
  "数据库坏了，有读不出来的页，没有做完：先把数据库文件复制一份留着，再用最近一份好的备份恢复。 The database file is broken; keep a copy of it, then restore the newest good backup.";

/** By its name where an image holds the class twice: once bundled, once as a script of its own. */
function isSentence(fault: unknown): fault is Error {
  if (!(fault instanceof Error)) return false;
  const kinds = [Trouble, KeyTrouble, AddressTrouble];
  return kinds.some((kind) => fault instanceof kind) || fault.name === "FolderTrouble";
}
