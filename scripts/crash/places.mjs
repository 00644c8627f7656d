// Where a run keeps its data: a folder, and a database in it or on a PostgreSQL of its own.
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import pg from "pg";

/** settings: as a host runs it, waiting for the disk. */
const durable = ["fsync=on", "synchronous_commit=on"];

/** `postgresql`: a server to kill, or null on SQLite; `newPlace()`: { dataDir, url } with an empty database. */
export async function openPlaces(onPostgresql) {
  const folder = mkdtempSync(path.join(tmpdir(), "qingjing-crash-"));
  const { newPostgresql } = await import("../checks/postgresql.mjs");
  const postgresql = onPostgresql ? await newPostgresql(durable) : null;
  let made = 0;
  return {
    folder,
    postgresql,
    async newPlace() {
      made += 1;
      const dataDir = path.join(folder, `data-${made}`);
      return { dataDir, url: postgresql ? await newDatabase(postgresql, `crash_${made}`) : "" };
    },
    async close({ keep }) {
      await postgresql?.stop();
      if (!keep) rmSync(folder, { recursive: true, force: true });
    },
  };
}

async function newDatabase(server, name) {
  const client = new pg.Client({ connectionString: server.url("postgres") });
  await client.connect();
  await client.query(`CREATE DATABASE ${name}`).finally(() => client.end());
  return server.url(name);
}
