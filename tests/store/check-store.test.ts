import { chmodSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { expect, test } from "vitest";
import { checkStore } from "@/lib/store/check/check-store";
import { db } from "@/lib/store/db";
import { keepCopy, removeFile } from "@/lib/store/files";
import { derivedPath, originalPath, ownerDir } from "@/lib/store/files/places";
import { giveKeys, newKey, withoutKeys } from "../fixtures/keys";
import { smallSpace } from "../fixtures/small-space";
import { freshDataDir, onSqlite } from "../fixtures/space";

freshDataDir();
withoutKeys();

/** What is wrong, by part. */
async function wrong(): Promise<Record<string, string[]>> {
  const found = (await checkStore()).filter((part) => part.wrong.length > 0);
  return Object.fromEntries(found.map((part) => [part.part, part.wrong]));
}

test("A whole store has nothing wrong, plain and sealed, and says how much it looked at", async () => {
  await smallSpace("原话");
  giveKeys(newKey());
  await smallSpace("原话");
  expect(await wrong()).toEqual({});
  const looked = (await checkStore()).map((part) => [part.part, part.looked]);
  expect(Object.fromEntries(looked)).toMatchObject({ letters: 2, originals: 2, "stored files": 2 });
});

test("A changed letter, original and sealed word are each said", async () => {
  giveKeys(newKey());
  const { owner, evidence, sha256, call } = await smallSpace("原话");
  await db().issuedLetter.updateMany({ data: { version: 7 } });
  await db().$executeRaw`UPDATE "Call" SET "words" = replace("words", 'A', 'B') || 'A' WHERE "id" = ${call}`;
  chmodSync(originalPath(owner, sha256), 0o644);
  writeFileSync(originalPath(owner, sha256), "x");
  const found = await wrong();
  expect(found.letters).toEqual([expect.stringContaining("changed after it was issued")]);
  expect(found["sealed rows"]).toEqual(["Call.words: changed since it was sealed"]);
  expect(found.originals).toEqual([
    `evidence ${evidence}: changed after it was received: ${owner}/${sha256}`,
  ]);
});

test.runIf(onSqlite)("A reference that leads nowhere is said", async () => {
  const { call } = await smallSpace("原话");
  await db().$executeRawUnsafe("PRAGMA foreign_keys = OFF");
  await db().$executeRaw`DELETE FROM "Call" WHERE "id" = ${call}`;
  expect((await wrong()).database).toContain("CallVersion: a row without its Call");
});

test("A file without a row, a changed copy and files of nobody are said", async () => {
  giveKeys(newKey());
  const { owner, sha256, evidence } = await smallSpace("原话");
  await keepCopy(owner, sha256, "copy", new Uint8Array(100));
  expect(await wrong()).toEqual({});
  const copy = derivedPath(owner, sha256, "copy");
  chmodSync(copy, 0o644);
  const sealed = readFileSync(copy);
  sealed[60] = (sealed[60] ?? 0) ^ 1;
  writeFileSync(copy, sealed);
  writeFileSync(originalPath(owner, "0".repeat(64)), "x");
  mkdirSync(ownerDir("gone"));
  expect((await wrong())["stored files"]?.toSorted()).toEqual([
    `a file of space ${owner} that no evidence names`,
    `evidence ${evidence}: its copy was changed after it was made`,
    "files of space gone, which is not there",
  ]);
});

test("Evidence that came as case data without its file is counted and no fault; what came and is gone is one", async () => {
  const { sha256, owner, evidence } = await smallSpace("原话");
  await removeFile(owner, sha256);
  const gone = `evidence ${evidence}: its original is not there any more: ${owner}/${sha256}`;
  expect(await wrong()).toEqual({ originals: [gone] });
  await db().evidence.updateMany({ data: { originalStatus: "not-received" } });
  expect(await wrong()).toEqual({});
  expect((await checkStore()).find(({ part }) => part === "originals")?.note).toBe(
    "1 came as case data without a file",
  );
});
