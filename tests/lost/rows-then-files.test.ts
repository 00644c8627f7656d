import { cpSync, existsSync, rmSync } from "node:fs";
import path from "node:path";
import { beforeEach, expect, test, vi } from "vitest";
import { checkStore } from "@/lib/store/check/check-store";
import { dataDir } from "@/lib/store/data-dir";
import { originalPath } from "@/lib/store/files/places";
import { dropUnnamed } from "@/lib/store/originals/drop-unnamed";
import { fitStore } from "@/lib/store/store-identity";
import { makeBackup } from "@/scripts/backup/make";
import { timesOf } from "../fixtures/audited";
import { backupFolders, filesIn } from "../fixtures/backups";
import { attach } from "../fixtures/filled-space";
import { runMain } from "../fixtures/run-main";
import { freshDataDir, newOwner } from "../fixtures/space";

freshDataDir();
const { at, restored } = backupFolders();

const faults = async () => (await checkStore()).flatMap(({ wrong }) => wrong);

/** Rows as of one moment; then a file more in a space, and a new space with one; then the files are copied. */
let owner: string;
let kept: { sha256: string };
beforeEach(async () => {
  owner = await newOwner();
  kept = await attach(owner, "之前的", []);
  await attach(owner, "也是之前的", []);
  await fitStore();
  await makeBackup(at("rows"), { rowsOnly: true });
  await attach(owner, "之后的", []);
  await attach(await newOwner(), "新来的", []);
  cpSync(path.join(dataDir(), "evidence"), at("evidence"), { recursive: true });
  await restored(at("rows"));
  cpSync(at("evidence"), path.join(dataDir(), "evidence"), { recursive: true });
});

test("What came after the rows is named by the check, and one command takes it away and nothing else", async () => {
  const found = (await faults()).join();
  expect(found).toContain("which is not there");
  expect(found).toContain("that no evidence names");
  await expect(dropUnnamed()).rejects.toThrow(/有 2 个比记录新.*--newer-too/);
  expect(await faults()).toHaveLength(2);
  const { aside, ...dropped } = await dropUnnamed({ newerToo: true });
  expect(dropped).toEqual({ files: 1, spaces: 1 });
  expect([...filesIn(aside).values()].map(String).toSorted()).toEqual(["之后的", "新来的"].toSorted());
  expect(await faults()).toEqual([]);
  expect(existsSync(originalPath(owner, kept.sha256))).toBe(true);
});

test("Nothing is taken away where an original is missing, since the store may be another's", async () => {
  rmSync(originalPath(owner, kept.sha256));
  await expect(dropUnnamed()).rejects.toThrow("什么也没删");
  expect(await faults()).toHaveLength(3);
});

test("The check says which command that is, and it ends well and is recorded", async () => {
  vi.stubEnv("BETTER_AUTH_SECRET", "only-for-tests-only-for-tests-only-for-tests");
  expect(await runMain("check-store")).toEqual([1, expect.stringContaining("store-id -- drop-unnamed")]);
  expect(await runMain("store-id", "drop-unnamed")).toEqual([1, expect.stringContaining("--newer-too")]);
  const [code, said] = await runMain("store-id", "drop-unnamed", "--newer-too");
  expect([code, said]).toEqual([0, expect.stringContaining(path.join(dataDir(), "unnamed"))]);
  expect((await runMain("check-store"))[0]).toBe(0);
  expect(await timesOf("unnamed-dropped")).toEqual({ begun: 2, failed: 1, ok: 1 });
  vi.unstubAllEnvs();
});
