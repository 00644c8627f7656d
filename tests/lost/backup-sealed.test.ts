import { chmodSync, mkdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import path from "node:path";
import Database from "better-sqlite3";
import { beforeEach, describe, expect, test } from "vitest";
import { addCall } from "@/lib/store/calls";
import { checkStore } from "@/lib/store/check/check-store";
import { closeDb, unsealedDb } from "@/lib/store/db";
import { originalPath } from "@/lib/store/files/places";
import { fitKeys } from "@/lib/store/sealed/key-check";
import { readKeys } from "@/lib/store/sealed/keys";
import { makeBackup } from "@/scripts/backup/make";
import { isGood, manifestText } from "@/scripts/backup/manifest";
import { backupFolders, filesIn, modesIn } from "../fixtures/backups";
import { type FilledSpace, fillSpace } from "../fixtures/filled-space";
import { giveKeys, newKey } from "../fixtures/keys";
import { said } from "../fixtures/said";
import { freshDataDir, newOwner, onSqlite } from "../fixtures/space";

freshDataDir();
const { at, restored } = backupFolders();

let space: FilledSpace;
let owner: string;
let key: string;
beforeEach(async () => {
  key = newKey();
  owner = await newOwner();
});

async function withKey(): Promise<void> {
  giveKeys(key);
  await fitKeys();
  space = await fillSpace(owner, "封好的");
}

const faults = async () => (await checkStore()).flatMap(({ wrong }) => wrong);

describe("With ENCRYPTION_KEY", () => {
  beforeEach(withKey);

  test("Nothing of a backup can be read without it: no number, no id, no list", async () => {
    await addCall(owner, said({ typed: "13912345678" }));
    await makeBackup(at("backup"));
    const files = filesIn(at("backup"));
    files.delete("manifest.json");
    const bytes = Buffer.concat([...files.values()]);
    const plain = [owner, space.sha256, said().number, "封好的", "CREATE TABLE", "ownerId"];
    expect(plain.filter((text) => bytes.includes(text))).toEqual([]);
    await restored(at("backup"));
    expect(await faults()).toEqual([]);
  });

  test("A sealed word that stands in another row makes no good backup, and is counted", async () => {
    const [one, other] = [
      await addCall(owner, said({ note: "一" })),
      await addCall(owner, said({ note: "二" })),
    ];
    const words = await unsealedDb().call.findUniqueOrThrow({
      where: { id: one.id },
      select: { words: true },
    });
    await unsealedDb().call.update({ where: { id: other.id }, data: words });
    expect(isGood(await makeBackup(at("backup")))).toBe(false);
    expect((await makeBackup(at("rows"), { rowsOnly: true })).unopened).toBe(1);
  });

  test("A manifest that somebody else has written is refused, signed with another key or not at all", async () => {
    await makeBackup(at("backup"));
    const file = path.join(at("backup"), "manifest.json");
    const { whole: _, ...said } = JSON.parse(readFileSync(file, "utf8"));
    const forged = { ...said, counts: {} };
    const [other] = readKeys(newKey());
    for (const text of [
      manifestText(forged, { ...other, id: said.sealedBy } as never),
      manifestText(forged, null),
      manifestText({ ...forged, sealedBy: null }, null),
    ]) {
      writeFileSync(file, text);
      await expect(restored(at("backup"))).rejects.toThrow("什么也没恢复");
    }
    expect(() => filesIn(at("restored"))).toThrow("ENOENT");
  });

  test.each([
    ["without a key", () => giveKeys()],
    ["with another key", () => giveKeys(newKey())],
  ])("Nothing is restored %s, and the key is named", async (_, change) => {
    await makeBackup(at("backup"));
    change();
    await expect(restored(at("backup"))).rejects.toThrow(readKeys(key)[0]?.id);
    expect(() => filesIn(at("restored"))).toThrow("ENOENT");
  });

  test("A newer key in front opens it as well", async () => {
    await makeBackup(at("backup"));
    giveKeys(newKey(), key);
    await restored(at("backup"));
    expect(await faults()).toEqual([]);
  });

  test("A backup without the key says in one sentence that there is none, and leaves nothing", async () => {
    giveKeys();
    await expect(makeBackup(at("backup"))).rejects.toThrow(/没有它，备份既核对不了也封不上/);
    expect(filesIn(at("backup")).size).toBe(0);
  });
});

test("A backup without a signature is taken beside a key only when that is said", async () => {
  space = await fillSpace(owner, "没封的");
  await makeBackup(at("backup"));
  giveKeys(key);
  await expect(restored(at("backup"))).rejects.toThrow("没有签名");
  await restored(at("backup"), { unsigned: true });
  expect(await faults()).toEqual([]);
});

test("Nobody else looks into a backup, nor into what was restored, though the folder was open before", async () => {
  await fillSpace(owner, "别人看不到");
  mkdirSync(at("backup"));
  chmodSync(at("backup"), 0o755);
  await makeBackup(at("backup"));
  expect(modesIn(at("backup"))).toEqual(new Set(["700", "600"]));
  mkdirSync(at("restored"));
  chmodSync(at("restored"), 0o755);
  await restored(at("backup"));
  expect(modeOf(at("restored"))).toBe("700");
  if (onSqlite) expect(modeOf(path.join(at("restored"), "app.db"))).toBe("600");
});

const modeOf = (file: string) => (statSync(file).mode & 0o777).toString(8);

test("Rows alone are restored beside originals that came back by other means", async () => {
  space = await fillSpace(owner, "只有记录");
  const made = await makeBackup(at("backup"), { rowsOnly: true });
  expect([made.files, made.withoutFile]).toEqual([0, 0]);
  const original = filesIn(path.join(process.env.DATA_DIR ?? "", "evidence"));
  for (const [name, bytes] of original) {
    mkdirSync(path.dirname(path.join(at("restored"), "evidence", name)), { recursive: true });
    writeFileSync(path.join(at("restored"), "evidence", name), bytes);
  }
  await restored(at("backup"));
  expect(await faults()).toEqual([]);
  expect(readFileSync(originalPath(owner, space.sha256), "utf8")).toBe("只有记录");
});

test.runIf(onSqlite)("A database that is not yet of this version is backed up as it is", async () => {
  await fillSpace(owner, "还没升级");
  await closeDb();
  const old = new Database(path.join(process.env.DATA_DIR ?? "", "app.db"));
  old.exec('ALTER TABLE "Evidence" DROP COLUMN "originalStatus"');
  old.close();
  expect(await makeBackup(at("backup"))).toMatchObject({ files: 1, missing: 0, changed: 0 });
});
