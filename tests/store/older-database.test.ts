import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { dataDir } from "@/lib/store/data-dir";
import { db } from "@/lib/store/db";
import { bareFileStore } from "@/lib/store/files/chosen";
import { readMoment, storeMomentPlace } from "@/lib/store/files/store-moment";
import { illness } from "@/lib/store/health";
import { hasWritten } from "@/lib/store/looking";
import { moveOn } from "@/lib/store/moments";
import { dropUnnamed } from "@/lib/store/originals/drop-unnamed";
import { forgetOriginals } from "@/lib/store/originals/watch";
import { fitStore, issueStoreId } from "@/lib/store/store-identity";
import { makeBackup } from "@/scripts/backup/make";
import { isGood } from "@/scripts/backup/manifest";
import { addBackup } from "@/scripts/backup/repository";
import { backupFolders, filesIn } from "../fixtures/backups";
import { attach } from "../fixtures/filled-space";
import { runMain } from "../fixtures/run-main";
import { freshDataDir, newOwner } from "../fixtures/space";

freshDataDir();
const { at, restored } = backupFolders();

let owner: string;
beforeEach(async () => {
  vi.stubEnv("BETTER_AUTH_SECRET", "only-for-tests-only-for-tests-only-for-tests");
  owner = await newOwner();
  for (const name of ["一", "二", "三"]) await attach(owner, name, []);
  await fitStore();
  await moveOn(day(1));
});
afterEach(() => {
  forgetOriginals();
  vi.unstubAllEnvs();
  vi.restoreAllMocks();
});

const day = (nth: number) => new Date(Date.UTC(2026, 10, nth));
const older = () => runMain("store-id", "status");
const momentOf = async () => readMoment(await bareFileStore());

/** What was written after the first moment is taken back out of the database, and nothing out of the store. */
async function goBack(): Promise<void> {
  const before = await db().storeIdentity.findFirstOrThrow();
  const { id } = await attach(owner, "后来的", []);
  await moveOn(day(2));
  await db().evidence.delete({ where: { id } });
  const { moment, momentAt } = before;
  await db().storeIdentity.updateMany({ data: { moment, momentAt } });
}

test("A database moves on, and its store with it", async () => {
  expect(await momentOf()).toEqual({ nth: 1, at: day(1) });
  expect(await moveOn(day(2))).toBe(true);
  expect(await momentOf()).toEqual({ nth: 2, at: day(2) });
  expect([(await older())[0], await illness()]).toEqual([0, null]);
});

test("Whether anything was written since is known of every write, and of no reading", async () => {
  hasWritten();
  await db().evidence.count();
  expect(hasWritten()).toBe(false);
  await newOwner();
  expect([hasWritten(), hasWritten()]).toEqual([true, false]);
});

describe("A database of before, in place of the one that its originals belong to", () => {
  beforeEach(goBack);

  test("Is said by health, by the id's command and by the check, with what to do", async () => {
    expect(await illness()).toBe("originals");
    expect(await older()).toEqual([1, expect.stringMatching(/数据库比原件旧：.*2026-11-01.*2026-11-02/)]);
    const [code, said] = await runMain("check-store");
    expect([code, said]).toEqual([1, expect.stringMatching(/file store: 1 looked at, 1 wrong\n.*比原件旧/)]);
    expect(said).not.toContain("drop-unnamed");
  });

  test("Does not move on, so that it stays seen", async () => {
    expect(await moveOn(day(3))).toBe(false);
    expect(await momentOf()).toEqual({ nth: 2, at: day(2) });
  });

  test("Makes no good backup, and takes away none that has the newer rows", async () => {
    const before = await addBackup(at("all"), { now: day(2) });
    const made = await addBackup(at("all"), { now: day(3), keep: 1 });
    expect([made.older, isGood(made)]).toEqual([true, false]);
    expect(filesIn(before.folder).size).toBeGreaterThan(0);
    const [code, said] = await runMain("backup", at("one"));
    expect([code, said]).toEqual([1, expect.stringContaining("数据库比原件旧")]);
    expect((await makeBackup(at("rows"), { rowsOnly: true })).older).toBe(true);
  });

  test("Removes no file, whatever is said", async () => {
    for (const said of [{}, { allOfThem: true, newerToo: true }])
      await expect(dropUnnamed(said)).rejects.toThrow("比原件旧");
  });

  test("Is the one once somebody says so; what came after its rows goes only by a further word, and aside", async () => {
    expect((await runMain("store-id", "accept-older"))[0]).toBe(0);
    expect([(await older())[0], await illness(), await moveOn(day(4))]).toEqual([0, null, true]);
    expect(isGood(await makeBackup(at("one")))).toBe(true);
    await expect(dropUnnamed()).rejects.toThrow(/有 1 个比记录新（记录到 2026-11-01/);
    const { files, aside } = await dropUnnamed({ newerToo: true });
    expect([files, aside.startsWith(dataDir())]).toEqual([1, true]);
    expect([...filesIn(aside).values()].map(String)).toEqual(["后来的"]);
    expect(await runMain("store-id", "accept-older")).toEqual([0, expect.stringContaining("并不比原件旧")]);
  });
});

