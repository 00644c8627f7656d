import { existsSync, mkdirSync, readdirSync, renameSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { beforeEach, describe, expect, test } from "vitest";
import { checkStore } from "@/lib/store/check/check-store";
import { deleteEvidence } from "@/lib/store/delete-evidence";
import { originalPath } from "@/lib/store/files/places";
import { fitKeys } from "@/lib/store/sealed/key-check";
import { makeBackup } from "@/scripts/backup/make";
import { addBackup, newestIn } from "@/scripts/backup/repository";
import { backupFolders, filesIn, modesIn } from "../fixtures/backups";
import { attach } from "../fixtures/filled-space";
import { giveKeys, newKey } from "../fixtures/keys";
import { freshDataDir, newOwner } from "../fixtures/space";

freshDataDir();
const { at, restored } = backupFolders();

let owner: string;
let first: { id: string; sha256: string };
beforeEach(async () => {
  owner = await newOwner();
  first = await attach(owner, "第一份", []);
});

const day = (nth: number) => new Date(Date.UTC(2026, 10, nth));
const add = (nth: number, keep?: number) => addBackup(at("all"), { now: day(nth), keep });
const originals = () => [...filesIn(path.join(at("all"), "files")).values()].map(String);
const faults = async () => (await checkStore()).flatMap(({ wrong }) => wrong);

describe("In a folder of backups", () => {
  test("An original lies once, is read once, and each backup is whole by itself", async () => {
    await add(1);
    await attach(owner, "第二份", []);
    const second = await add(2);
    expect([second.files, second.fresh]).toEqual([2, 1]);
    expect(originals().sort()).toEqual(["第一份", "第二份"].sort());
    rmSync(path.join(at("all"), "2026-11-01T00-00-00Z"), { recursive: true });
    await restored(await newestIn(at("all"), day(3)));
    expect(await faults()).toEqual([]);
    expect(modesIn(at("all"))).toEqual(new Set(["700", "600"]));
  });

  test("Sealed originals are known again by their first bytes, and everything of it opens", async () => {
    giveKeys(newKey());
    await fitKeys();
    await attach(owner, "封好的", []);
    await add(1);
    expect((await add(2)).fresh).toBe(0);
    await restored(path.join(at("all"), "2026-11-02T00-00-00Z"));
    expect(await faults()).toEqual([]);
  });

  test("Rows alone push no whole backup out, however many there are", async () => {
    await add(1);
    for (const nth of [2, 3, 4]) await addBackup(at("all"), { now: day(nth), keep: 2, rowsOnly: true });
    await restored(path.join(at("all"), "2026-11-01T00-00-00Z"));
    expect(await faults()).toEqual([]);
  });

  test("Old ones go, and only what no other names goes with them", async () => {
    await add(1);
    await deleteEvidence(owner, first.id);
    await attach(owner, "第二份", []);
    await add(2);
    await attach(owner, "第三份", []);
    await add(3, 2);
    expect(readdirSync(at("all")).filter((name) => name.startsWith("2026"))).toHaveLength(2);
    expect(originals().sort()).toEqual(["第二份", "第三份"].sort());
    await restored(path.join(at("all"), "2026-11-02T00-00-00Z"));
    expect(await faults()).toEqual([]);
  });

  test("None goes when an original turned out changed, or when one that stays cannot be read", async () => {
    await add(1);
    const file = originalPath(owner, first.sha256);
    rmSync(file);
    writeFileSync(file, "改过了，长度也不一样");
    expect((await add(2, 1)).changed).toBe(1);
    rmSync(file);
    writeFileSync(file, "第一份");
    writeFileSync(path.join(at("all"), "2026-11-02T00-00-00Z", "manifest.json"), "{}");
    await expect(add(3, 1)).rejects.toThrow("旧的一份也没有删");
    expect(originals()).toContain("第一份");
    expect(existsSync(path.join(at("all"), "2026-11-01T00-00-00Z"))).toBe(true);
  });

  test("What a killed run left is no backup, and is cleared by the next", async () => {
    await add(1);
    renameSync(
      path.join(at("all"), "2026-11-01T00-00-00Z"),
      path.join(at("all"), ".making-2026-11-01T00-00-00Z"),
    );
    writeFileSync(path.join(at("all"), "files", ".part-x"), "half");
    await add(2);
    expect(readdirSync(at("all")).sort()).toEqual([
      "2026-11-02T00-00-00Z",
      "files",
      "installation.json",
      "qingjing-backups",
    ]);
    expect(originals()).toEqual(["第一份"]);
  });

  test("Whatever else lies there is refused", async () => {
    mkdirSync(at("all"));
    writeFileSync(at("all/mine"), "别动");
    await expect(add(1)).rejects.toThrow("别的东西");
  });
});

describe("A backup that is stopped", () => {
  test.each([
    ["alone", (signal: AbortSignal, tell: () => void) => makeBackup(at("one"), { signal, tell }), "one", []],
    [
      "in a folder of backups",
      (signal: AbortSignal, tell: () => void) => addBackup(at("all"), { signal, tell }),
      "all",
      ["files", "qingjing-backups"],
    ],
  ])("Leaves nothing that could be taken for one, %s", async (_, make, folder, left) => {
    await attach(owner, "第二份", []);
    const stop = new AbortController();
    const work = make(stop.signal, () => stop.abort(new Error("stopped")));
    await expect(work).rejects.toThrow("stopped");
    expect(readdirSync(at(folder)).sort()).toEqual(left);
  });
});
