import "server-only";
import { db } from "./db";
import { postgresqlUrl } from "./dialect";
import { isDiskShort } from "./disk-floor";
import { fileStore } from "./files/chosen";
import { faultOfDisk } from "./files/disk-fault";
import { StoreFault, storeTrouble } from "./files/fault";
import { proveRoom } from "./files/room";
import { forgetTold, tellChange } from "./health-told";
import { glanceForOriginals } from "./originals/watch";
import { lookForKeys } from "./sealed/lacking";
import { isWriting } from "./sqlite-transaction";

/**
 * full: no room to write, or so little that uploads are refused; keys: another server has begun with a
 * key that this one lacks; database, files: it does not answer, or not as it should; originals: some that came are not there
 * any more, or the file store is another database's.
 */
export type Illness = "full" | "keys" | "database" | "files" | "originals";

const PATIENCE_MS = 4_500;
const FRESH_MS = 1_000;

/** What health is made of, and how each part is looked at; the first that is ill says why the whole is. */
const looks = {
  files: illnessOfFiles,
  database: illnessOfDatabase,
  originals: illnessOfOriginals,
} satisfies Record<string, () => Promise<Illness | null>>;

export type HealthPart = keyof typeof looks;
export const healthParts = Object.keys(looks) as HealthPart[];

type Look = { at: number; ended: boolean; found: Promise<Illness | null> };
const last = new Map<HealthPart, Look>();

/** What is wrong with one part; looked at once a second however often it is asked, and answered within five. */
export function recentIllness(part: HealthPart): Promise<Illness | null> {
  const before = last.get(part);
  if (before && (!before.ended || performance.now() - before.at < FRESH_MS)) return before.found;
  const look: Look = { at: performance.now(), ended: false, found: looks[part]() };
  look.found.then((found) => {
    look.ended = true;
    tellChange(part, found);
  });
  last.set(part, look);
  return look.found;
}

/** The same as of now, for who has just met a fault: of several at once, all share one look. */
export function illnessNow(part: HealthPart): Promise<Illness | null> {
  if (last.get(part)?.ended) last.delete(part);
  return recentIllness(part);
}

/** For tests: nothing has been looked at yet. */
export function forgetHealth(): void {
  last.clear();
  forgetTold();
}

/** What keeps this server from writing; null when nothing does. */
export async function illness(): Promise<Illness | null> {
  const found = await Promise.all(healthParts.map((part) => looks[part]()));
  return found.find((why) => why !== null) ?? null;
}

function illnessOfFiles(): Promise<Illness | null> {
  return within(
    async () => {
      await (await fileStore()).check();
      if (await isDiskShort()) throw new StoreFault("full", null);
      if (!postgresqlUrl()) await faultOfDisk(proveRoom());
    },
    (fault) => (storeTrouble(fault) === "full" ? "full" : "files"),
  );
}

class KeysMissing extends Error {}

/**
 * It is read, what is sealed in it can be opened, a transaction can begin (SQLite's file may be locked), and it has room. Where
 * one of this server is under way, one can: a long one would only be waited for.
 */
function illnessOfDatabase(): Promise<Illness | null> {
  return within(
    async () => {
      if (await lookForKeys()) throw new KeysMissing();
      const anybody = { select: { id: true } };
      if (isWriting()) await db().user.findFirst(anybody);
      else await db().$transaction((tx) => tx.user.findFirst(anybody));
      if (!postgresqlUrl()) await faultOfDisk(proveRoom());
    },
    (fault) => {
      if (fault instanceof KeysMissing) return "keys";
      return storeTrouble(fault) === "full" ? "full" : "database";
    },
  );
}

/** A few requests: the daily look counts all of them. What does not answer at all is another part's matter. */
function illnessOfOriginals(): Promise<Illness | null> {
  return within(
    async () => {
      if ((await glanceForOriginals()) > 0) throw new Error("originals are missing");
    },
    (fault) => (storeTrouble(fault) === null ? "originals" : "files"),
  );
}

/** null when the work is done in time; else what `why` says of the fault. */
async function within(work: () => Promise<void>, why: (fault: unknown) => Illness): Promise<Illness | null> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(reject, PATIENCE_MS, new Error("no answer"));
  });
  try {
    await Promise.race([work(), late]);
    return null;
  } catch (fault) {
    return why(fault);
  } finally {
    clearTimeout(timer);
  }
}
