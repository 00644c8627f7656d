import { spawnSync } from "node:child_process";
import { mkdirSync, readdirSync, renameSync, rmSync } from "node:fs";
import path from "node:path";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { originalPath } from "@/lib/store/files/places";
import { addBackup, newestIn } from "@/scripts/backup/repository";
import { backupFolders, filesIn } from "../fixtures/backups";
import { attach } from "../fixtures/filled-space";
import { overwrite } from "../fixtures/overwrite";
import { runMain } from "../fixtures/run-main";
import { freshSqlite, newOwner } from "../fixtures/space";

freshSqlite();
const { at } = backupFolders();

let file: string;
beforeEach(async () => {
  vi.stubEnv("BETTER_AUTH_SECRET", "only-for-tests-only-for-tests-only-for-tests");
  const owner = await newOwner();
  file = originalPath(owner, (await attach(owner, "原话", [])).sha256);
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllEnvs();
  vi.restoreAllMocks();
});

const on = (date: string) => new Date(`${date}T00:00:00.000Z`);
const add = (date: string, keep?: number) => addBackup(at("all"), { now: on(date), keep });
const backups = () =>
  readdirSync(at("all"))
    .filter((name) => /^\d{4}-/.test(name))
    .sort();
const nameOf = (date: string) => `${date}T00-00-00Z`;

describe("After two backups of a clock that was ahead", () => {
  beforeEach(async () => {
    for (const date of ["2026-11-01", "2028-01-01", "2028-01-02"]) await add(date);
  });

  test("A run keeps its own, counts none of theirs, and takes none of them away", async () => {
    for (const date of ["2026-11-02", "2026-11-03", "2026-11-04"]) await add(date, 2);
    expect(backups()).toEqual(["2026-11-03", "2026-11-04", "2028-01-01", "2028-01-02"].map(nameOf));
  });

  test("A restore takes the newest of now; where there is none but theirs, it wants a name", async () => {
    expect(await newestIn(at("all"), on("2026-11-09"))).toBe(at(`all/${nameOf("2026-11-01")}`));
    await expect(newestIn(at("all"), on("2026-10-01"))).rejects.toThrow(nameOf("2028-01-02"));
  });

  test("The command says which they are", async () => {
    vi.useFakeTimers({ toFake: ["Date"], now: on("2026-11-05") });
    const [code, said] = await runMain("backup", "--incremental", at("all"), "--keep", "1");
    expect([code, said]).toEqual([0, expect.stringContaining(nameOf("2028-01-02"))]);
  });
});

test("The name of a folder makes no backup newer, and under any other name it keeps its originals", async () => {
  await add("2026-11-01");
  renameSync(at(`all/${nameOf("2026-11-01")}`), at(`all/${nameOf("2026-11-20")}`));
  await add("2026-11-02");
  expect(await newestIn(at("all"), on("2026-11-30"))).toBe(at(`all/${nameOf("2026-11-02")}`));
  renameSync(at(`all/${nameOf("2026-11-02")}`), at("all/to-be-kept"));
  await add("2026-11-03", 2);
  expect(readdirSync(at("all")).sort()).toEqual(
    [nameOf("2026-11-03"), "files", "installation.json", "qingjing-backups", "to-be-kept"].sort(),
  );
  expect(filesIn(path.join(at("all"), "files")).size).toBe(1);
});

test("A restore ends with 1, and says how many originals were gone or changed when its backup was made", async () => {
  overwrite(file, "话原");
  await add("2026-11-01");
  vi.useFakeTimers({ toFake: ["Date"], now: on("2026-11-05") });
  const [code, said] = await runMain("restore", at("all"), "--into", at("new"));
  expect([code, said]).toEqual([1, expect.stringContaining("missing already then: 0, changed: 1")]);
});

test.skipIf(process.platform === "win32")("A pipe in the place of a manifest is not waited for", async () => {
  mkdirSync(at("piped"));
  expect(spawnSync("mkfifo", [at("piped/manifest.json")]).status).toBe(0);
  expect(await runMain("restore", at("piped"), "--into", at("new"))).toEqual([
    1,
    expect.stringContaining("manifest.json"),
  ]);
});

test.skipIf(process.platform === "win32")("Nor is one in the place of its rows", async () => {
  await add("2026-11-01");
  const list = at(`all/${nameOf("2026-11-01")}/files.ndjson`);
  rmSync(list);
  expect(spawnSync("mkfifo", [list]).status).toBe(0);
  const [code] = await runMain("restore", at("all"), "--into", at("new"));
  expect(code).toBe(1);
});
