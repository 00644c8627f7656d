import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { closeDb } from "@/lib/store/db";
import { fitKeys } from "@/lib/store/sealed/key-check";
import { giveKeys, newKey, withoutKeys } from "../fixtures/keys";
import { smallSpace } from "../fixtures/small-space";
import { freshDataDir, onSqlite } from "../fixtures/space";
import { rowsByTable } from "../fixtures/tables";

freshDataDir();
withoutKeys();

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), "qingjing-looking-"));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

/** Every file of the data folder with its bytes, but for the note of the last backup, and every table with its number of rows. */
async function everything(): Promise<Record<string, unknown>> {
  const rows = await rowsByTable();
  await closeDb();
  return { rows, ...bytesBelow(process.env.DATA_DIR ?? "") };
}

function bytesBelow(dir: string): Record<string, string> {
  const names = readdirSync(dir, { recursive: true, encoding: "utf8" })
    .filter((name) => !["last-backup.json", "begun-backups.json"].includes(name))
    .sort();
  return Object.fromEntries(names.map((name) => [name, fingerprint(path.join(dir, name))]));
}

function fingerprint(file: string): string {
  if (statSync(file).isDirectory()) return "folder";
  return createHash("sha256").update(readFileSync(file)).digest("hex");
}

/** The exit code of each command; every one writes its backup elsewhere. */
function look(commands: string[][]): (number | null)[] {
  return commands.map(([name, ...args], nth) => {
    const where =
      name === "backup" ? [path.join(folder, `${nth}-${process.env.ENCRYPTION_KEY?.length}`)] : args;
    const file = `scripts/${name}.mjs`;
    return spawnSync(process.execPath, [file, ...where], { env: process.env }).status;
  });
}

describe("A command that looks changes nothing", () => {
  test("On a plain store, with a key that never sealed anything here", async () => {
    await smallSpace("原话");
    const before = await everything();
    giveKeys(newKey());
    expect(look([["check-store"], ["counts"], ["keys", "status"], ["backup"]])).toEqual([0, 0, 0, 0]);
    giveKeys();
    expect(await everything()).toEqual(before);
  });

  test("On a sealed store, with its key and without", async () => {
    const key = newKey();
    giveKeys(key);
    await smallSpace("原话");
    await fitKeys();
    const before = await everything();
    expect(look([["check-store"], ["keys", "status"]])).toEqual([0, 0]);
    giveKeys();
    expect(look([["check-store"], ["backup"]])).toEqual([1, 1]);
    giveKeys(key);
    expect(await everything()).toEqual(before);
  });
});

test.runIf(onSqlite)("The log that a crash left beside the file is still there afterwards", async () => {
  await smallSpace("原话");
  const log = `${process.env.DATA_DIR}/app.db-wal`;
  const before = [readFileSync(log), readFileSync(`${process.env.DATA_DIR}/app.db`)];
  expect(look([["check-store"]])[0]).toBe(0);
  expect([readFileSync(log), readFileSync(`${process.env.DATA_DIR}/app.db`)]).toEqual(before);
});
