import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  truncateSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { afterEach, beforeEach, describe, expect, inject, test } from "vitest";
import { addCall, countCalls } from "@/lib/store/calls";
import { checkStore } from "@/lib/store/check/check-store";
import { findLetter } from "@/lib/store/complaints";
import { dataDir } from "@/lib/store/data-dir";
import { closeDb, db } from "@/lib/store/db";
import { originalPath } from "@/lib/store/files/places";
import { makeBackup } from "@/scripts/backup/make";
import { restoreBackup } from "@/scripts/restore/restore";
import { attach, type FilledSpace, fillSpace } from "../fixtures/filled-space";
import { newKey } from "../fixtures/keys";
import { newDatabase } from "../fixtures/postgresql/databases";
import { said } from "../fixtures/said";
import { freshDataDir, newOwner, onSqlite } from "../fixtures/space";

freshDataDir();

let folder: string;
let source: { dataDir?: string; url?: string };
let drop: (() => Promise<void>) | undefined;
let owner: string;
let space: FilledSpace;
beforeEach(async () => {
  folder = mkdtempSync(path.join(tmpdir(), "qingjing-backup-"));
  source = { dataDir: process.env.DATA_DIR, url: process.env.DATABASE_URL };
  owner = await newOwner();
  space = await fillSpace(owner, "备份");
});
afterEach(async () => {
  delete process.env.ENCRYPTION_KEY;
  await closeDb();
  await drop?.();
  drop = undefined;
  process.env.DATABASE_URL = source.url;
  for (const one of [folder, source.dataDir ?? ""]) rmSync(one, { recursive: true, force: true });
});

const backup = () => path.join(folder, "backup");
const target = () => path.join(folder, "restored");
/** Where an original lies in the backup: under the hash of its stored bytes. */
function fileOf(place: string): string {
  const lines = readFileSync(path.join(backup(), "files.ndjson"), "utf8").trim().split("\n");
  const { sha256 } = lines.map((line) => JSON.parse(line)).find((line) => line.place === place);
  return path.join(backup(), "files", sha256.slice(0, 2), sha256);
}

/** Restores into an empty folder, and an empty PostgreSQL where tests run on one; from then on those are at work. */
async function restored() {
  await closeDb();
  const server = inject("postgresql");
  if (server) {
    const own = await newDatabase(server);
    drop = own.drop;
    process.env.DATABASE_URL = own.url;
  }
  return restoreBackup(backup(), target());
}

/** Where the calls are in the backup. */
const rows = () => path.join(backup(), onSqlite ? "app.db" : "rows/Call.ndjson");

describe("A backup that is restored", () => {
  test("Has every row, every file and the letters as they were", async () => {
    const letter = await findLetter(owner, space.complaint);
    const made = await makeBackup(backup());
    expect(made.changed).toBe(0);
    await restored();
    expect(dataDir()).toBe(target());
    expect(await findLetter(owner, space.complaint)).toEqual(letter);
    expect(readFileSync(originalPath(owner, space.sha256), "utf8")).toBe("备份");
    expect((await checkStore()).flatMap(({ wrong }) => wrong)).toEqual([]);
  });

  test("Holds what was there when it was made, whatever is written meanwhile", async () => {
    const before = await countCalls(owner);
    let writing = true;
    const writer = (async () => {
      for (; writing; await pause(1)) await addCall(owner, said());
    })();
    const { counts } = await makeBackup(backup()).finally(() => {
      writing = false;
    });
    await writer;
    await restored();
    const calls = await countCalls(owner);
    expect(calls).toBeGreaterThanOrEqual(before);
    expect(counts.Call).toBe(calls + 1); // one is deleted and can be brought back
  });

  test("Says of a file that is not there that it is not there", async () => {
    rmSync(originalPath(owner, space.sha256));
    expect(await makeBackup(backup())).toMatchObject({ missing: 1, withoutFile: 0 });
    await restored();
    expect(await countCalls(owner)).toBeGreaterThan(0);
  });
});

