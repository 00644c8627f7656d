import { chmodSync, copyFileSync, readFileSync, writeFileSync } from "node:fs";
import { beforeEach, expect, test } from "vitest";
import { checkStore } from "@/lib/store/check/check-store";
import { db } from "@/lib/store/db";
import { openFile } from "@/lib/store/files";
import { originalPath, originalPlace } from "@/lib/store/files/places";
import { glanceAtOriginal } from "@/lib/store/original-state";
import { moveEverything } from "@/lib/store/owner";
import { bringFilesOver, closeOldForm } from "@/lib/store/sealed/bring-over";
import { fitKeys } from "@/lib/store/sealed/key-check";
import { keyring } from "@/lib/store/sealed/keys";
import { keyStates } from "@/lib/store/sealed/old-forms";
import { rotateFiles } from "@/lib/store/sealed/rotate-files";
import { rotate } from "@/scripts/keys/rotate";
import { giveKeys, newKey, withoutKeys } from "../../fixtures/keys";
import { knowLoosely, putLoose } from "../../fixtures/loose-file";
import { smallSpace } from "../../fixtures/small-space";
import { freshDataDir, newOwner } from "../../fixtures/space";

freshDataDir();
withoutKeys();

const [key, newer] = [newKey(), newKey()];
beforeEach(async () => {
  giveKeys(key);
  await fitKeys();
});

type Space = { owner: string; sha256: string };

async function textOf({ owner, sha256 }: Space, range?: { start: number; end: number }): Promise<string> {
  return new Response(await openFile(owner, sha256, range)).text();
}

/** A space whose file was sealed by an earlier version. */
async function spaceFromBefore(word: string): Promise<Space> {
  const space = await smallSpace(word);
  await putLoose(originalPlace(space.owner, space.sha256), Buffer.from(word));
  await knowLoosely();
  return space;
}

const state = async () => (await keyStates()).get(keyring()[0]?.id ?? "");

function putOver(from: Space, onto: Space): void {
  const file = originalPath(onto.owner, onto.sha256);
  chmodSync(file, 0o644);
  copyFileSync(originalPath(from.owner, from.sha256), file);
}

test("Another's sealed file in my place opens by no range, and is a fault of the store", async () => {
  const [mine, theirs] = [await smallSpace("我的话"), await smallSpace("别人说的话")];
  putOver(theirs, mine);
  const all = { start: 0, end: Number.MAX_SAFE_INTEGER - 1 };
  await expect(textOf(mine, all)).rejects.toThrow("changed");
  await expect(textOf(mine)).rejects.toThrow("changed");
  expect(await glanceAtOriginal(mine.owner, { sha256: mine.sha256, size: 9e6 })).toBe("changed");
  const wrong = (await checkStore()).flatMap((part) => part.wrong);
  expect(wrong).toEqual([
    `evidence ${mine.evidence}: changed after it was received: ${mine.owner}/${mine.sha256}`,
  ]);
});

test("What moves to another space opens there, whichever form it had", async () => {
  const [old, fresh] = [await spaceFromBefore("从前的"), await smallSpace("现在的")];
  const to = await newOwner();
  for (const { owner } of [old, fresh]) await moveEverything(owner, to);
  expect(await textOf({ ...old, owner: to })).toBe("从前的");
  expect(await textOf({ ...fresh, owner: to })).toBe("现在的");
  expect(await bringFilesOver()).toBe(0);
});

test("A file that was changed keeps no space from moving", async () => {
  const [mine, theirs] = [await smallSpace("我的话"), await smallSpace("别人说的话")];
  putOver(theirs, mine);
  const to = await newOwner();
  await moveEverything(mine.owner, to);
  await expect(textOf({ ...mine, owner: to })).rejects.toThrow("changed");
});

test("Files of an earlier version open, are sealed for their places, and then are the only ones that open", async () => {
  const [mine, theirs] = [await spaceFromBefore("我的话"), await spaceFromBefore("别人说的话")];
  const before = readFileSync(originalPath(theirs.owner, theirs.sha256));
  expect(await textOf(mine)).toBe("我的话");
  expect(await bringFilesOver()).toBe(2);
  expect(await bringFilesOver()).toBe(0);
  await closeOldForm();
  expect(await state()).toBe("bound");
  await fitKeys();
  expect([await textOf(mine), await textOf(theirs)]).toEqual(["我的话", "别人说的话"]);
  writeFileSync(originalPath(mine.owner, mine.sha256), before, { mode: 0o644, flag: "w" });
  await expect(textOf(mine, { start: 0, end: 99 })).rejects.toThrow("changed");
});

test("Bringing over that was cut off is gone on with", async () => {
  const spaces = [await spaceFromBefore("一"), await spaceFromBefore("二"), await spaceFromBefore("三")];
  await putLoose(originalPlace(spaces[1]?.owner ?? "", spaces[1]?.sha256 ?? ""), Buffer.from("不是原来的"));
  expect(await Promise.all([bringFilesOver(), bringFilesOver()])).toContain(2);
  expect(await bringFilesOver()).toBe(0);
  await closeOldForm();
  const opened = await Promise.allSettled(spaces.map((space) => textOf(space)));
  expect(opened.map(({ status }) => status)).toEqual(["fulfilled", "rejected", "fulfilled"]);
});

test("A key that has sealed nothing before opens no file of the old form", async () => {
  const space = await smallSpace("我的话");
  await putLoose(originalPlace(space.owner, space.sha256), Buffer.from("我的话"));
  await expect(textOf(space)).rejects.toThrow("changed");
});

test("A rotation binds what it seals and ends the old form, and files in the clear with it", async () => {
  const space = await spaceFromBefore("我的话");
  giveKeys(newer, key);
  await fitKeys();
  expect(await rotate(() => {})).toBe(0);
  expect(await state()).toBe("sealed");
  expect(await db().keyCheck.count()).toBe(1);
  giveKeys(newer);
  await fitKeys();
  expect(await textOf(space)).toBe("我的话");
  const file = originalPath(space.owner, space.sha256);
  chmodSync(file, 0o644);
  writeFileSync(file, "我的话");
  await expect(textOf(space)).rejects.toThrow("changed");
});

test("A rotation that was cut off between two files is gone on with", async () => {
  await smallSpace("一");
  await smallSpace("二");
  giveKeys(newer, key);
  await fitKeys();
  const first = rotateFiles();
  await first.next();
  await first.return(undefined as never);
  expect(await rotate(() => {})).toBe(0);
  expect((await checkStore()).flatMap((part) => part.wrong)).toEqual([]);
});
