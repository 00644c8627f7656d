import { existsSync } from "node:fs";
import path from "node:path";
import Database from "better-sqlite3";
import { postgresqlUrl } from "@/lib/store/dialect";
import { databaseFile } from "../migrate.mjs";
import { Trouble } from "../trouble";
import { snapshotOfServer } from "./snapshot-postgresql";

export type EvidenceRow = { ownerId: string; sha256: string };

/** The database as it was at one moment, written into the backup while others go on writing. */
export type Snapshot = {
  database: "sqlite" | "postgresql";
  /** Paths inside the backup. */
  parts: string[];
  migrations: string[];
  counts: Record<string, number>;
  /** By owner. */
  evidence: AsyncIterable<EvidenceRow> | Iterable<EvidenceRow>;
};

export function takeSnapshot(folder: string): Promise<Snapshot> {
  const url = postgresqlUrl();
  return url ? snapshotOfServer(url, folder) : snapshotOfFile(folder);
}

/** VACUUM INTO reads in one transaction beside the writers, and leaves out what was deleted. */
async function snapshotOfFile(folder: string): Promise<Snapshot> {
  const source = databaseFile();
  if (!existsSync(source)) throw new Trouble(`没有可备份的：${source} 还不在。 There is no database yet.`);
  const live = new Database(source, { readonly: true, timeout: 30_000 });
  const copy = path.join(folder, "app.db");
  live.prepare("VACUUM INTO ?").run(copy);
  live.close();
  const db = new Database(copy, { readonly: true });
  const names = db.prepare("SELECT name FROM sqlite_master WHERE type = 'table'").pluck().all() as string[];
  const own = names.filter((name) => !name.startsWith("sqlite_"));
  return {
    database: "sqlite",
    parts: ["app.db"],
    migrations: db
      .prepare("SELECT migration_name FROM _prisma_migrations ORDER BY 1")
      .pluck()
      .all() as string[],
    counts: Object.fromEntries(own.map((name) => [name, countOf(db, name)])),
    evidence: db
      .prepare('SELECT "ownerId", sha256 FROM "Evidence" ORDER BY "ownerId"')
      .iterate() as Iterable<EvidenceRow>,
  };
}

export function countOf(db: Database.Database, table: string): number {
  return db.prepare(`SELECT COUNT(*) FROM "${table}"`).pluck().get() as number;
}
