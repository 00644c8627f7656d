import { mkdirSync, renameSync, rmSync } from "node:fs";
import path from "node:path";
import { afterEach, describe, expect, test, vi } from "vitest";
import { checkStore } from "@/lib/store/check/check-store";
import { db } from "@/lib/store/db";
import { bareFileStore } from "@/lib/store/files/chosen";
import { originalPath } from "@/lib/store/files/places";
import { readStoreId, writeStoreId } from "@/lib/store/files/store-id";
import { illness } from "@/lib/store/health";
import { acceptMissing } from "@/lib/store/originals/accept-missing";
import { missingOriginals } from "@/lib/store/originals/missing";
import { settleOriginalStatus } from "@/lib/store/originals/settle-status";
import { forgetOriginals, lookForOriginals } from "@/lib/store/originals/watch";
import { fitKeys } from "@/lib/store/sealed/key-check";
import { fitStore, issueStoreId, StoreTrouble, storeIdInDatabase } from "@/lib/store/store-identity";
import { makeBackup } from "@/scripts/backup/make";
import { attach } from "../fixtures/filled-space";
import { giveKeys, newKey, withoutKeys } from "../fixtures/keys";
import { overwrite } from "../fixtures/overwrite";
import { smallSpace } from "../fixtures/small-space";
import { freshDataDir, newOwner } from "../fixtures/space";

freshDataDir();
withoutKeys();
afterEach(forgetOriginals);

const files = () => path.join(process.env.DATA_DIR ?? "", "evidence");

/** As after `mv evidence elsewhere`, or a typo in the prefix. */
function loseAll(): void {
  renameSync(files(), `${files()}.away`);
  mkdirSync(files());
}

async function wrong(): Promise<string[]> {
  return (await checkStore()).flatMap((part) => part.wrong);
}

describe("A database and its file store", () => {
  test("Are introduced when both are empty, and of four servers that begin at once all begin", async () => {
    await Promise.all([1, 2, 3, 4].map(() => fitStore()));
    expect(await storeIdInDatabase()).toMatch(/^[0-9a-f-]{36}$/);
    expect(await readStoreId(await bareFileStore())).toBe(await storeIdInDatabase());
  });

  test("Of an earlier version are introduced when the originals are really there", async () => {
    await smallSpace("原话");
    await db().evidence.updateMany({ data: { originalStatus: "unverified" } });
    await fitStore();
    expect((await db().evidence.findFirst())?.originalStatus).toBe("stored");
    expect(await storeIdInDatabase()).not.toBeNull();
  });

  test.each(["stored", "unverified"])(
    "Of an earlier version are refused when none is there (%s)",
    async (status) => {
      await smallSpace("原话");
      await db().evidence.updateMany({ data: { originalStatus: status } });
      loseAll();
      await expect(fitStore()).rejects.toThrow(/STORAGE_URL.*store-id -- adopt/);
      expect(await storeIdInDatabase()).toBeNull();
      expect(await readStoreId(await bareFileStore())).toBeNull();
    },
  );

  test("Are refused when the store was emptied, or another one is named", async () => {
    await smallSpace("原话");
    await fitStore();
    loseAll();
    await expect(fitStore()).rejects.toThrow(StoreTrouble);
    await writeStoreId(await bareFileStore(), "another");
    await expect(fitStore()).rejects.toThrow("不是这个数据库的那一个");
    await db().storeIdentity.deleteMany();
    await expect(fitStore()).rejects.toThrow("不是这个数据库的那一个");
  });

  test("Belong together again once somebody says so", async () => {
    await smallSpace("原话");
    await fitStore();
    await writeStoreId(await bareFileStore(), "another");
    await issueStoreId();
    await expect(fitStore()).resolves.toBeUndefined();
  });
});

