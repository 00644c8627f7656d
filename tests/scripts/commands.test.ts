import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, rmSync } from "node:fs";
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

test("An address of a store that cannot be understood is a sentence, not a trace", async () => {
  const said = vi.spyOn(console, "error").mockImplementation(() => {});
  await orSay(async () => void (await storeAt("ftp://evidence")));
  expect(said.mock.calls).toEqual([[expect.stringMatching(/^STORAGE_URL 看不懂/)]]);
  expect(process.exitCode).toBe(1);
  said.mockRestore();
});
