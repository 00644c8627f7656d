import { createHash } from "node:crypto";
import path from "node:path";
import pg from "pg";
import { dataDir } from "./data-dir";
import { postgresqlUrl } from "./dialect";
import { faultOfDisk } from "./files/disk-fault";
import { makeFolderBelow } from "./files/folder";
import { lockFile, lockIfFree } from "./lock-file";
import { type HeldLock, underLock } from "./lock-lost";

/** Somebody has what was asked for, and it was not to be waited for. */
export class NotFree extends Error {
  override readonly name = "NotFree";
}

/** isWaited: until they are free; else NotFree is thrown where they are not. */
export type Asked = { isWaited: boolean };

/** Work while no other process on this data folder has one of these names; a process that is killed lets go. */
export async function aloneOnSqlite<T>(
  names: string[],
  work: () => Promise<T>,
  { isWaited }: Asked = { isWaited: true },
): Promise<T> {
  const folder = path.join(dataDir(), "turns");
  await faultOfDisk(makeFolderBelow(folder));
  const held: (() => void)[] = [];
  try {
    for (const lock of new Set(names.map(lockOf).sort()))
      held.push(isWaited ? await lockFile(folder, lock) : freeOnes(lockIfFree(folder, lock)));
    return await work();
  } finally {
    for (const release of held) release();
  }
}

function freeOnes(release: (() => void) | null): () => void {
  if (!release) throw new NotFree();
  return release;
}

/** Each name has a lock of its own, which says nothing of who is here. */
function lockOf(name: string): string {
  return createHash("sha256").update(name).digest("hex");
}

// Connections of their own: work that waits for one of the others must not keep them all.
const opened = globalThis as typeof globalThis & { qingjingLockPools?: Map<string, pg.Pool> };

/**
 * The same on PostgreSQL: a lock that lasts as long as a transaction in which nothing else happens, and its connection. Once that is
 * cut the work's own transactions throw LockLost.
 */
export async function aloneOnPostgresql<T>(
  names: string[],
  work: () => Promise<T>,
  { isWaited }: Asked = { isWaited: true },
): Promise<T> {
  if (!isWaited && isUsedUp(locks())) throw new NotFree();
  const client = await locks().connect();
  const held: HeldLock = { name: names[0] ?? "", pid: 0 };
  const lose = (fault: Error) => {
    held.lost ??= fault;
  };
  client.on("error", lose);
  try {
    held.pid = await begin(client);
    for (const name of names) await (isWaited ? lock(client, name) : lockFree(client, name));
    return await underLock(held, work);
  } finally {
    held.isOver = true;
    if (!held.lost) await client.query("COMMIT").catch(lose); // one that was cut would answer in a quarter of an hour
    client.off("error", lose);
    client.release(held.lost);
  }
}

/** Returns the process of the database that has the transaction. */
async function begin(client: pg.PoolClient): Promise<number> {
  await client.query("BEGIN");
  const { rows } = await client.query<{ pid: number }>("SELECT pg_backend_pid() AS pid");
  return rows[0]?.pid ?? 0;
}

async function lock(client: pg.PoolClient, name: string): Promise<void> {
  await client.query("SELECT pg_advisory_xact_lock(hashtextextended($1, 0))", [name]);
}

async function lockFree(client: pg.PoolClient, name: string): Promise<void> {
  const asked = "SELECT pg_try_advisory_xact_lock(hashtextextended($1, 0)) AS taken";
  const { rows } = await client.query<{ taken: boolean }>(asked, [name]);
  if (!rows[0]?.taken) throw new NotFree();
}

function locks(): pg.Pool {
  const url = postgresqlUrl() ?? "";
  opened.qingjingLockPools ??= new Map();
  const pool = opened.qingjingLockPools.get(url) ?? newPool(url);
  opened.qingjingLockPools.set(url, pool);
  return pool;
}

const MOST = 20;

/** Whoever asks for one more waits for it. */
function isUsedUp({ totalCount, idleCount }: pg.Pool): boolean {
  return idleCount === 0 && totalCount >= MOST;
}

function newPool(connectionString: string): pg.Pool {
  const pool = new pg.Pool({ connectionString, max: MOST, connectionTimeoutMillis: 120_000 });
  pool.on("error", () => {}); // an idle connection was cut; the next one is made anew
  return pool;
}

/** For tests and for a clean end. */
export async function closeLocks(): Promise<void> {
  const url = postgresqlUrl() ?? "";
  await opened.qingjingLockPools?.get(url)?.end();
  opened.qingjingLockPools?.delete(url);
}
