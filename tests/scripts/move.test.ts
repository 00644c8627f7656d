import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { storeAt } from "@/lib/store/files/chosen";
import { orSay } from "@/scripts/trouble";

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), "qingjing-move-"));
});
afterEach(() => {
  process.exitCode = 0;
  rmSync(folder, { recursive: true, force: true });
});

test("A folder in which there is no database is not moved, and not made", () => {
  const dataDir = path.join(folder, "mistyped");
  const args = ["scripts/move.mjs", "--to", "postgresql://nobody@127.0.0.1:1/none"];
  const moved = spawnSync(process.execPath, args, {
    env: { ...process.env, DATA_DIR: dataDir },
    encoding: "utf8",
  });
  expect([moved.status, moved.stderr]).toEqual([1, expect.stringContaining("没有可搬的")]);
  expect(existsSync(dataDir)).toBe(false);
});

test("An address of a store that cannot be understood is a sentence, not a trace", async () => {
  const said = vi.spyOn(console, "error").mockImplementation(() => {});
  await orSay(async () => void (await storeAt("ftp://evidence")));
  expect(said.mock.calls).toEqual([[expect.stringMatching(/^STORAGE_URL 看不懂/)]]);
  expect(process.exitCode).toBe(1);
  said.mockRestore();
});