describe("A store that no longer knows how far its database was", () => {
  beforeEach(async () => (await bareFileStore()).remove([storeMomentPlace]));

  test("Is a fault with its next step, and stays one", async () => {
    expect(await illness()).toBe("originals");
    expect(await older()).toEqual([1, expect.stringMatching(/不知道数据库是不是最新的：.*accept-older/)]);
    expect([await moveOn(day(3)), await momentOf()]).toEqual([false, null]);
    expect((await runMain("check-store"))[0]).toBe(1);
  });

  test("Makes no good backup, and removes no file and no backup", async () => {
    expect(isGood(await addBackup(at("all"), { now: day(2), keep: 1 }))).toBe(false);
    await expect(dropUnnamed({ allOfThem: true, newerToo: true })).rejects.toThrow("是不是最新的");
  });

  test("Learns it again once somebody says that this database is the one; what is newer stays guarded", async () => {
    const { id } = await attach(owner, "后来的", []);
    await db().evidence.delete({ where: { id } });
    expect((await runMain("store-id", "accept-older"))[0]).toBe(0);
    expect([await illness(), (await momentOf())?.nth, await moveOn(day(4))]).toEqual([null, 2, true]);
    await expect(dropUnnamed()).rejects.toThrow(/有 1 个比记录新（记录到 2026-11-01/);
    expect((await runMain("check-store"))[1]).toContain("drop-unnamed --newer-too，挪到");
  });

  test("Hears it with a new id, as after a restore into an empty store", async () => {
    await issueStoreId();
    expect([await illness(), await momentOf()]).toEqual([null, { nth: 1, at: day(1) }]);
  });
});

test("What cannot be read is no moment either", async () => {
  const store = await bareFileStore();
  const nonsense = async function* () {
    yield Buffer.from("?");
  };
  await store.keep(await store.take(nonsense()), storeMomentPlace);
  expect(await illness()).toBe("originals");
});

test("Neither what is accepted as lost nor a pair that fits hides that the database is older", async () => {
  await goBack();
  for (const verb of ["accept-missing", "adopt"])
    expect(await runMain("store-id", verb)).toEqual([1, expect.stringContaining("数据库比原件旧")]);
});

test("A copy, hardly older, is accepted first; what is far behind is put back first", async () => {
  const isCopyFirst = async () => {
    const [, said] = await older();
    return said.indexOf("先拷数据库") < said.indexOf("错放了旧的");
  };
  await goBack();
  expect(await isCopyFirst()).toBe(false);
  await db().storeIdentity.updateMany({ data: { momentAt: new Date(day(2).getTime() - 60_000) } });
  expect(await isCopyFirst()).toBe(true);
});

test("Rows of a backup put back beside the originals of now are meant, and what came after them is known as such", async () => {
  await makeBackup(at("rows"), { rowsOnly: true, now: day(1) });
  await attach(owner, "后来的", []);
  await moveOn(day(3));
  const { cpSync } = await import("node:fs");
  cpSync(`${dataDir()}/evidence`, at("restored/evidence"), { recursive: true });
  await restored(at("rows"));
  expect((await older())[0]).toBe(0);
  await expect(dropUnnamed()).rejects.toThrow(/有 1 个比记录新（记录到 2026-11-01/);
});
