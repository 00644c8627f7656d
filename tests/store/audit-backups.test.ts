import { writeFileSync } from "node:fs";
import path from "node:path";
import { expect, test } from "vitest";
import { auditBackups } from "@/lib/server/audit-server";
import { readAudit } from "@/lib/store/audit/read";
import { dataDir } from "@/lib/store/data-dir";
import { noteBackup, noteBegun } from "@/scripts/backup/last-backup";
import type { Made } from "@/scripts/backup/make";
import { freshDataDir } from "../fixtures/space";

freshDataDir();

const made = (madeAt: string, more: Partial<Made> = {}) =>
  ({ madeAt, files: 0, counts: { Call: 1 }, missing: 0, changed: 0, rowsOnly: false, ...more }) as Made;

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
