import { mkdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import { afterEach, expect, test, vi } from "vitest";
import { auditBackups } from "@/lib/server/audit-server";
import { readAudit } from "@/lib/store/audit/read";
import { dataDir } from "@/lib/store/data-dir";
import { closeDb, db } from "@/lib/store/db";
import { fitSecret } from "@/lib/store/secret-check";
import { guardedSweep } from "@/lib/store/sweep-guarded";
import { noteBackup, noteBegun } from "@/scripts/backup/last-backup";
import { type Made, makeBackup } from "@/scripts/backup/make";
import { backupFolders } from "../fixtures/backups";
import { runMain } from "../fixtures/run-main";
import { freshDataDir, onSqlite } from "../fixtures/space";

freshDataDir();
const { at, emptyDatabase } = backupFolders();
afterEach(() => {
  vi.unstubAllEnvs();
  vi.restoreAllMocks();
});

const sound = { missing: 0, changed: 0, broken: 0, unopened: 0 };
const made = (madeAt: string, more: Partial<Made> = {}) =>
  ({ madeAt, files: 0, counts: { Call: 1 }, ...sound, rowsOnly: false, ...more }) as Made;

async function recorded() {
  const rows = [];
  for await (const { at, outcome, detail, count } of readAudit({ event: "backup" }))
    rows.push([at.toISOString().slice(11, 16), detail, outcome, count]);
  return rows;
}

const day = new Date(Date.now() - 86_400_000).toISOString().slice(0, 11);

test("Every backup between two looks is recorded once, as what it was", async () => {
  await noteBackup(made(`${day}10:00:01.000Z`, { missing: 2 })); // whole, and lost every file
  await noteBackup(made(`${day}10:05:01.000Z`, { files: 3 }), true);
  await auditBackups();
  await noteBackup(made(`${day}10:05:30.000Z`, { files: 3 }), true);
  await noteBackup(made(`${day}10:06:01.000Z`, { rowsOnly: true }));
  for (let look = 0; look < 2; look++) await auditBackups();
  expect(await recorded()).toEqual([
    ["10:00", "whole", "failed", 1],
    ["10:05", "incremental", "ok", 2],
    ["10:06", "rows", "ok", 1],
  ]);
});

test("A note of an earlier version is recorded as far as it tells", async () => {
  const note = { at: `${day}10:00:01.000Z`, goodAt: null, rows: 1, files: 2, ok: false };
  writeFileSync(path.join(dataDir(), "last-backup.json"), JSON.stringify(note));
  await auditBackups();
  expect(await recorded()).toEqual([["10:00", "whole", "failed", 1]]);
});

test("A backup that was begun and came to no end is recorded as begun", async () => {
  await noteBegun("whole", new Date(`${day}10:00:01.000Z`));
  for (let look = 0; look < 2; look++) await auditBackups();
  expect(await recorded()).toEqual([["10:00", "whole", "begun", 1]]);
});

test("One that gives up by itself is recorded as failed, and not taken for killed", async () => {
  vi.stubEnv("BETTER_AUTH_SECRET", "only-for-tests-only-for-tests-only-for-tests");
  const full = path.join(dataDir(), "not-empty");
  mkdirSync(path.join(full, "somebody-elses"), { recursive: true });
  expect((await runMain("backup", full))[0]).toBe(1);
  await auditBackups();
  const [begun, failed] = (await recorded()).map(([, ...rest]) => rest);
  expect([begun, failed]).toEqual([
    ["whole", "begun", 1],
    ["whole", "failed", 1],
  ]);
});

test("A restore is recorded where it restored to, its beginning too", async () => {
  const secret = "only-for-tests-only-for-tests-only-for-tests";
  vi.stubEnv("BETTER_AUTH_SECRET", secret);
  await fitSecret(secret);
  await makeBackup(at("monday"));
  await closeDb();
  if (!onSqlite) process.env.DATABASE_URL = await emptyDatabase();
  expect((await runMain("restore", at("monday"), "--into", at("restored")))[0]).toBe(0);
  const outcomes = [];
  for await (const { outcome, detail } of readAudit({ event: "restore" })) outcomes.push([outcome, detail]);
  expect(outcomes).toEqual([
    ["begun", "whole"],
    ["ok", "whole"],
  ]);
});

test("A sweep that breaks off is recorded as failed", async () => {
  vi.spyOn(db().session, "deleteMany").mockRejectedValue(new Error("disk full"));
  await expect(guardedSweep(new Date())).rejects.toThrow("disk full");
  const outcomes = [];
  for await (const { outcome } of readAudit({ event: "sweep" })) outcomes.push(outcome);
  expect(outcomes).toEqual(["begun", "failed"]);
});
