import { spawnSync } from "node:child_process";
import { chmodSync, existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { storeAt } from "@/lib/store/files/chosen";
import { orSay } from "@/scripts/trouble";

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), "qingjing-commands-"));
});
afterEach(() => {
  process.exitCode = 0;
  rmSync(folder, { recursive: true, force: true });
});

test.each([["move", "--to", "postgresql://nobody@127.0.0.1:1/none"], ["check-store"]])(
  "%s makes no folder in which there is no database, and says so",
  (name, ...args) => {
    const dataDir = path.join(folder, "mistyped");
    const ended = spawnSync(process.execPath, [`scripts/${name}.mjs`, ...args], {
      env: { ...process.env, DATA_DIR: dataDir },
      encoding: "utf8",
    });
    expect([ended.status, ended.stderr]).toEqual([1, expect.stringContaining("还不在")]);
    expect(existsSync(dataDir)).toBe(false);
  },
);

const commands = [
  "audit-log",
  "backup",
  "check-store",
  "counts",
  "keys",
  "move",
  "restore",
  "store-id",
  "sweep",
];

/** Of a database that is not there: whatever a command was not to begin, it would say that instead. */
function runs(name: string, ...args: string[]) {
  return spawnSync(process.execPath, [`scripts/${name}.mjs`, ...args], {
    env: { ...process.env, DATA_DIR: path.join(folder, "none"), DATABASE_URL: "" },
    encoding: "utf8",
  });
}

test.each(commands)("%s answers --help before it looks for a database", (name) => {
  const { status, stdout, stderr } = runs(name, "--help");
  expect([status, stdout, stderr]).toEqual([0, expect.stringContaining("npm run"), ""]);
});

test.each([
  ["sweep", "--dry-run"],
  ["keys", "rotate", "--dry-run"],
  ["keys", "turn"],
  ["check-store", "--mend"],
  ["counts", "--xml"],
  ["store-id", "adopt", "--dry-run"],
])("%s %s refuses what it does not know, and begins nothing", (name, ...args) => {
  const { status, stdout, stderr } = runs(name, ...args);
  expect([status, stdout, stderr]).toEqual([1, "", expect.stringContaining("npm run")]);
});

test("An address of a store that cannot be understood is a sentence, not a trace", async () => {
  const said = vi.spyOn(console, "error").mockImplementation(() => {});
  await orSay(async () => void (await storeAt("ftp://evidence")));
  expect(said.mock.calls).toEqual([[expect.stringMatching(/^STORAGE_URL 看不懂/)]]);
  expect(process.exitCode).toBe(1);
  said.mockRestore();
});

test.each([
  ["EACCES", "没有权限"],
  ["EROFS", "只能读"],
  ["SQLITE_READONLY_DIRECTORY", "只能读"],
  ["SQLITE_CANTOPEN", "打不开"],
  ["ENOSPC", "磁盘满了"],
])("A disk that answers %s is a sentence that names the place, not a trace", async (code, word) => {
  const said = vi.spyOn(console, "error").mockImplementation(() => {});
  await orSay(async () => {
    throw Object.assign(new Error("no"), { code, path: "/srv/backup" });
  });
  expect(said.mock.calls).toEqual([[expect.stringMatching(new RegExp(`${word}|/srv/backup`))]]);
  expect(String(said.mock.calls[0])).toContain(word);
  said.mockRestore();
});

test("A folder that somebody else may not look into is said to be that, not to be absent", () => {
  const closed = path.join(folder, "closed");
  mkdirSync(closed, { mode: 0o700 });
  writeFileSync(path.join(closed, "app.db"), "");
  const asRoot = process.getuid?.() === 0;
  if (!asRoot) chmodSync(closed, 0o000);
  const ended = spawnSync(process.execPath, ["scripts/check-store.mjs"], {
    env: { ...process.env, DATA_DIR: closed },
    encoding: "utf8",
    ...(asRoot ? { uid: 65534, gid: 65534 } : {}),
  });
  chmodSync(closed, 0o700);
  expect([ended.status, ended.stderr]).toEqual([1, expect.stringContaining("没有权限")]);
});
