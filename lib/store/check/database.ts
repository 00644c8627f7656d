import { db } from "../db";
import { postgresqlUrl } from "../dialect";
import type { Findings } from "./findings";
import { looseRows } from "./references";

/** The database by its own means: pages and indexes, and references that lead nowhere. */
export async function checkDatabase(): Promise<Findings> {
  return postgresqlUrl() ? checkServer() : checkFile();
}

async function checkFile(): Promise<Findings> {
  const pages = await db().$queryRaw<{ integrity_check: string }[]>`PRAGMA integrity_check`;
  const lost = await db().$queryRaw<{ table: string; parent: string }[]>`PRAGMA foreign_key_check`;
  const wrong = [
    ...pages.map((row) => row.integrity_check).filter((said) => said !== "ok"),
    ...lost.map(({ table, parent }) => `${table}: a row without its ${parent}`),
  ];
  return { part: "database", looked: 1, wrong };
}

/** PostgreSQL keeps references itself, as long as every constraint has been validated and nothing went past it. */
async function checkServer(): Promise<Findings> {
  const rows = await db().$queryRaw<{ name: string; right: boolean }[]>`
    SELECT conname::text AS "name", convalidated AS "right" FROM pg_constraint WHERE contype = 'f'`;
  const loose = await looseRows((sql) => db().$queryRawUnsafe(sql));
  const wrong = [
    ...rows.filter(({ right }) => !right).map(({ name }) => `${name}: not validated`),
    ...loose.map(({ child, parent, rows: count }) => `${child}: rows without their ${parent}: ${count}`),
  ];
  return { part: "database", looked: rows.length, wrong };
}
