import "server-only";
import { db } from "./db";
import { bareFileStore } from "./files/chosen";
import type { FileStore } from "./files/file-store";
import { newStoreId, readStoreId, writeStoreId } from "./files/store-id";
import { readMoment, writeMoment } from "./files/store-moment";
import { holdsOriginals } from "./originals/sample";
import { settleOriginalStatus } from "./originals/settle-status";

/** Said by a bucket and a database while a restore is under way into them. No owner's id begins with a dot. */
export const restoring = ".restoring";

/** The database and the file store do not belong together; the message is a sentence for who runs the server. */
export class StoreTrouble extends Error {
  override readonly name = "StoreTrouble";
}

/** The row of the pair. */
export const use = "files";
const where =
  "看看 STORAGE_URL 的桶和前缀、DATA_DIR 和 DATABASE_URL 有没有写错；丢了数据库，先用最近一份好的备份恢复；数据库还在、只丢了原件，先 npm run store-id -- adopt，再 npm run store-id -- put-back 备份；确定两边本来就是一对，也用 adopt。";
const check =
  "Check STORAGE_URL (bucket and prefix), DATA_DIR and DATABASE_URL; where the database was lost restore the newest good backup; where only originals were: store-id -- adopt, then store-id -- put-back BACKUP; adopt also says that the two are a pair.";

const troubles = {
  half: "往这里的恢复没有做完，所以不启动：用同样的命令把恢复再运行一遍。 A restore into this database or bucket was cut off: run the same restore again.",
  other: `放文件的地方不是这个数据库的那一个，所以不启动。${where} The file store belongs to another database. ${check}`,
  lost: `放文件的地方是空的或者换了，数据库里的证据原件不在那里，所以不启动。${where} The file store does not hold the originals of this database. ${check}`,
  strange: `放文件的地方不是这个数据库的那一个：那里的文件早就配过数据库，这个数据库却是新的。数据库可能丢了，所以不启动。${where} The files belong to a database, and this one is new: theirs may be lost. ${check}`,
};

export async function storeIdInDatabase(): Promise<string | null> {
  return (await db().storeIdentity.findUnique({ where: { use } }))?.id ?? null;
}

/**
 * Throws StoreTrouble unless the database and the file store know each other by their id. An empty pair gets one; a pair of
 * an earlier version gets one when the store really holds the originals. Of several servers that begin at once all write the same.
 */
export async function fitStore(): Promise<void> {
  await refuseHalfRestore();
  const [ours, theirs] = [await storeIdInDatabase(), await readStoreId(await bareFileStore())];
  if (ours !== null && ours === theirs) return;
  if (theirs !== null) throw new StoreTrouble(ours === null ? troubles.strange : troubles.other);
  if (ours === null) return introduce();
  if (await everHadOriginals()) throw new StoreTrouble(troubles.lost);
  await nameStore(ours);
}

/** A store that hears its id from a database that has moved on hears how far it is, first. */
async function nameStore(id: string): Promise<void> {
  const store = await bareFileStore();
  await tellMoment(store);
  await writeStoreId(store, id);
}

async function tellMoment(store: FileStore): Promise<void> {
  const row = await db().storeIdentity.findUnique({ where: { use } });
  if (!row?.momentAt || (await readMoment(store)) !== null) return;
  await writeMoment(store, { nth: row.moment, at: row.momentAt });
}

async function refuseHalfRestore(): Promise<void> {
  const isHalf = (await db().storeIdentity.count({ where: { use: restoring } })) > 0;
  if (isHalf) throw new StoreTrouble(troubles.half);
  await refuseHalfBucket();
}

/** What a folder holds of it is known without asking: see scripts/half-restore.mjs. */
async function refuseHalfBucket(): Promise<void> {
  if (!process.env.STORAGE_URL) return;
  if ((await (await bareFileStore()).list(restoring)).length > 0) throw new StoreTrouble(troubles.half);
}

/** Neither has an id yet. The database first: its row is what servers that begin at once agree by. */
async function introduce(): Promise<void> {
  if (!(await holdsOriginals())) throw new StoreTrouble(troubles.lost);
  await settleOriginalStatus();
  await db()
    .$executeRaw`INSERT INTO "StoreIdentity" ("use", "id") VALUES (${use}, ${newStoreId()}) ON CONFLICT DO NOTHING`;
  await nameStore((await storeIdInDatabase()) ?? "");
}

async function everHadOriginals(): Promise<boolean> {
  return (
    (await db().evidence.findFirst({ where: { originalStatus: "stored" }, select: { id: true } })) !== null
  );
}

/** For a database that is not begun yet; throws StoreTrouble where the files belong to another one. */
export async function refuseOldStore(): Promise<void> {
  await refuseHalfBucket();
  if ((await readStoreId(await bareFileStore())) !== null) throw new StoreTrouble(troubles.strange);
}

/** Looks only; throws StoreTrouble where either has been introduced and the two do not fit. */
export async function checkStoreId(): Promise<void> {
  const [ours, theirs] = [await storeIdInDatabase(), await readStoreId(await bareFileStore())];
  if (theirs === ours) return;
  if (ours === null) throw new StoreTrouble(troubles.strange);
  throw new StoreTrouble(theirs === null ? troubles.lost : troubles.other);
}

/** Whether the two hold the same id; of a pair of an earlier version, which has none, null. */
export async function storeFits(): Promise<boolean | null> {
  const [ours, theirs] = [await storeIdInDatabase(), await readStoreId(await bareFileStore())];
  return ours === null && theirs === null ? null : ours === theirs;
}

/** Before something is decided by what the store lacks. */
export async function refuseOtherStore(): Promise<void> {
  if ((await storeFits()) === false) throw new StoreTrouble(notOurs);
}

const notOurs = `放文件的地方不是这个数据库的那一个，什么也没改：先看 npm run store-id -- status。${where} The file store is not this database's; nothing was changed. ${check}`;

/**
 * Gives the database and the store that are at work now a new id, whatever they had: after a restore, a move, or on purpose.
 * Returns it. The other database or store of before is then known as another one. missing: how many originals are known to be
 * gone, so that a server is red by it at once.
 */
export async function issueStoreId(missing = 0): Promise<string> {
  const id = newStoreId();
  await nameStore(id);
  await db().storeIdentity.upsert({
    where: { use },
    create: { use, id, missing },
    update: { id, missing, madeAt: new Date() },
  });
  return id;
}
