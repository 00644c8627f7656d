import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { checkStore } from "@/lib/store/check/check-store";
import { closeDb, db } from "@/lib/store/db";
import { bareFileStore } from "@/lib/store/files/chosen";
import { fitStore, refuseOldStore } from "@/lib/store/store-identity";
import { makeBackup } from "@/scripts/backup/make";
import { markOf } from "@/scripts/restore/bucket";
import { restoreBackup } from "@/scripts/restore/restore";
import { backupFolders } from "../fixtures/backups";
import { attach } from "../fixtures/filled-space";
import { freshDataDir, newOwner, onSqlite } from "../fixtures/space";
import { s3OfFile } from "../storage/stores";

freshDataDir();
const { at, restored } = backupFolders();

let owner: string;
beforeEach(async () => {
  owner = await newOwner();
  await attach(owner, "原件", []);
  await fitStore();
  await makeBackup(at("one"));
});

const faults = async () => (await checkStore()).flatMap(({ wrong }) => wrong);

/** What a restore that was killed leaves: files by their places in the folder. */
function leave(...names: string[]): void {
  for (const name of names) {
    mkdirSync(path.dirname(at(`restored/${name}`)), { recursive: true });
    writeFileSync(at(`restored/${name}`), "half");
  }
}

function run(code: string): [number | null, string] {
  const env = { ...process.env, DATA_DIR: at("restored") };
  const { status, stderr } = spawnSync(process.execPath, ["-e", code], { env, encoding: "utf8" });
  return [status, stderr];
}

describe("A folder into which a restore was cut off", () => {
  test.each([
    ["a server", "import('./scripts/prepare.mjs').then((all) => all.prepareServer())"],
    ["a command", "import('./scripts/store-verb.mjs').then((all) => all.prepareStore())"],
  ])("Begins no %s: the restore has to be run again, and nothing is made", (_, code) => {
    leave(".restoring/evidence/x");
    expect(run(code)).toEqual([1, expect.stringMatching(/恢复没有做完.*把恢复再运行一遍/)]);
    expect(existsSync(at("restored/app.db"))).toBe(false);
  });

  test.each([
    ["at its beginning", [".restoring/evidence/x"]],
    ["when originals were in place", [".restoring/app.db", "evidence/x/y", "secret"]],
    ["when all was in place", [".restoring/.whole", "app.db", "app.db-wal", "evidence/x/y"]],
  ])("Is restored into by the same command again, %s", async (_, names) => {
    leave(...names);
    await restored(at("one"));
    expect([await faults(), existsSync(at("restored/.restoring"))]).toEqual([[], false]);
    expect(await db().evidence.count()).toBe(1);
    await fitStore();
  });
});

describe("A bucket into which a restore was cut off", () => {
  const s3 = s3OfFile("npm");
  beforeEach(() => {
    process.env.STORAGE_URL = s3.server().url;
  });
  afterEach(() => {
    delete process.env.STORAGE_URL;
  });

  test("Begins no server beside any database, and is filled by the same command again", async () => {
    const store = await bareFileStore();
    await store.keep(await store.take(one()), `.restoring/${await markOf(at("one"))}`);
    await store.keep(await store.take(one()), "half/file");
    await expect(refuseOldStore()).rejects.toThrow("恢复没有做完");
    await expect(fitStore()).rejects.toThrow("恢复没有做完");
    await store.removeAll("half");
    await restored(at("one"));
    await fitStore();
    expect([await store.list(".restoring"), await faults()]).toEqual([[], []]);
  });
});

async function* one(): AsyncGenerator<Uint8Array> {
  yield Buffer.from("1");
}

describe.skipIf(onSqlite)("A restore into PostgreSQL that was cut off when all rows were there", () => {
  test("Begins no server, and is brought to its end by the same command", async () => {
    await restored(at("one"));
    const mark = await markOf(at("one"));
    await db().storeIdentity.create({ data: { use: ".restoring", id: mark } });
    leave(".restoring/.whole");
    await expect(fitStore()).rejects.toThrow("恢复没有做完");
    await closeDb();
    await restoreBackup(at("one"), at("restored"));
    expect([await faults(), existsSync(at("restored/.restoring"))]).toEqual([[], false]);
    await fitStore();
    await expect(restoreBackup(at("one"), at("restored"))).rejects.toThrow("不是空的");
  });
});
