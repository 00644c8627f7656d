import "server-only";
import { db } from "./db";
import { postgresqlUrl } from "./dialect";
import { fileStore } from "./files/chosen";
import { faultOfDisk } from "./files/disk-fault";
import { storeTrouble } from "./files/fault";
import { proveRoom } from "./files/room";
import { checkKeys } from "./sealed/key-check";

/** full: no room to write; database, files: it does not answer, or not as it should. */
export type Illness = "full" | "database" | "files";

const PATIENCE_MS = 5_000;
const FRESH_MS = 1_000;

let last: { at: number; found: Promise<Illness | null> } | undefined;

/** The same, looked for once a second however often it is asked. */
export function recentIllness(): Promise<Illness | null> {
  if (!last || Date.now() - last.at > FRESH_MS) last = { at: Date.now(), found: illness() };
  return last.found;
}

/** What keeps this server from writing; null when nothing does. */
export async function illness(): Promise<Illness | null> {
  return (await illnessOfFiles()) ?? (await illnessOfDatabase());
}

async function illnessOfFiles(): Promise<Illness | null> {
  try {
    await inTime((await fileStore()).check());
    if (!postgresqlUrl()) await inTime(faultOfDisk(proveRoom()));
    return null;
  } catch (fault) {
    return storeTrouble(fault) === "full" ? "full" : "files";
  }
}

/** It is read, what is sealed in it can be opened, and a transaction can begin: SQLite's file may be locked. */
async function illnessOfDatabase(): Promise<Illness | null> {
  try {
    await inTime(checkKeys());
    await inTime(db().$transaction((tx) => tx.user.findFirst({ select: { id: true } })));
    return null;
  } catch {
    return "database";
  }
}

async function inTime(work: Promise<unknown>): Promise<void> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(reject, PATIENCE_MS, new Error("no answer"));
  });
  await Promise.race([work, late]).finally(() => clearTimeout(timer));
}
