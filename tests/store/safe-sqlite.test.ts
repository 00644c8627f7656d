import { once } from "node:events";
import { setImmediate, setTimeout } from "node:timers/promises";
import { Worker } from "node:worker_threads";
import { PrismaBetterSqlite3 } from "@prisma/adapter-better-sqlite3";
import type { SqlDriverAdapterFactory } from "@prisma/driver-adapter-utils";
import { afterEach, expect, test } from "vitest";
import { db } from "@/lib/store/db";
import { illness } from "@/lib/store/health";
import { SafeSqlite } from "@/lib/store/safe-sqlite";
import { PrismaClient } from "@/prisma/generated/client";
import { databaseFile } from "@/scripts/migrate.mjs";
import { freshSqlite } from "../fixtures/space";

freshSqlite();

let client: PrismaClient;
afterEach(() => client?.$disconnect());

function open(adapter: SqlDriverAdapterFactory): PrismaClient {
  client = new PrismaClient({ adapter });
  return client;
}

/** Writes beside an open transaction, which then rolls back, and returns how many acknowledged writes are left. */
async function writeBesideARollback(prisma: PrismaClient): Promise<number> {
  let beside: Promise<unknown> | undefined;
  const transaction = prisma.$transaction(async (tx) => {
    await tx.signInAttempt.create({ data: { username: "inside" } });
    beside = prisma.signInAttempt.create({ data: { username: "beside" } }).then();
    await setTimeout(100);
    throw new Error("rolled back");
  });
  await expect(transaction).rejects.toThrow("rolled back");
  await beside;
  return prisma.signInAttempt.count();
}

test("An acknowledged write outlives a transaction that rolls back beside it", async () => {
  expect(await writeBesideARollback(open(new SafeSqlite(`file:${databaseFile()}`)))).toBe(1);
});

test("The bare adapter loses that write, which is why it is wrapped", async () => {
  expect(await writeBesideARollback(open(new PrismaBetterSqlite3({ url: `file:${databaseFile()}` })))).toBe(
    0,
  );
});

test("A transaction waits for another process that is writing", async () => {
  const other = new Worker(
    `const { workerData, parentPort } = require("node:worker_threads");
     const database = require("better-sqlite3")(workerData);
     database.exec("BEGIN IMMEDIATE; INSERT INTO SignInAttempt (username) VALUES ('other')");
     parentPort.postMessage("writing");
     setTimeout(() => database.exec("COMMIT"), 200);`,
    { eval: true, workerData: databaseFile() },
  );
  await once(other, "message");
  const names = await db().$transaction(async (tx) => {
    const before = await tx.signInAttempt.findMany();
    await tx.signInAttempt.create({ data: { username: "this" } });
    return before.map(({ username }) => username);
  });
  expect(names).toEqual(["other"]);
});

test("A refused commit leaves the connection usable", async () => {
  const prisma = open(new SafeSqlite(`file:${databaseFile()}`));
  const broken = prisma.$transaction(async (tx) => {
    await tx.$executeRawUnsafe("PRAGMA defer_foreign_keys = ON");
    await tx.$executeRawUnsafe("INSERT INTO Complainant (ownerId) VALUES ('nobody')");
  });
  await expect(broken).rejects.toThrow();
  expect(await prisma.complainant.count()).toBe(0);
});

test("The file is written ahead, synced at every commit, and keeps its foreign keys", async () => {
  const pragma = async (name: string) =>
    Object.values((await db().$queryRawUnsafe<object[]>(`PRAGMA ${name}`))[0] ?? {})[0];
  expect(await pragma("journal_mode")).toBe("wal");
  expect(Number(await pragma("synchronous"))).toBe(2);
  expect(Number(await pragma("foreign_keys"))).toBe(1);
});

test("A statement that was waiting for its turn when its transaction ended is not written outside of it", async () => {
  const connection = await new SafeSqlite(`file:${databaseFile()}`).connect();
  const transaction = await connection.startTransaction();
  const statement = (sql: string) => ({ sql, args: [], argTypes: [] });
  const until = performance.now() + 50; // long enough at work for the next statement to let others have their turn
  while (performance.now() < until);
  const late = transaction.executeRaw(statement("INSERT INTO SignInAttempt (username) VALUES ('late')"));
  const ended = transaction.executeRaw(statement("ROLLBACK")).then(() => transaction.rollback());
  await expect(late).rejects.toThrow();
  await ended;
  await connection.dispose();
  expect(await db().signInAttempt.count()).toBe(0);
});

/** Writes one row after the other until others have looked, or far more than they need for that. */
async function writeUntil(
  seen: { looked: boolean },
  most: number,
  write: (username: string) => Promise<unknown>,
) {
  let nth = 0;
  for (; nth < most && !seen.looked; nth++) await write(`name ${nth}`);
  return nth;
}

test("While a transaction works through thousands of rows, others have their turn, health answers, and what was there before is read", async () => {
  const seen = { looked: false };
  const writing = db().$transaction((tx) =>
    writeUntil(seen, 10_000, (username) => tx.signInAttempt.create({ data: { username } })),
  );
  for (let turns = 0; turns < 10; turns++) await setImmediate();
  expect(await illness()).toBeNull();
  expect(await db().signInAttempt.count()).toBe(0);
  seen.looked = true;
  const written = await writing;
  expect(written).toBeLessThan(10_000);
  expect(await db().signInAttempt.count()).toBe(written);
});

test("While hundreds of small writes wait for each other, others have their turn and read", async () => {
  const seen = { looked: false };
  const write = (username: string) => db().signInAttempt.create({ data: { username } });
  const writers = Array.from({ length: 100 }, (_, one) => `writer ${one}, `);
  const writing = Promise.all(
    writers.map((one) => writeUntil(seen, 10, (username) => write(one + username))),
  );
  for (let turns = 0; turns < 3; turns++) await setImmediate();
  await db().signInAttempt.count();
  seen.looked = true;
  expect(Math.min(...(await writing))).toBeLessThan(10);
});
