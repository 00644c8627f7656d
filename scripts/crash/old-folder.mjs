// Data as an older version left it, full of calls, to be killed while it is brought up to date.
import { existsSync } from "node:fs";
import { databaseFile, migrate } from "../migrate.mjs";
import { readMigrations } from "../migrations.mjs";
import { lookInto } from "./database.mjs";
import { startServer } from "./server.mjs";

const calls = 20_000;

/** Kills a start in the middle of its migrations, starts again, and says what is not as it was. */
export async function crashWhileMigrating(draw, place, port) {
  await makeOld(place, draw);
  const first = startServer({ ...place, port });
  await opened(place);
  doNothing(draw.between(0, 15));
  await first.kill();
  const second = startServer({ ...place, port });
  const ready = await second.ready();
  await second.kill();
  return { ready, faults: await faultsOf(place) };
}

async function makeOld({ dataDir, url }, draw) {
  const all = readMigrations(url ? "postgresql" : "sqlite");
  await migrate(url || databaseFile(dataDir), all.slice(0, draw.between(1, all.length - 1)));
  await (url ? fillServer(url) : fillFile(dataDir));
}

async function fillFile(dataDir) {
  const { default: Database } = await import("better-sqlite3");
  const db = new Database(databaseFile(dataDir));
  db.exec(`INSERT INTO "user" (id, name, email, "updatedAt") VALUES ('u', '', 'u@anonymous.invalid', 0)`);
  db.exec(`WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < ${calls})
    INSERT INTO "Call" (id, "ownerId", kind, number, typed, at, day, words, "updatedAt")
    SELECT 'c' || i, 'u', 'call', '17090001234', '17090001234', 0, '2026-09-08', '第' || i || '句', 0 FROM n`);
  db.close(); // takes the log of writes with it, so that a new one tells of the start
}

async function fillServer(url) {
  const db = await lookInto({ url });
  await db.rows(
    `INSERT INTO "user" (id, name, email, "updatedAt") VALUES ('u', '', 'u@anonymous.invalid', now())`,
  );
  await db.rows(`INSERT INTO "Call" (id, "ownerId", kind, number, typed, at, day, words, "updatedAt")
    SELECT 'c' || i, 'u', 'call', '17090001234', '17090001234', now(), '2026-09-08', '第' || i || '句', now()
    FROM generate_series(1, ${calls}) i`);
  await db.close();
}

/** Waits until the start has the database open. It is open for milliseconds, so nothing else is done meanwhile. */
async function opened({ dataDir, url }) {
  const isOpen = url ? await guests(url) : async () => existsSync(`${databaseFile(dataDir)}-wal`);
  for (const end = Date.now() + 60_000; Date.now() < end; doNothing(0.2)) if (await isOpen()) return;
  throw new Error("the start never opened its database");
}

/** Whether anybody else is connected to that database. */
async function guests(url) {
  const db = await lookInto({ url });
  const others = `SELECT 1 FROM pg_stat_activity WHERE datname = current_database() AND pid <> pg_backend_pid()`;
  return async () => {
    const came = (await db.rows(others)).length > 0;
    if (came) await db.close();
    return came;
  };
}

function doNothing(ms) {
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, ms);
}

async function faultsOf(place) {
  const db = await lookInto(place);
  const [{ n }] = await db.rows(`SELECT COUNT(*) AS n FROM "Call" WHERE words LIKE '第%句'`);
  const done = await db.rows("SELECT migration_name FROM _prisma_migrations WHERE finished_at IS NOT NULL");
  const faults = await db.unsound();
  await db.close();
  if (Number(n) !== calls) faults.push(`${calls - n} calls are lost while migrating`);
  const wanted = readMigrations(place.url ? "postgresql" : "sqlite").length;
  if (done.length !== wanted) faults.push(`${done.length} of ${wanted} migrations are there`);
  return faults;
}
