import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import Database from "better-sqlite3";
import { expect, test, vi } from "vitest";
import { checkStore } from "@/lib/store/check/check-store";
import { originalPath } from "@/lib/store/files/places";
import { fitKeys } from "@/lib/store/sealed/key-check";
import { readKeys } from "@/lib/store/sealed/keys";
import { fitStore } from "@/lib/store/store-identity";
import { makeBackup } from "@/scripts/backup/make";
import { rotate } from "@/scripts/keys/rotate";
import { backupFolders, filesIn } from "../fixtures/backups";
import { giveKeys, newKey } from "../fixtures/keys";
import { runMain } from "../fixtures/run-main";
import { smallSpace } from "../fixtures/small-space";
import { freshDataDir, onSqlite } from "../fixtures/space";

freshDataDir();
const { at, restored } = backupFolders();

const [older, newer] = [newKey(), newKey()];
const idOf = (key: string) => readKeys(key)[0]?.id ?? "";
const faults = async () => (await checkStore()).flatMap(({ wrong }) => wrong);

/** What was sealed with one key, at a moment when another stands in front of it. */
async function midRotation() {
  vi.stubEnv("BETTER_AUTH_SECRET", "only-for-tests-only-for-tests-only-for-tests");
  giveKeys(older);
  await fitKeys();
  const space = await smallSpace("原话");
  await fitStore();
  giveKeys(newer, older);
  return space;
}

test("A backup made in the middle of a rotation names both keys, and comes back with both only", async () => {
  await midRotation();
  const [code, said] = await runMain("backup", at("backup"));
  expect([code, said.split("\n").at(-1)]).toEqual([
    0,
    expect.stringMatching(`缺一把都不行：${idOf(newer)}、${idOf(older)}`),
  ]);
  giveKeys(newer);
  await expect(restored(at("backup"))).rejects.toThrow(idOf(older));
  giveKeys(newer, older);
  await restored(at("backup"));
  expect(await faults()).toEqual([]);
});

test("A rotation says at its end that the old key leaves the server and is kept for the backups of before", async () => {
  await midRotation();
  await fitKeys();
  const lines: string[] = [];
  expect(await rotate((line) => lines.push(line))).toBe(0);
  expect(lines.at(-1)).toMatch(new RegExp(`${idOf(older)}.*在这之前做的备份.*keep the key itself`));
});

test("Old backups whose key is lacking stay, and which key that is is said in the words of a backup", async () => {
  await midRotation();
  giveKeys(older);
  await runMain("backup", "--incremental", at("all"));
  giveKeys(newer, older);
  await runMain("keys", "rotate", "--servers-stopped");
  giveKeys(newer);
  const [code, said] = await runMain("backup", "--incremental", at("all"), "--keep", "1");
  expect([code, said]).toEqual([1, expect.stringMatching(`旧的一份也没有删.*${idOf(older)}`)]);
  expect(said).not.toContain("恢复。");
  expect(said).not.toContain("nothing was restored");
  expect(said.split("\n").at(-1)).toContain("a restore needs key");
});

test.runIf(onSqlite)("A restore without the secret says how many spaces nobody opens any more", async () => {
  await midRotation();
  await runMain("backup", at("backup"));
  const [code, said] = await runMain("restore", at("backup"), "--into", at("new"), "--new-secret");
  expect([code, said]).toEqual([0, expect.stringContaining("没有名字的 1 个空间")]);
});

test("A key that came while the files were copied is among those that are needed", async () => {
  await midRotation();
  giveKeys(older);
  const register = async () => {
    giveKeys(newer, older);
    await fitKeys();
  };
  let registered: Promise<void> | undefined;
  const tell = () => {
    registered ??= register();
  };
  const { keys } = await makeBackup(at("backup"), { tell });
  await registered;
  expect(keys.map(({ keyId }) => keyId).sort()).toEqual([idOf(older), idOf(newer)].sort());
});

test("What a backup that was killed has left is known as a half, and the next begins anew", async () => {
  mkdirSync(path.join(at("backup"), "files"), { recursive: true });
  new Database(path.join(at("backup"), ".qingjing-backup-half")).exec("CREATE TABLE mark (form)").close();
  writeFileSync(path.join(at("backup"), "app.db"), "half");
  await makeBackup(at("backup"));
  expect([...filesIn(at("backup")).keys()]).toContain("manifest.json");
  expect([...filesIn(at("backup")).keys()].filter((name) => name.includes("half"))).toEqual([]);
  await expect(makeBackup(at("backup"))).rejects.toThrow("不是空的");
});

test("Of a backup that lacks an original the first line does not say that all is well", async () => {
  const { owner, sha256 } = await midRotation();
  rmSync(originalPath(owner, sha256));
  const [code, said] = await runMain("backup", at("backup"));
  expect([code, said.split("\n")[0]]).toEqual([1, expect.stringContaining("备份做了，但不完整")]);
});
