import { existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { checkStore } from "@/lib/store/check/check-store";
import { closeDb } from "@/lib/store/db";
import { bareFileStore } from "@/lib/store/files/chosen";
import { makeBackup } from "@/scripts/backup/make";
import { restoreBackup } from "@/scripts/restore/restore";
import { type FilledSpace, fillSpace } from "../fixtures/filled-space";
import { giveKeys, newKey, withoutKeys } from "../fixtures/keys";
import { freshSqlite, newOwner } from "../fixtures/space";
import { pieces, read } from "../fixtures/storage/bytes";
import { newName, s3OfFile } from "../storage/stores";

freshSqlite();
withoutKeys();
const s3 = s3OfFile();

let folder: string;
let owner: string;
let space: FilledSpace;
let before: Buffer;
beforeEach(async () => {
  giveKeys(newKey());
  folder = mkdtempSync(path.join(tmpdir(), "qingjing-bucket-"));
  useBucket(newName());
  owner = await newOwner();
  space = await fillSpace(owner, "桶里的");
  before = (await read(await (await store()).open(`${owner}/${space.sha256}`))) ?? Buffer.alloc(0);
  await makeBackup(backup());
  await closeDb();
  useBucket(newName());
});
afterEach(async () => {
  await closeDb();
  delete process.env.STORAGE_URL;
  rmSync(folder, { recursive: true, force: true });
});

const backup = () => path.join(folder, "backup");
const target = () => path.join(folder, "restored");
const store = () => bareFileStore();
const restore = () => restoreBackup(backup(), target());

/** Another prefix of the same bucket. */
function useBucket(prefix: string): void {
  process.env.STORAGE_URL = s3.server().url.replace("/qingjing?", `/${prefix}?`);
}

test("Files come out of one bucket and go into an empty one, sealed as they were", async () => {
  await restore();
  const there = await read(await (await store()).open(`${owner}/${space.sha256}`));
  expect(there?.equals(before)).toBe(true);
  expect((await checkStore()).flatMap(({ wrong }) => wrong)).toEqual([]);
  expect(await (await store()).list(".restoring")).toEqual([]);
});

test("A bucket that holds something is refused, and keeps it", async () => {
  const other = await store();
  await other.keep(await other.take(pieces(Buffer.from("不能丢"))), "somebody/file");
  await expect(restore()).rejects.toThrow("桶里已经有文件");
  expect(await other.owners()).toEqual(["somebody"]);
  expect(existsSync(target())).toBe(false);
});

test("Of a backup that turns out changed half-way nothing stays in the bucket", async () => {
  const files = readdirSync(path.join(backup(), "files"), { recursive: true, withFileTypes: true });
  const last = files.filter((one) => one.isFile()).at(-1);
  writeFileSync(path.join(last?.parentPath ?? "", last?.name ?? ""), "改过");
  await expect(restore()).rejects.toThrow("什么也没恢复");
  expect([await (await store()).owners(), await (await store()).list(".restoring")]).toEqual([[], []]);
});

test("A restore into a bucket that was cut off is done by the same command again", async () => {
  const half = await store();
  const { claimBucket, markOf } = await import("@/scripts/restore/bucket");
  await claimBucket(await markOf(backup()));
  await half.keep(await half.take(pieces(Buffer.from("half"))), `${owner}/${space.sha256}`);
  await restore();
  expect((await checkStore()).flatMap(({ wrong }) => wrong)).toEqual([]);
});

test("Files of a space that is not there are named by the check of a bucket as well", async () => {
  await restore();
  const other = await store();
  await other.keep(await other.take(pieces(Buffer.from("stray"))), "nobody/file");
  const wrong = (await checkStore()).flatMap((one) => one.wrong);
  expect(wrong).toEqual(["files of space nobody, which is not there"]);
});
