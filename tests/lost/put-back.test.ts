import { chmodSync, existsSync, mkdirSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { beginAlone } from "@/lib/store/alone";
import { checkStore } from "@/lib/store/check/check-store";
import { closeDb, db } from "@/lib/store/db";
import { bareFileStore } from "@/lib/store/files/chosen";
import { disk } from "@/lib/store/files/disk";
import { StoreFault } from "@/lib/store/files/fault";
import { originalPath } from "@/lib/store/files/places";
import { checkOriginal } from "@/lib/store/original-state";
import { fitKeys } from "@/lib/store/sealed/key-check";
import { fitStore } from "@/lib/store/store-identity";
import { makeBackup } from "@/scripts/backup/make";
import { isGood } from "@/scripts/backup/manifest";
import { addBackup } from "@/scripts/backup/repository";
import { restoreBackup } from "@/scripts/restore/restore";
import { backupFolders } from "../fixtures/backups";
import { attach } from "../fixtures/filled-space";
import { giveKeys, newKey, withoutKeys } from "../fixtures/keys";
import { runMain } from "../fixtures/run-main";
import { freshSqlite, newOwner } from "../fixtures/space";
import { s3OfFile } from "../storage/stores";

freshSqlite();
withoutKeys();
const { at } = backupFolders();
const s3 = s3OfFile("npm");

let owner: string;
let files: string[];
beforeEach(async () => {
  vi.stubEnv("BETTER_AUTH_SECRET", "only-for-tests-only-for-tests-only-for-tests");
  owner = await newOwner();
});
afterEach(() => {
  vi.unstubAllEnvs();
  vi.restoreAllMocks();
});

async function fill(): Promise<void> {
  await fitStore();
  files = [];
  for (const name of ["一", "二", "三"]) files.push((await attach(owner, name, [])).sha256);
}
const place = (nth: number) => originalPath(owner, files[nth] ?? "");
const wrong = async () => (await checkStore()).flatMap((one) => one.wrong).length;
const day = (date: number) => new Date(Date.UTC(2026, 10, date));

describe.each(["plain", "sealed"])("Originals that are gone or changed (%s)", (form) => {
  beforeEach(async () => {
    if (form === "sealed") giveKeys(newKey());
    await fill();
    await addBackup(at("all"), { now: day(1) });
    rmSync(place(0));
    chmodSync(place(1), 0o644);
    writeFileSync(place(1), "改过");
    await addBackup(at("all"), { now: day(2) });
  });

  test("Come back out of the backups that have them, and nothing else does", async () => {
    const third = { ownerId: owner, sha256: files[2] ?? "" };
    await db().evidence.deleteMany({ where: third });
    rmSync(place(2));
    expect(await wrong()).toBeGreaterThan(0);
    const [code, said] = await runMain("store-id", "put-back", at("all"));
    expect([code, said]).toEqual([0, expect.stringContaining("放回去 2 份原件")]);
    expect(await wrong()).toBe(0);
    expect(existsSync(place(2))).toBe(false);
  });

  test("What was accepted as lost counts as evidence again", async () => {
    await runMain("store-id", "accept-missing");
    expect(await db().evidence.count({ where: { originalStatus: "lost" } })).toBe(2);
    await runMain("store-id", "put-back", at("all"));
    expect(await db().evidence.count({ where: { originalStatus: "stored" } })).toBe(3);
  });

  test("A backup that lacks them too leaves them as they are, and says how many", async () => {
    const newest = at(`all/${readdirSync(at("all")).filter((name) => name.startsWith("2026-11-02"))[0]}`);
    const [code, said] = await runMain("store-id", "put-back", newest);
    expect([code, said]).toEqual([1, expect.stringContaining("还缺 2 份")]);
    expect(existsSync(place(0))).toBe(false);
  });

  test("A restore of the folder wants a name, where an earlier backup has all of them", async () => {
    const [code, said] = await runMain("restore", at("all"), "--into", at("into"));
    expect([code, said]).toEqual([1, expect.stringMatching(/2026-11-02.*2026-11-01.*put-back/)]);
    expect(existsSync(at("into"))).toBe(false);
  });
});

describe("An original that was sealed with a key which the servers no longer have", () => {
  const [older, newer] = [newKey(), newKey()];
  beforeEach(async () => {
    giveKeys(older);
    await fitKeys();
    await fill();
    await addBackup(at("all"), { now: day(1) });
  });

  test("Is sealed with the key of now when it is put back out of a backup of then", async () => {
    giveKeys(newer, older);
    rmSync(place(0));
    expect((await runMain("store-id", "put-back", at("all")))[0]).toBe(0);
    giveKeys(newer);
    expect(await checkOriginal(owner, { sha256: files[0] ?? "", size: 0 })).toBe("there");
  });

  test("Is named by the check and counted by the backup, which is not a good one", async () => {
    giveKeys(newer);
    await db().keyCheck.deleteMany();
    await fitKeys();
    const wrong = (await checkStore()).find(({ part }) => part === "originals")?.wrong ?? [];
    expect(wrong).toHaveLength(3);
    expect(wrong[0]).toMatch(/not in ENCRYPTION_KEY.*keys -- rotate: /);
    const made = await makeBackup(at("one"));
    expect([made.unopened, isGood(made)]).toEqual([3, false]);
  });
});

test("A place that cannot be read is named by the backup, and not that of the backup", async () => {
  await fill();
  const cause = Object.assign(new Error(), { code: "EACCES" });
  const list = vi.spyOn(disk, "list").mockRejectedValue(new StoreFault("away", cause));
  await expect(makeBackup(at("one"))).rejects.toThrow(`读不了：${owner}（EACCES）`);
  list.mockRestore();
});

/** What a server and backups have left in a data folder whose database is lost. */
function leaveNotes(folder: string): void {
  for (const name of ["turns", "backups/all", "evidence/.incoming"])
    mkdirSync(path.join(folder, name), { recursive: true });
  for (const name of ["clock.json", "last-backup.json", "begun-backups.json", "secret", "backups/all/kept"])
    writeFileSync(path.join(folder, name), "kept");
}

describe("A data folder with nothing in it but notes", () => {
  beforeEach(async () => {
    await fill();
    await makeBackup(at("one"));
    await closeDb();
    leaveNotes(at("into"));
  });

  test("Is restored into, and keeps them", async () => {
    await restoreBackup(at("one"), at("into"));
    expect(await wrong()).toBe(0);
    expect(existsSync(at("into/backups/all/kept"))).toBe(true);
    expect(existsSync(at("into/last-backup.json"))).toBe(true);
  });

  test("Is refused where an upload, a database or something unknown lies in it, or a server is at work", async () => {
    for (const one of ["evidence/.incoming/half.part", "app.db-wal", "letters"]) {
      writeFileSync(at(`into/${one}`), "");
      await expect(restoreBackup(at("one"), at("into"))).rejects.toThrow(
        `不是空的，里面有 ${one.split("/")[0]}，`,
      );
      rmSync(at(`into/${one}`));
    }
    vi.stubEnv("DATA_DIR", at("into"));
    beginAlone();
    await expect(restoreBackup(at("one"), at("into"))).rejects.toThrow("服务器在运行");
  });
});

test("Where only the database is lost, rows alone of a whole backup fit the bucket that is still there", async () => {
  vi.stubEnv("STORAGE_URL", s3.server().url);
  await fill();
  await makeBackup(at("one"));
  const later = (await attach(owner, "四", [])).sha256;
  await closeDb();
  await expect(restoreBackup(at("one"), at("into"))).rejects.toThrow("桶里已经有文件");
  const [code, said] = await runMain("restore", at("one"), "--rows-only", "--into", at("into"));
  expect([code, said]).toEqual([0, expect.stringContaining("只恢复了记录")]);
  process.env.DATA_DIR = at("into");
  await fitStore();
  expect((await (await bareFileStore()).list(owner)).filter((name) => name === later)).toEqual([later]);
  expect(await db().evidence.count()).toBe(3);
});
