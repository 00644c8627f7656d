import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import pg from "pg";
import { afterEach, beforeEach, describe, expect, inject, test } from "vitest";
import { closeDb, db } from "@/lib/store/db";
import { storeAt } from "@/lib/store/files/chosen";
import { fitKeys } from "@/lib/store/sealed/key-check";
import { fitSecret } from "@/lib/store/secret-check";
import { databaseFile, migrate } from "@/scripts/migrate.mjs";
import { targetOf } from "@/scripts/move/address";
import { move, type Order } from "@/scripts/move/move";
import { shownAddress } from "@/scripts/shown-address";
import { type FilledSpace, fillSpace } from "../fixtures/filled-space";
import { giveKeys, newKey, withoutKeys } from "../fixtures/keys";
import { newDatabase } from "../fixtures/postgresql/databases";
import { newOwner } from "../fixtures/space";
import { newName, s3OfFile } from "../storage/stores";

const s3 = s3OfFile();
withoutKeys();

let own: { url: string; drop: () => Promise<void> };
let owner: string;
let space: FilledSpace;
let printed: string[];
let from: string;
beforeEach(async () => {
  process.env.DATABASE_URL = "";
  from = process.env.DATA_DIR = mkdtempSync(path.join(tmpdir(), "qingjing-"));
  await migrate(databaseFile());
  own = await newDatabase(inject("postgresql") ?? "");
  owner = await newOwner();
  space = await fillSpace(owner, "搬家");
  await fitSecret("a".repeat(32));
  await closeDb();
  printed = [];
});
afterEach(async () => {
  await onTarget(closeDb);
  await closeDb();
  delete process.env.STORAGE_URL;
  await own.drop();
  rmSync(from, { recursive: true, force: true });
});

async function onTarget<T>(work: () => Promise<T>): Promise<T> {
  process.env.DATABASE_URL = own.url;
  try {
    return await work();
  } finally {
    await closeDb();
    process.env.DATABASE_URL = "";
  }
}

async function countAt(table: string): Promise<number> {
  const client = new pg.Client({ connectionString: own.url });
  await client.connect();
  const { rows } = await client
    .query(`SELECT count(*)::int AS n FROM "${table}"`)
    .finally(() => client.end());
  return rows[0].n;
}

const storage = () => s3.server().url.replace("/qingjing?", `/${newName()}?`);
const moved = (more: Partial<Order> = {}) =>
  move({ to: own.url, storage: null, anyway: false, dryRun: false, ...more }, (line) => printed.push(line));

/** What the folder holds but for the locks of who works there. */
function fingerprints(): Record<string, string> {
  const names = readdirSync(from, { recursive: true, withFileTypes: true }).filter((one) => one.isFile());
  const files = names.map(({ parentPath, name }) => path.join(parentPath, name));
  const own = files.filter((file) => !/running|turns|\.incoming/.test(file));
  return Object.fromEntries(
    own.map((file) => [file, createHash("sha256").update(readFileSync(file)).digest("hex")]),
  );
}

