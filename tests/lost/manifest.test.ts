import { mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { readManifest } from "@/scripts/backup/manifest";

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), "qingjing-manifest-"));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

test("A manifest that may not be read is told from one that is not there", () => {
  const read = () => readManifest(folder, { keys: [], unsigned: false });
  expect(read).toThrow("缺了或者被改过");
  mkdirSync(path.join(folder, "manifest.json")); // a fault of reading that root meets too
  expect(read).toThrow(/manifest\.json 读不了（EISDIR）.*备份不一定坏了/);
});
