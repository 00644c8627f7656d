import { existsSync } from "node:fs";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { db } from "@/lib/store/db";
import { originalPath } from "@/lib/store/files/places";
import { fitStore, issueStoreId, StoreTrouble } from "@/lib/store/store-identity";
import { attach } from "../fixtures/filled-space";
import { runMain } from "../fixtures/run-main";
import { freshDataDir, newOwner } from "../fixtures/space";

freshDataDir();

/** A new, empty database beside the files of the one that was lost. */
const lost: string[] = [];
beforeEach(async () => {
  vi.stubEnv("BETTER_AUTH_SECRET", "only-for-tests-only-for-tests-only-for-tests");
  for (const name of ["一", "二"]) {
    const owner = await newOwner();
    lost.push(originalPath(owner, (await attach(owner, name, [])).sha256));
  }
  await fitStore();
  await db().user.deleteMany();
  await db().storeIdentity.deleteMany();
});
afterEach(() => {
  lost.splice(0);
  vi.unstubAllEnvs();
  vi.restoreAllMocks();
});

const allThere = () => lost.every((file) => existsSync(file));

test("The start and the check say that the database is not the one of these files, and to restore", async () => {
  await expect(fitStore()).rejects.toThrow(/数据库却是新的.*备份恢复.*store-id -- adopt/);
  const [code, said] = await runMain("check-store");
  expect(code).toBe(1);
  expect(said).toMatch(/file store: 1 looked at, 1 wrong\n.*数据库却是新的/);
  expect(said).toContain("先用最近一份好的备份恢复数据库");
  expect(said).not.toContain("drop-unnamed");
});

test("Adopted all the same, every hint is to restore first, and no original is removed", async () => {
  expect(await runMain("store-id", "adopt")).toEqual([
    0,
    expect.stringContaining("先用最近一份好的备份恢复"),
  ]);
  const [, checked] = await runMain("check-store");
  expect(checked).toContain("先用最近一份好的备份恢复数据库");
  expect(checked).not.toContain("drop-unnamed");
  expect(await runMain("store-id", "drop-unnamed")).toEqual([1, expect.stringContaining("什么也没删")]);
  expect(allThere()).toBe(true);
});

test("Nor are most of them, where a few have rows again; a further word removes them", async () => {
  await issueStoreId();
  const owner = await newOwner();
  const kept = originalPath(owner, (await attach(owner, "三", [])).sha256);
  const [code, said] = await runMain("store-id", "drop-unnamed");
  expect([code, said]).toEqual([1, expect.stringMatching(/移走 2 份原件，只留下 1 份/)]);
  expect(allThere()).toBe(true);
  const both = ["--all-of-them", "--newer-too"];
  expect((await runMain("store-id", "drop-unnamed", ...both))[0]).toBe(0);
  expect([...lost, kept].map((file) => existsSync(file))).toEqual([false, false, true]);
});

test("A database that was never introduced drops nothing, whatever is said", async () => {
  expect((await runMain("store-id", "drop-unnamed", "--all-of-them"))[0]).toBe(1);
  await expect(fitStore()).rejects.toThrow(StoreTrouble);
  expect(allThere()).toBe(true);
});
