import { mkdirSync, readdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { addCall, countCalls } from "@/lib/store/calls";
import { unsealedDb } from "@/lib/store/db";
import { fitKeys } from "@/lib/store/sealed/key-check";
import { fitStore } from "@/lib/store/store-identity";
import { makeBackup } from "@/scripts/backup/make";
import { drill } from "@/scripts/restore/drill";
import { backupFolders, filesIn } from "../fixtures/backups";
import { fillSpace } from "../fixtures/filled-space";
import { giveKeys, newKey } from "../fixtures/keys";
import { said } from "../fixtures/said";
import { freshDataDir, newOwner, onSqlite } from "../fixtures/space";

freshDataDir();
const { at, emptyDatabase } = backupFolders();

let owner: string;
let printed: string[];
beforeEach(async () => {
  owner = await newOwner();
  await fillSpace(owner, "演练");
  printed = [];
  mkdirSync(at("aside"));
  process.env.DRILL_DATABASE_URL = onSqlite ? "" : await emptyDatabase("template0");
});
afterEach(() => {
  delete process.env.DRILL_DATABASE_URL;
});

const drilled = () => drill(at("backup"), { place: at("aside"), print: (line) => printed.push(line) });

test("A drill restores all of a sealed backup, opens it, says how much and how long, and leaves nothing", async () => {
  giveKeys(newKey());
  await fitKeys();
  await addCall(owner, said({ note: "封好的" }));
  await makeBackup(at("backup"));
  const [dataDir, url] = [process.env.DATA_DIR, process.env.DATABASE_URL];
  const before = await countCalls(owner);
  expect(await drilled()).toBe(true);
  expect(printed).toEqual(
    expect.arrayContaining([expect.stringMatching(/^\d+ rows, 1 files, .* \d+\.\d s$/)]),
  );
  expect(readdirSync(at("aside"))).toEqual([]);
  expect([process.env.DATA_DIR, process.env.DATABASE_URL]).toEqual([dataDir, url]);
  expect(await countCalls(owner)).toBe(before);
  expect(await drilled()).toBe(true); // its database is empty again
});

test("A drill of rows alone goes well when the rows are right, and counts what it lists when they are not", async () => {
  await fitStore();
  await makeBackup(at("backup"), { rowsOnly: true });
  expect(await drilled()).toBe(true);
  expect(printed.at(-1)).toContain("只有记录");
  await unsealedDb().issuedLetter.updateMany({ data: { draft: "{}" } });
  await makeBackup(at("bad"), { rowsOnly: true });
  printed = [];
  expect(await drill(at("bad"), { place: at("aside"), print: (line) => printed.push(line) })).toBe(false);
  const listed = printed.filter((line) => line.startsWith("  ")).length;
  expect(printed.at(-1)).toContain(` ${listed} fault`);
});

describe("A drill does not go well", () => {
  test("When a letter is not what was issued", async () => {
    await unsealedDb().issuedLetter.updateMany({ data: { draft: "{}" } });
    await makeBackup(at("backup"));
    await expect(drilled()).resolves.toBe(false);
    expect(readdirSync(at("aside"))).toEqual([]);
  });

  test("When a byte of the backup was changed", async () => {
    await makeBackup(at("backup"));
    const [name = ""] = [...filesIn(path.join(at("backup"), "files")).keys()];
    writeFileSync(path.join(at("backup"), "files", name), "改过");
    await expect(drilled()).rejects.toThrow("改过");
    expect(readdirSync(at("aside"))).toEqual([]);
  });

  test.runIf(!onSqlite)("In a database in which anything stands, which stays", async () => {
    await makeBackup(at("backup"));
    process.env.DRILL_DATABASE_URL = process.env.DATABASE_URL;
    await expect(drilled()).rejects.toThrow("全空");
    expect(await countCalls(owner)).toBeGreaterThan(0);
    process.env.DRILL_DATABASE_URL = "";
    await expect(drilled()).rejects.toThrow("DRILL_DATABASE_URL");
  });
});
