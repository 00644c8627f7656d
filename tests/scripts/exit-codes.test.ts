import { rmSync } from "node:fs";
import path from "node:path";
import Database from "better-sqlite3";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { auditServer } from "@/lib/server/audit-server";
import { readAudit } from "@/lib/store/audit/read";
import { db } from "@/lib/store/db";
import { bareFileStore } from "@/lib/store/files/chosen";
import { originalPath } from "@/lib/store/files/places";
import { readStoreId, writeStoreId } from "@/lib/store/files/store-id";
import { lookNoMore } from "@/lib/store/looking";
import { fitSecret } from "@/lib/store/secret-check";
import { fitStore } from "@/lib/store/store-identity";
import { giveKeys, newKey, withoutKeys } from "../fixtures/keys";
import { runMain as run } from "../fixtures/run-main";
import { smallSpace } from "../fixtures/small-space";
import { freshDataDir } from "../fixtures/space";

freshDataDir();
withoutKeys();
beforeEach(() => vi.stubEnv("BETTER_AUTH_SECRET", "only-for-tests-only-for-tests-only-for-tests"));
afterEach(() => {
  vi.unstubAllEnvs();
  vi.restoreAllMocks();
  lookNoMore();
});

test("An original that is gone ends check:store and backup with 1, and is named", async () => {
  const { owner, sha256 } = await smallSpace("原话");
  await fitStore();
  const to = (name: string) => path.join(process.env.DATA_DIR ?? "", name);
  expect(await run("check-store")).toEqual([0, expect.stringContaining("everything is as it was stored")]);
  expect((await run("backup", to("good")))[0]).toBe(0);
  rmSync(originalPath(owner, sha256));
  expect(await run("check-store")).toEqual([1, expect.stringContaining("is not there any more")]);
  expect(await run("backup", to("bad"))).toEqual([1, expect.stringContaining("1 份原件不见了")]);
});

test("What a host does to keys and secret, and that a server begins and ends, is recorded", async () => {
  giveKeys(newKey());
  expect(await run("keys", "rotate", "--servers-stopped")).toEqual([0, expect.any(String)]);
  expect((await run("keys", "secret"))[0]).toBe(0);
  await auditServer();
  const { qingjingEndings: endings = [] } = globalThis as { qingjingEndings?: (() => Promise<void>)[] };
  for (const end of endings) await end();
  const events = [];
  for await (const { event, outcome } of readAudit({})) events.push(`${event} ${outcome}`);
  expect(events.sort()).toEqual([
    "keys-rotated begun",
    "keys-rotated ok",
    "secret-changed begun",
    "secret-changed ok",
    "server-start ok",
    "server-stop ok",
  ]);
});

test("That a store was adopted, what is gone accepted, and that it was begun, is recorded", async () => {
  expect((await run("store-id", "adopt"))[0]).toBe(0);
  expect((await run("store-id", "accept-missing"))[0]).toBe(0);
  const events = [];
  for await (const { event, outcome } of readAudit({})) events.push(`${event} ${outcome}`);
  expect(events.sort()).toEqual(
    ["store-adopted", "missing-accepted"].flatMap((one) => [`${one} begun`, `${one} ok`]).sort(),
  );
});

test("A secret is not changed while a server runs, nor is that recorded", async () => {
  await fitSecret("the-one-before-the-one-before-the-one");
  const before = await db().secretCheck.findMany();
  const server = new Database(path.join(process.env.DATA_DIR ?? "", "running"));
  server.exec("BEGIN; SELECT * FROM sqlite_master");
  expect(await run("keys", "secret")).toEqual([1, expect.stringContaining("什么也没改")]);
  server.close();
  expect(await db().secretCheck.findMany()).toEqual(before);
  expect(await db().auditEvent.count()).toBe(0);
});

test("Nor are the keys turned of servers that are said to be stopped and are not", async () => {
  giveKeys(newKey());
  const server = new Database(path.join(process.env.DATA_DIR ?? "", "running"));
  server.exec("BEGIN; SELECT * FROM sqlite_master");
  expect(await run("keys", "rotate", "--servers-stopped")).toEqual([
    1,
    expect.stringContaining("什么也没动"),
  ]);
  server.close();
  expect([await db().keyCheck.count(), await db().auditEvent.count()]).toEqual([0, 0]);
});

test("Put back, the old secret is not asked for again", async () => {
  await smallSpace("原话");
  await fitSecret("the-one-before-the-one-before-the-one");
  const [code, said] = await run("keys", "secret");
  expect(code).toBe(0);
  expect(said).toContain("1 个");
  expect(said).toContain("换回来的话，原来的又打得开");
});

test("What is gone is not accepted in another's store; in its own it is, and counted from then on", async () => {
  const { owner, sha256 } = await smallSpace("原话");
  await fitStore();
  const id = (await readStoreId(await bareFileStore())) ?? "";
  rmSync(originalPath(owner, sha256));
  expect(await run("check-store")).toEqual([1, expect.stringContaining(`${owner}/${sha256}`)]);
  await writeStoreId(await bareFileStore(), "another");
  expect(await run("store-id", "accept-missing")).toEqual([1, expect.stringContaining("什么也没改")]);
  expect((await db().evidence.findFirst())?.originalStatus).toBe("stored");
  await writeStoreId(await bareFileStore(), id);
  expect((await run("store-id", "accept-missing"))[0]).toBe(0);
  expect(await run("store-id", "status")).toEqual([0, expect.stringContaining("accepted: 1")]);
});

test("A pair that fits already is left as it is", async () => {
  await fitStore();
  const before = await db().storeIdentity.findMany();
  expect(await run("store-id", "adopt")).toEqual([0, expect.stringContaining("什么也没改")]);
  expect(await db().storeIdentity.findMany()).toEqual(before);
  expect(await db().auditEvent.count()).toBe(0);
});

test("After a rotation it is said how many originals are not there", async () => {
  giveKeys(newKey());
  const { owner, sha256 } = await smallSpace("原话");
  rmSync(originalPath(owner, sha256));
  const [code, said] = await run("keys", "rotate", "--servers-stopped");
  expect([code, said]).toEqual([1, expect.stringContaining("缺 1 份原件")]);
  expect(said).not.toContain("everything is sealed");
});

test("Without a key no row is called sealed, and one fault is one", async () => {
  const { owner, sha256 } = await smallSpace("原话");
  rmSync(originalPath(owner, sha256));
  const [, said] = await run("check-store");
  expect(said).not.toContain("sealed rows");
  expect(said).toMatch(/^rows: \d+ looked at/m);
  expect(said).toMatch(/^1 fault$/m);
});

test("The keys that a restore needs are the last line, also when an original is missing", async () => {
  giveKeys(newKey());
  const { owner, sha256 } = await smallSpace("原话");
  await fitStore();
  await run("keys", "rotate", "--servers-stopped");
  rmSync(originalPath(owner, sha256));
  const [code, said] = await run("backup", path.join(process.env.DATA_DIR ?? "", "bad"));
  expect([code, said.split("\n").at(-1)]).toEqual([1, expect.stringContaining("a restore needs key")]);
});