describe("A database that was only started", () => {
  const started = (key: string | null, secret: string) =>
    onTarget(async () => {
      if (key) giveKeys(key);
      await Promise.all([fitSecret(secret.repeat(32)), fitKeys()]);
      delete process.env.ENCRYPTION_KEY;
    });

  test("Is moved into when its secret and key are the ones here, and keeps its key", async () => {
    const key = newKey();
    await started(key, "a");
    giveKeys(key);
    await moved();
    expect([await countAt("Call"), await countAt("KeyCheck"), await countAt("SecretCheck")]).toEqual([
      3, 1, 1,
    ]);
    expect(printed).toContainEqual(
      expect.stringMatching(/^注意：.*\d+ 个值和 [1-9]\d* 份文件没有加密.*keys -- rotate/),
    );
    const ofMove = {
      where: { event: "move" },
      orderBy: { outcome: "asc" },
      select: { outcome: true },
    } as const;
    const outcomes = (await onTarget(() => db().auditEvent.findMany(ofMove))).map(({ outcome }) => outcome);
    expect(outcomes).toEqual(["begun", "ok"]);
    giveKeys(newKey());
    await expect(onTarget(fitKeys)).rejects.toThrow("没有密钥");
  });

  test("Is said to need a key that sealed what comes", async () => {
    const [ours, theirs] = [newKey(), newKey()];
    await started(theirs, "a");
    giveKeys(ours);
    await fitKeys();
    giveKeys(theirs, ours);
    await moved({ dryRun: true });
    expect(printed.filter((line) => line.includes("那边的 ENCRYPTION_KEY"))).toHaveLength(1);
  });

  test.each([
    ["another secret", null, "b", "另一个 BETTER_AUTH_SECRET 启动过"],
    ["a key that is not given here", newKey(), "a", "里没有它，没有搬"],
  ])("Is refused when it was started with %s, in a dry run too", async (_, key, secret, sentence) => {
    await started(key, secret);
    giveKeys(newKey());
    for (const dryRun of [true, false]) await expect(moved({ dryRun })).rejects.toThrow(sentence);
    delete process.env.ENCRYPTION_KEY;
    for (const dryRun of [true, false]) await expect(moved({ dryRun })).rejects.toThrow(sentence);
    expect([await countAt("Call"), await countAt("KeyCheck")]).toEqual([0, key ? 1 : 0]);
  });

  test("Takes no move when somebody has come meanwhile, and no file goes anywhere", async () => {
    await onTarget(newOwner);
    const bucket = storage();
    await expect(moved({ storage: bucket })).rejects.toThrow("已经有记录（user）");
    expect(await (await storeAt(bucket)).owners()).toEqual([]);
  });
});

describe("A move that is refused", () => {
  test("Takes away what it has put into the bucket", async () => {
    const client = new pg.Client({ connectionString: own.url });
    await client.connect();
    await client.query(`ALTER TABLE "Call" ADD CONSTRAINT never CHECK (words <> '' AND words = '')`);
    await client.end();
    const bucket = storage();
    await expect(moved({ storage: bucket })).rejects.toThrow("PostgreSQL 不收");
    expect(printed.some((line) => line.includes("read back"))).toBe(true);
    expect(await (await storeAt(bucket)).owners()).toEqual([]);
  });

  test("Is one into a bucket in which others have files, which stay", async () => {
    const bucket = storage();
    const store = await storeAt(bucket);
    await store.keep(await store.take(new Blob(["不能丢"]).stream()), "somebody/file");
    await expect(moved({ storage: bucket })).rejects.toThrow("别人的文件");
    expect([await store.owners(), await countAt("user")]).toEqual([["somebody"], 0]);
  });
});

test("A dry run says what would be moved and changes neither side", async () => {
  const bucket = storage();
  const before = fingerprints();
  await moved({ storage: bucket, dryRun: true });
  expect(printed).toEqual(
    expect.arrayContaining(["Call: 3 rows", expect.stringMatching(/^[1-9]\d* files, /)]),
  );
  expect([await countAt("user"), await (await storeAt(bucket)).owners()]).toEqual([0, []]);
  expect(fingerprints()).toEqual(before);
});

test("A move with a key writes nothing to what it moves from", async () => {
  giveKeys(newKey());
  const before = fingerprints();
  await moved({ storage: storage() });
  expect(fingerprints()).toEqual(before);
  expect(await countAt("Evidence")).toBe(1);
  expect(space.sha256).toHaveLength(64);
});

test("The command takes where to from the environment, and its password stands in no argument", async () => {
  const ended = spawnSync(process.execPath, ["scripts/move.mjs"], {
    env: { ...process.env, DATA_DIR: from, MOVE_TO: own.url },
    encoding: "utf8",
  });
  expect([ended.stderr, ended.status]).toEqual(["", 0]);
  expect(ended.stdout).not.toContain(new URL(own.url).password || "no password");
  expect(await countAt("Call")).toBe(3);
});

test("Where to may stand in a file, and an address is shown without its password", () => {
  const file = path.join(from, "to");
  writeFileSync(file, "postgresql://one:secret@host/db\n");
  const env = { MOVE_STORAGE: "s3://id:secret@bucket" };
  const target = targetOf({ "to-file": file }, env as unknown as NodeJS.ProcessEnv);
  expect(target).toEqual({ to: "postgresql://one:secret@host/db", storage: "s3://id:secret@bucket" });
  expect([shownAddress(target.to), shownAddress("postgresql://host/db?password=secret&a=1")]).toEqual([
    "postgresql://…@host/db",
    "postgresql://host/db?password=…&a=1",
  ]);
});
