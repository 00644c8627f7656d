// A data folder as an older version left it, full of calls, to be killed while it is brought up to date.
import { existsSync, mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { databaseFile, migrate } from "../migrate.mjs";
import { readMigrations } from "../migrations.mjs";
import { lookInto } from "./database.mjs";
import { startServer } from "./server.mjs";

const calls = 20_000;

/** Kills a start in the middle of its migrations, starts again, and says what is not as it was. */
export async function crashWhileMigrating(draw, port) {
  const dataDir = mkdtempSync(path.join(tmpdir(), "qingjing-old-"));
  try {
    await makeOld(dataDir, draw);
    const first = startServer({ dataDir, port });
    opened(dataDir);
    doNothing(draw.between(0, 15));
    await first.kill();
    const second = startServer({ dataDir, port });
    const ready = await second.ready();
    await second.kill();
    return { ready, faults: await faultsOf(dataDir) };
  } finally {
    rmSync(dataDir, { recursive: true, force: true });
  }
}

async function makeOld(dataDir, draw) {
  const { default: Database } = await import("better-sqlite3");
  mkdirSync(dataDir, { recursive: true });
  const all = readMigrations("sqlite");
  await migrate(databaseFile(dataDir), all.slice(0, draw.between(1, all.length - 1)));
  const db = new Database(databaseFile(dataDir));
  db.exec(`INSERT INTO "user" (id, name, email, "updatedAt") VALUES ('u', '', 'u@anonymous.invalid', 0)`);
  const insert = db.prepare(
    `INSERT INTO "Call" (id, "ownerId", kind, number, typed, at, day, words, "updatedAt")
     VALUES (?, 'u', 'call', '17090001234', '17090001234', 0, '2026-09-08', ?, 0)`,
  );
  db.transaction(() => {
    for (let at = 0; at < calls; at++) insert.run(`c${at}`, `第${at}句`);
  })();
  db.close(); // takes the log of writes with it, so that a new one tells of the start
}

/** Waits until the start has the database open. It is open for milliseconds, so nothing else is done meanwhile. */
function opened(dataDir) {
  const log = `${databaseFile(dataDir)}-wal`;
  for (const end = Date.now() + 30_000; Date.now() < end && !existsSync(log); ) doNothing(0.2);
  if (!existsSync(log)) throw new Error("the start never opened its database");
}

function doNothing(ms) {
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, ms);
}

async function faultsOf(dataDir) {
  const db = await lookInto(dataDir);
  const [{ n }] = await db.rows(`SELECT COUNT(*) AS n FROM "Call" WHERE words LIKE '第%句'`);
  const done = await db.rows("SELECT migration_name FROM _prisma_migrations WHERE finished_at IS NOT NULL");
  const faults = await db.unsound();
  await db.close();
  if (Number(n) !== calls) faults.push(`${calls - n} calls are lost while migrating`);
  if (done.length !== readMigrations("sqlite").length) faults.push("a migration is missing");
  return faults;
}
