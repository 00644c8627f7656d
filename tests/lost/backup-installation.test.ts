import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { addCall } from "@/lib/store/calls";
import { db } from "@/lib/store/db";
import { changeSecret } from "@/lib/store/secret-check";
import { fitStore, issueStoreId } from "@/lib/store/store-identity";
import { addBackup, newestWithoutLoss } from "@/scripts/backup/repository";
import { drill } from "@/scripts/restore/drill";
import { backupFolders, filesIn } from "../fixtures/backups";
import { attach } from "../fixtures/filled-space";
import { runMain } from "../fixtures/run-main";
import { said } from "../fixtures/said";
import { freshDataDir, newOwner, onSqlite } from "../fixtures/space";

freshDataDir();
const { at, emptyDatabase } = backupFolders();

const [secret, another] = ["a".repeat(40), "b".repeat(40)];
const day = (nth: number) => new Date(Date.UTC(2026, 10, nth));
const add = (nth: number, ways: object = {}) => addBackup(at("all"), { now: day(nth), keep: 1, ...ways });
const backups = () => readdirSync(at("all")).filter((name) => name.startsWith("2026"));
const originals = () => [...filesIn(path.join(at("all"), "files")).values()].map(String);
const names = (nth: number) => expect.stringMatching(`2026-11-0${nth}`);

beforeEach(async () => {
  vi.stubEnv("BETTER_AUTH_SECRET", secret);
  const owner = await newOwner();
  await attach(owner, "原件", []);
  await addCall(owner, said());
  await fitStore();
  await changeSecret(secret);
  await add(1);
});
afterEach(() => {
  vi.unstubAllEnvs();
  vi.restoreAllMocks();
});

/** As on another machine, where nobody has logged anything yet. */
async function beAnother(): Promise<void> {
  await db().user.deleteMany();
  await issueStoreId();
  vi.stubEnv("BETTER_AUTH_SECRET", another);
  await changeSecret(another);
}

describe("Another installation", () => {
  beforeEach(beAnother);

  test("Is refused the folder, and neither writes nor removes anything there", async () => {
    const before = filesIn(at("all"));
    for (const nth of [2, 3]) await expect(add(nth)).rejects.toThrow(/另一个清静.*--i-know-it-is-another/);
    expect(filesIn(at("all"))).toEqual(before);
    expect((await runMain("backup", "--incremental", at("all"), "--keep", "1"))[0]).toBe(1);
    expect(backups()).toEqual([names(1)]);
  });

  test("Is known by its secret where the backups are of a version that noted no store", async () => {
    const manifest = path.join(at("all"), backups()[0] ?? "", "manifest.json");
    const told = JSON.parse(readFileSync(manifest, "utf8"));
    writeFileSync(manifest, JSON.stringify({ ...told, store: null }));
    rmSync(path.join(at("all"), "installation.json"));
    await expect(add(2)).rejects.toThrow("另一个清静");
  });

  test("That goes on there on purpose removes no backup with more rows, until that is said too", async () => {
    const made = await add(2, { isAnother: true });
    expect(made.larger).toEqual({ name: names(1), rows: expect.any(Number) });
    expect((await add(3)).larger?.name).toMatch("2026-11-01");
    expect(backups()).toEqual([names(1), names(3)]);
    expect(originals()).toEqual(["原件"]);
    expect((await add(4, { isSmaller: true })).larger).toBeNull();
    expect([backups(), originals()]).toEqual([[names(4)], []]);
  });

  test("Does not restore as the newest, and fails the drill, beside what was there before", async () => {
    await add(2, { isAnother: true });
    await expect(newestWithoutLoss(at("all"), day(3))).rejects.toThrow(/2026-11-02.*一大半.*2026-11-01/);
    mkdirSync(at("aside"));
    process.env.DRILL_DATABASE_URL = onSqlite ? "" : await emptyDatabase("template0");
    const printed: string[] = [];
    const ways = { place: at("aside"), print: (line: string) => printed.push(line) };
    expect(await drill(path.join(at("all"), backups()[1] ?? ""), ways)).toBe(false);
    expect(printed.join("\n")).toMatch(/有 0 条.*2026-11-01.*有 \d+ 条/);
    delete process.env.DRILL_DATABASE_URL;
  });
});

test("The same installation goes on, also with a new secret, and pushes out what has no more rows than it", async () => {
  vi.stubEnv("BETTER_AUTH_SECRET", another);
  await changeSecret(another);
  expect((await add(2)).larger).toBeNull();
  expect(backups()).toEqual([names(2)]);
});

test("The one that has lost rows keeps the newest of those that have them", async () => {
  await add(2);
  await db().call.deleteMany();
  await add(3);
  expect((await add(4)).larger?.name).toMatch("2026-11-02");
  expect(backups()).toEqual([names(2), names(4)]);
});
