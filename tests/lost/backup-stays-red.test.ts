import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { beforeEach, describe, expect, test } from "vitest";
import { originalPath } from "@/lib/store/files/places";
import { fitKeys } from "@/lib/store/sealed/key-check";
import { addBackup } from "@/scripts/backup/repository";
import { backupFolders, filesIn } from "../fixtures/backups";
import { attach } from "../fixtures/filled-space";
import { giveKeys, newKey, withoutKeys } from "../fixtures/keys";
import { overwrite } from "../fixtures/overwrite";
import { freshDataDir, newOwner } from "../fixtures/space";

freshDataDir();
withoutKeys();
const { at } = backupFolders();

const day = (nth: number) => new Date(Date.UTC(2026, 10, nth));
const add = (nth: number) => addBackup(at("all"), { now: day(nth), keep: 2 });
const backups = () => readdirSync(at("all")).filter((name) => name.startsWith("2026"));
const copies = () =>
  [...filesIn(path.join(at("all"), "files")).values()].map((bytes) => bytes.toString("hex"));

const spoiled = (bytes: Buffer) =>
  Buffer.concat([bytes.subarray(0, 60), Buffer.from("ZZZZ"), bytes.subarray(64)]);

describe.each([
  ["in the clear", () => {}],
  ["sealed", () => giveKeys(newKey())],
])("With originals %s", (_, begin) => {
  let file: string;
  let good: Buffer;
  beforeEach(async () => {
    begin();
    await fitKeys();
    const owner = await newOwner();
    const { sha256 } = await attach(owner, "原话".repeat(50), []);
    file = originalPath(owner, sha256);
    good = readFileSync(file);
    await add(1);
    await add(2);
  });

  test.each([
    ["changed", spoiled],
    ["cut to nothing", () => Buffer.alloc(0)],
  ])(
    "One that was %s is said by every backup, and the copy from before stays until it is put back",
    async (_how, spoil) => {
      overwrite(file, spoil(good));
      for (const nth of [3, 4, 5]) expect((await add(nth)).changed).toBe(1);
      expect(copies()).toContain(good.toString("hex"));
      expect(backups()).toHaveLength(5);
      overwrite(file, good);
      for (const nth of [6, 7]) expect((await add(nth)).changed).toBe(0);
      expect([backups().length, copies()]).toEqual([2, [good.toString("hex")]]);
    },
  );
});
