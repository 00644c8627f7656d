import { mkdirSync, renameSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { db } from "@/lib/store/db";
import { originalPath } from "@/lib/store/files/places";
import { illness } from "@/lib/store/health";
import { forgetOriginals, lookForOriginals } from "@/lib/store/originals/watch";
import { fitStore } from "@/lib/store/store-identity";
import { attach } from "../fixtures/filled-space";
import { runMain } from "../fixtures/run-main";
import { freshDataDir, newOwner } from "../fixtures/space";

freshDataDir();

const evidence = () => path.join(process.env.DATA_DIR ?? "", "evidence");
let owner: string;
beforeEach(async () => {
  vi.stubEnv("BETTER_AUTH_SECRET", "only-for-tests-only-for-tests-only-for-tests");
  vi.spyOn(console, "error").mockReturnValue();
  owner = await newOwner();
  for (const name of ["一", "二", "三"]) await attach(owner, name, []);
  await fitStore();
});
afterEach(() => {
  forgetOriginals();
  vi.unstubAllEnvs();
  vi.restoreAllMocks();
});

const away = () => renameSync(evidence(), `${evidence()}.away`);
function back(): void {
  for (const name of [".store-id", ".incoming"])
    rmSync(path.join(evidence(), name), { recursive: true, force: true });
  rmSync(path.join(evidence(), owner), { recursive: true, force: true });
  renameSync(path.join(`${evidence()}.away`, owner), path.join(evidence(), owner));
}

describe("After all originals are gone and the two were adopted all the same", () => {
  test.each([
    ["the server that ran goes on", () => {}],
    ["a server is started", forgetOriginals],
  ])("Health is red at once where %s, and until they are back", async (_, begin) => {
    expect(await illness()).toBeNull();
    away();
    expect(await illness()).toBe("originals");
    const [code, said] = await runMain("store-id", "adopt");
    expect([code, said]).toEqual([0, expect.stringMatching(/缺 3 份.*红的.*put-back 备份/)]);
    begin();
    for (const _again of [1, 2, 3]) expect(await illness()).toBe("originals");
    const { id } = await db().storeIdentity.findFirstOrThrow();
    back();
    writeFileSync(path.join(evidence(), ".store-id"), `${id}\n`);
    expect(await illness()).toBeNull();
    forgetOriginals();
    expect(await illness()).toBeNull();
  });
});

test("What another process noted as missing is looked for before health is green", async () => {
  await db().storeIdentity.updateMany({ data: { missing: 1 } });
  expect(await illness()).toBeNull();
  expect((await db().storeIdentity.findFirstOrThrow()).missing).toBe(0);
});

test("A store that was another's for a while is looked through before it is well again", async () => {
  expect(await illness()).toBeNull();
  away();
  mkdirSync(evidence());
  expect(await illness()).toBe("originals");
  const { id } = await db().storeIdentity.findFirstOrThrow();
  writeFileSync(path.join(evidence(), ".store-id"), `${id}\n`);
  for (const _again of [1, 2, 3]) expect(await illness()).toBe("originals");
});

/** As a folder that nobody may look into: a file in its place. */
function shut(): () => void {
  const folder = path.dirname(originalPath(owner, "0".repeat(64)));
  renameSync(folder, `${folder}.away`);
  writeFileSync(folder, "");
  return () => {
    rmSync(folder);
    renameSync(`${folder}.away`, folder);
  };
}

describe("Originals that cannot be looked at", () => {
  test("Stay seen from one glance to the next, until somebody could look at them again", async () => {
    const open = shut();
    for (const _again of [1, 2, 3]) expect(await illness()).not.toBeNull();
    open();
    expect(await illness()).toBeNull();
  });

  test("Stay seen when the look at all of them met them, though the few at random are well", async () => {
    expect(await illness()).toBeNull();
    const open = shut();
    expect(await illness()).toBeNull(); // nobody has looked in this minute
    await expect(lookForOriginals()).rejects.toThrow();
    for (const _again of [1, 2, 3]) expect(await illness()).not.toBeNull();
    open();
    expect(await illness()).toBeNull();
  });
});