test("An original that was changed on the disk is counted", async () => {
  rmSync(originalPath(owner, space.sha256));
  writeFileSync(originalPath(owner, space.sha256), "改过");
  expect((await makeBackup(backup())).changed).toBe(1);
});

let other: string;

function exchangeFiles(): void {
  const [one, two] = [space.sha256, other].map((name) => fileOf(`${owner}/${name}`)) as [string, string];
  renameSync(one, `${one}.away`);
  renameSync(two, one);
  renameSync(`${one}.away`, two);
}

function changeManifest(from: string, to: string): void {
  const file = path.join(backup(), "manifest.json");
  const text = readFileSync(file, "utf8");
  expect(text).toContain(from);
  writeFileSync(file, text.replace(from, to));
}

describe("Nothing is restored", () => {
  const damages: [string, () => void][] = [
    ["a changed file", () => writeFileSync(fileOf(`${owner}/${space.sha256}`), "改过")],
    ["a missing file", () => rmSync(fileOf(`${owner}/${space.sha256}`))],
    ["a cut database", () => truncateSync(rows(), 100)],
    ["a line too few in the list", () => writeFileSync(path.join(backup(), "files.ndjson"), "")],
    ["two files exchanged", exchangeFiles],
    ["one byte of the manifest changed", () => changeManifest('"madeAt": "20', '"madeAt": "10')],
    ["no manifest", () => rmSync(path.join(backup(), "manifest.json"))],
  ];
  test.each(damages)("From a backup with %s", async (_, damage) => {
    other = (await attach(owner, "另一份", [])).sha256;
    await makeBackup(backup());
    damage();
    await expect(restored()).rejects.toThrow(/什么也没恢复|没有完整的备份/);
    expect(existsSync(target()) ? readdirSync(target()) : []).toEqual([]);
  });

  test("Into a folder that holds something", async () => {
    await makeBackup(backup());
    const there = process.env.DATA_DIR ?? "";
    await closeDb();
    await expect(restoreBackup(backup(), there)).rejects.toThrow("不是空的");
    expect(await countCalls(owner)).toBeGreaterThan(0);
  });
});

describe("A restore that was cut off", () => {
  test("Is done by the same command again", async () => {
    await makeBackup(backup());
    for (const place of [".restoring/evidence/x/half", "evidence/x/half"])
      writeIn(path.join(target(), place));
    await restored();
    expect(readdirSync(target()).sort()).toEqual(onSqlite ? ["app.db", "evidence"] : ["evidence"]);
    expect(readdirSync(path.join(target(), "evidence")).filter((name) => !name.startsWith("."))).toEqual([
      owner,
    ]);
    expect((await checkStore()).flatMap(({ wrong }) => wrong)).toEqual([]);
  });

  test("Takes nothing away where a server has begun to work since", async () => {
    await makeBackup(backup());
    for (const place of [".restoring/app.db", "app.db"]) writeIn(path.join(target(), place));
    await expect(restored()).rejects.toThrow("什么也没动：把整个文件夹挪开");
    expect(existsSync(path.join(target(), "app.db"))).toBe(true);
  });
});

function writeIn(file: string): void {
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(file, "half");
}

test("What was stored sealed is backed up and restored sealed", async () => {
  process.env.ENCRYPTION_KEY = newKey();
  const { sha256 } = await attach(owner, "封好的", []);
  const { id } = await addCall(owner, said({ note: "封好的话" }));
  expect((await makeBackup(backup())).changed).toBe(0);
  const stored = readFileSync(originalPath(owner, sha256));
  expect(readFileSync(`${rows()}.sealed`).includes("qj1.")).toBe(false);
  await restored();
  expect(readFileSync(originalPath(owner, sha256)).equals(stored)).toBe(true);
  expect((await checkStore()).flatMap(({ wrong }) => wrong)).toEqual([]);
  expect((await db().call.findUniqueOrThrow({ where: { id } })).note).toBe("封好的话");
});

test("A backup overwrites nothing", async () => {
  await makeBackup(backup());
  await expect(makeBackup(backup())).rejects.toThrow("不是空的");
  expect(existsSync(fileOf(`${owner}/${space.sha256}`))).toBe(true);
});