describe("Losing every original is seen", () => {
  test("By health, by the check and by a backup", async () => {
    await smallSpace("原话");
    await fitStore();
    expect([await illness(), await wrong()]).toEqual([null, []]);
    loseAll();
    expect(await illness()).toBe("originals");
    expect(await wrong()).toEqual([
      expect.stringContaining("原件不在那里"),
      expect.stringContaining("its original is not there any more"),
    ]);
    const folder = path.join(process.env.DATA_DIR ?? "", "backup");
    expect(await makeBackup(folder)).toMatchObject({ missing: 1, withoutFile: 0 });
  });

  test("By health also where the store is the right one, until they are back", async () => {
    const { owner, sha256 } = await smallSpace("原话");
    await fitStore();
    const file = originalPath(owner, sha256);
    renameSync(file, `${file}.away`);
    expect(await lookForOriginals()).toBe(1);
    expect(await illness()).toBe("originals");
    renameSync(`${file}.away`, file);
    expect(await illness()).toBeNull();
  });

  test.each([
    ["in the clear", () => {}],
    ["sealed", () => giveKeys(newKey())],
  ])(
    "By health and by the id's command when it was cut to nothing, %s, until that is accepted",
    async (_, begin) => {
      begin();
      await fitKeys();
      const { owner, sha256 } = await smallSpace("原话");
      await fitStore();
      expect([await lookForOriginals(), await illness()]).toEqual([0, null]);
      overwrite(originalPath(owner, sha256), "");
      forgetOriginals();
      const log = vi.spyOn(console, "error").mockReturnValue();
      expect([await illness(), (await missingOriginals()).length]).toEqual(["originals", 1]);
      await illness();
      expect(log.mock.calls).toEqual([[expect.stringMatching(/^1 more originals are not .*check:store/)]]);
      log.mockRestore();
      expect(await acceptMissing()).toEqual({ lost: 0, changed: 1, never: 0 });
      expect([await illness(), await wrong()]).toEqual([null, []]);
    },
  );

  test("Other bytes of the same length are accepted too, and the backup is good again", async () => {
    const { owner, sha256 } = await smallSpace("原话");
    await fitStore();
    overwrite(originalPath(owner, sha256), "话原");
    expect(await wrong()).toEqual([expect.stringContaining(`${owner}/${sha256}`)]);
    await acceptMissing();
    const folder = path.join(process.env.DATA_DIR ?? "", "backup");
    expect(await makeBackup(folder)).toMatchObject({ missing: 0, changed: 0, withoutFile: 1 });
  });

  test("Until it is accepted, and an upload of the same bytes takes that back", async () => {
    const { owner, sha256 } = await smallSpace("原话");
    await fitStore();
    rmSync(originalPath(owner, sha256));
    expect(await acceptMissing()).toEqual({ lost: 1, changed: 0, never: 0 });
    expect([await illness(), await wrong()]).toEqual([null, []]);
    expect((await checkStore()).find(({ part }) => part === "originals")?.note).toBe(
      "1 lost, which was accepted",
    );
  });
});

test("Of what an earlier version did not note, only what is there counts as received; the rest is told as not known", async () => {
  const owner = await newOwner();
  const [here, gone] = [await attach(owner, "在", []), await attach(owner, "不在", [])];
  await db().evidence.updateMany({ data: { originalStatus: "unverified" } });
  rmSync(originalPath(owner, gone.sha256));
  expect(await settleOriginalStatus()).toBe(1);
  const rows = await db().evidence.findMany({ select: { id: true, originalStatus: true } });
  expect(Object.fromEntries(rows.map((row) => [row.id, row.originalStatus]))).toEqual({
    [here.id]: "stored",
    [gone.id]: "unverified",
  });
  expect(await wrong()).toEqual([expect.stringContaining("did not note whether one ever came")]);
});

test("Another store's files under a prefix of this one are not called orphans", async () => {
  const { owner } = await smallSpace("原话");
  mkdirSync(path.join(files(), "app", owner), { recursive: true });
  mkdirSync(path.join(files(), "nobody"));
  expect(await wrong()).toEqual(["files of space nobody, which is not there"]);
});
