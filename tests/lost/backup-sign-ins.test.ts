import { copyFileSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import Database from "better-sqlite3";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { dataDir } from "@/lib/store/data-dir";
import { closeDb, db } from "@/lib/store/db";
import { originalPath } from "@/lib/store/files/places";
import { fitKeys } from "@/lib/store/sealed/key-check";
import { fitSecret } from "@/lib/store/secret-check";
import { makeBackup } from "@/scripts/backup/make";
import { manifestText } from "@/scripts/backup/manifest";
import { partOf } from "@/scripts/backup/written";
import { readMigrations } from "@/scripts/migrations.mjs";
import { backupFolders, filesIn } from "../fixtures/backups";
import { attach } from "../fixtures/filled-space";
import { giveKeys, newKey } from "../fixtures/keys";
import { freshDataDir, newOwner, onSqlite } from "../fixtures/space";

freshDataDir();
const { at, restored } = backupFolders();

const own = "this is the secret that signs the cookies here";
const given = process.env.BETTER_AUTH_SECRET;
let [nameless, named] = ["", ""];
beforeEach(async () => {
  process.env.BETTER_AUTH_SECRET = own;
  await fitSecret(own);
  [nameless, named] = [await newOwner(), await newOwner()];
  await db().user.update({ where: { id: named }, data: { isAnonymous: false, username: "王静" } });
  for (const userId of [nameless, named]) await signIn(userId);
  await db().signInAttempt.create({ data: { username: "typed-by-mistake" } });
  await db().rateLimit.create({ data: { key: "counted-address", points: 3 } });
  const expiresAt = new Date("2027-01-01");
  await db().verification.create({
    data: { id: "v", identifier: "what-is-verified", value: "v", expiresAt },
  });
});
afterEach(() => {
  if (given === undefined) delete process.env.BETTER_AUTH_SECRET;
  else process.env.BETTER_AUTH_SECRET = given;
});

async function signIn(userId: string): Promise<void> {
  const expiresAt = new Date("2027-12-01T00:00:00.123Z");
  await db().session.create({ data: { id: `of-${userId}`, token: `token-of-${userId}`, userId, expiresAt } });
}

const sessions = () => db().session.findMany({ orderBy: { id: "asc" } });

test("A backup holds no session, no try, no count and no secret", async () => {
  writeFileSync(path.join(dataDir(), "secret"), own);
  await makeBackup(at("backup"));
  const files = filesIn(at("backup"));
  expect([...files.keys()]).not.toContain("secret");
  const bytes = Buffer.concat([...files.values()]);
  const signs = [
    `token-of-${nameless}`,
    `token-of-${named}`,
    "typed-by-mistake",
    "counted-address",
    "what-is-verified",
    own,
  ];
  expect(signs.filter((sign) => bytes.includes(sign))).toEqual([]);
  expect(bytes.includes(nameless)).toBe(true);
});

describe("With the secret of the place where it was made", () => {
  test("A space without a name opens by its cookie again, and whoever has a name signs in anew", async () => {
    const before = (await sessions()).filter(({ userId }) => userId === nameless);
    await makeBackup(at("backup"));
    await restored(at("backup"));
    expect(await sessions()).toEqual(before);
  });

  test("A file with it will do, and is put where the server looks for it", async () => {
    await makeBackup(at("backup"));
    writeFileSync(at("kept"), `${own}\n`);
    process.env.BETTER_AUTH_SECRET = "";
    await restored(at("backup"), { secretFile: at("kept") });
    expect(await sessions()).toHaveLength(1);
    if (onSqlite) expect(readFileSync(path.join(dataDir(), "secret"), "utf8")).toBe(own);
  });
});

test.runIf(onSqlite)("Beside a key the secret is put into no folder, wherever it came from", async () => {
  giveKeys(newKey());
  await fitKeys();
  await makeBackup(at("backup"));
  writeFileSync(at("kept"), own);
  process.env.BETTER_AUTH_SECRET = "";
  await restored(at("backup"), { secretFile: at("kept") });
  expect([...filesIn(dataDir()).keys()]).not.toContain("secret");
  expect(await sessions()).toHaveLength(1);
});

describe("Without that secret", () => {
  test.each(["", "another secret, of some other server"])("Nothing is restored (%j)", async (secret) => {
    await makeBackup(at("backup"));
    process.env.BETTER_AUTH_SECRET = secret;
    await expect(restored(at("backup"))).rejects.toThrow("什么也没恢复");
    expect(() => filesIn(at("restored"))).toThrow("ENOENT");
    if (!onSqlite) expect(await db().user.count()).toBe(0);
  });

  test("Who says that it is lost has the rows, and no way into a space", async () => {
    await makeBackup(at("backup"));
    process.env.BETTER_AUTH_SECRET = "a new secret, made since the old one is lost";
    await restored(at("backup"), { newSecret: true });
    expect([await db().user.count(), await sessions()]).toEqual([2, []]);
    await fitSecret(process.env.BETTER_AUTH_SECRET ?? "");
  });

  test("No backup is made: it would open to nobody", async () => {
    process.env.BETTER_AUTH_SECRET = "another secret, of some other server";
    await expect(makeBackup(at("backup"))).rejects.toThrow("没有备份");
    expect([...filesIn(at("backup")).keys()]).toEqual([]);
  });
});

/** As the version before wrote it: whole rows, files by owner, the secret beside them. */
async function makeOldBackup(folder: string, sha256: string): Promise<void> {
  mkdirSync(path.join(folder, "files", nameless), { recursive: true });
  await closeDb();
  new Database(path.join(dataDir(), "app.db")).prepare("VACUUM INTO ?").run(path.join(folder, "app.db"));
  const place = `${nameless}/${sha256}`;
  copyFileSync(originalPath(nameless, sha256), path.join(folder, "files", place));
  const part = await partOf(path.join(folder, "files", place));
  writeFileSync(path.join(folder, "files.ndjson"), `${JSON.stringify({ place, ...part })}\n`);
  writeFileSync(path.join(folder, "secret"), own);
  const names = ["app.db", "files.ndjson", "secret"];
  const parts = await Promise.all(names.map(async (name) => [name, await partOf(path.join(folder, name))]));
  const manifest = {
    ...{ format: "qingjing-backup/1", madeAt: "2026-11-28T00:00:00.000Z", database: "sqlite" },
    migrations: readMigrations("sqlite").map(({ name }) => name),
    ...{ counts: { user: 2, Evidence: 1, session: 2 }, files: 1, bytes: part.size, withoutFile: 0 },
    parts: Object.fromEntries(parts),
  };
  writeFileSync(path.join(folder, "manifest.json"), manifestText(manifest, null));
}

test.runIf(onSqlite)(
  "A backup of the version before is restored, and signs nobody with a name in",
  async () => {
    const { sha256 } = await attach(nameless, "以前的", []);
    await makeOldBackup(at("old"), sha256);
    process.env.BETTER_AUTH_SECRET = "";
    await restored(at("old"));
    expect((await sessions()).map(({ userId }) => userId)).toEqual([nameless]);
    expect(readFileSync(originalPath(nameless, sha256), "utf8")).toBe("以前的");
    expect(readFileSync(path.join(dataDir(), "secret"), "utf8")).toBe(own);
    expect(readFileSync(path.join(dataDir(), "app.db")).includes(`token-of-${named}`)).toBe(false);
  },
);
