import { createHash } from "node:crypto";
import path from "node:path";
import pg from "pg";
import { dataDir } from "./data-dir";
import { postgresqlUrl } from "./dialect";
import { faultOfDisk } from "./files/disk-fault";
import { makeFolderBelow } from "./files/folder";
import { lockFile } from "./lock-file";

/** Work while no other process on this data folder has one of these names; a process that is killed lets go. */
export async function aloneOnSqlite<T>(names: string[], work: () => Promise<T>): Promise<T> {
  const folder = path.join(dataDir(), "turns");
  await faultOfDisk(makeFolderBelow(folder));
  const held: (() => void)[] = [];
  try {
    for (const lock of new Set(names.map(lockOf).sort())) held.push(await lockFile(folder, lock));
    return await work();
  } finally {
    for (const release of held) release();
  }
}

/** Each name has a lock of its own, which says nothing of who is here. */
function lockOf(name: string): string {
  return createHash("sha256").update(name).digest("hex");
}

// Connections of their own: work that waits for one of the others must not keep them all.
const opened = globalThis as typeof globalThis & { qingjingLockPools?: Map<string, pg.Pool> };

/** The same on PostgreSQL: a lock that lasts as long as a transaction in which nothing else happens. */
export async function aloneOnPostgresql<T>(names: string[], work: () => Promise<T>): Promise<T> {
  const client = await locks().connect();
  let lost: Error | undefined;
  const lose = (fault: Error) => {
    lost = fault;
  };
  client.on("error", lose);
  try {
    await client.query("BEGIN");
    for (const name of names)
      await client.query("SELECT pg_advisory_xact_lock(hashtextextended($1, 0))", [name]);
    return await work();
  } finally {
    await client.query("COMMIT").catch(lose);
    client.off("error", lose);
    client.release(lost);
  }
}

function locks(): pg.Pool {
  const url = postgresqlUrl() ?? "";
  opened.qingjingLockPools ??= new Map();
  const pool = opened.qingjingLockPools.get(url) ?? newPool(url);
  opened.qingjingLockPools.set(url, pool);
  return pool;
}

function newPool(connectionString: string): pg.Pool {
  const pool = new pg.Pool({ connectionString, max: 20, connectionTimeoutMillis: 120_000 });
  pool.on("error", () => {}); // an idle connection was cut; the next one is made anew
  return pool;
}

/** For tests and for a clean end. */
export async function closeLocks(): Promise<void> {
  const url = postgresqlUrl() ?? "";
  await opened.qingjingLockPools?.get(url)?.end();
  opened.qingjingLockPools?.delete(url);
}
