import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import Database from "better-sqlite3";
import { afterEach, beforeEach, expect, test } from "vitest";
import { migrate, pendingIn } from "@/scripts/migrate.mjs";
import { readMigrations } from "@/scripts/migrations.mjs";

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), "qingjing-migrate-"));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

/** The command as it is typed: its exit code and all that it said. */
function run(): [code: number | null, said: string] {
  const { DATABASE_URL: _, ...env }: NodeJS.ProcessEnv = { ...process.env, DATA_DIR: folder };
  const { status, stdout, stderr } = spawnSync(process.execPath, ["scripts/migrate.mjs"], {
    encoding: "utf8",
    env,
  });
  return [status, `${stdout}${stderr}`];
}

test("The command for migrations leaves a database alone while a server of an older version works on it", async () => {
  const file = path.join(folder, "app.db");
  await migrate(file, readMigrations().slice(0, -1));
  const server = new Database(path.join(folder, "running"));
  server.exec("BEGIN EXCLUSIVE");
  expect(run()).toEqual([1, expect.stringContaining("停下每一台，再启动")]);
  expect(await pendingIn(file)).toHaveLength(1);
  server.close();
  expect(run()).toEqual([0, expect.stringContaining("applied")]);
  expect(await pendingIn(file)).toEqual([]);
});
