import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, expect, inject, test } from "vitest";
import { closeDb, db } from "@/lib/store/db";
import { newDatabase } from "../fixtures/postgresql/databases";

let own: { url: string; drop: () => Promise<void> };
beforeEach(async () => {
  process.env.DATA_DIR = mkdtempSync(path.join(tmpdir(), "qingjing-"));
  own = await newDatabase(inject("postgresql") ?? "");
  process.env.DATABASE_URL = own.url;
});
afterEach(async () => {
  await closeDb();
  process.env.DATABASE_URL = "";
  await own.drop();
  rmSync(process.env.DATA_DIR ?? "", { recursive: true, force: true });
});

const list = `SELECT * FROM "Call" WHERE "ownerId" = 'o' AND "deletedAt" IS NULL ORDER BY "at" DESC, "id" DESC LIMIT 51`;

/** As it is for a large table: of a small one PostgreSQL reads all. */
async function planOf(query: string): Promise<string> {
  const rows = await db().$transaction(async (tx) => {
    await tx.$executeRaw`SET LOCAL enable_seqscan = off`;
    await tx.$executeRaw`SET LOCAL enable_bitmapscan = off`;
    return tx.$queryRawUnsafe<{ "QUERY PLAN": string }[]>(`EXPLAIN ${query}`);
  });
  return rows.map((row) => row["QUERY PLAN"]).join("\n");
}

test("The first page is read from an index in its order, without sorting the log", async () => {
  const plan = await planOf(list);
  expect(plan).toContain('Index Scan using "Call_list_idx"');
  expect(plan).not.toContain("Sort");
});

test("Behind a column that is NULL the order of an index is not seen", async () => {
  await db().$executeRaw`DROP INDEX "Call_list_idx"`;
  await db()
    .$executeRaw`CREATE INDEX "Call_list_idx" ON "Call"("ownerId", "deletedAt", "at" DESC, "id" DESC)`;
  expect(await planOf(list)).toContain("Sort");
});

test("A connection reckons with the cost of a disk that does not turn", async () => {
  expect(await db().$queryRaw`SHOW random_page_cost`).toEqual([{ random_page_cost: "1.1" }]);
});
