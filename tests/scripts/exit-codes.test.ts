import { rmSync } from "node:fs";
import path from "node:path";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { auditServer } from "@/lib/server/audit-server";
import { readAudit } from "@/lib/store/audit/read";
import { originalPath } from "@/lib/store/files/places";
import { lookNoMore } from "@/lib/store/looking";
import { fitStore } from "@/lib/store/store-identity";
import { giveKeys, newKey, withoutKeys } from "../fixtures/keys";
import { runMain as run } from "../fixtures/run-main";
import { smallSpace } from "../fixtures/small-space";
import { freshDataDir } from "../fixtures/space";

freshDataDir();
withoutKeys();
beforeEach(() => vi.stubEnv("BETTER_AUTH_SECRET", "only-for-tests-only-for-tests-only-for-tests"));
afterEach(() => {
  vi.unstubAllEnvs();
  vi.restoreAllMocks();
  lookNoMore();
});

test("An original that is gone ends check:store and backup with 1, and is named", async () => {
  const { owner, sha256 } = await smallSpace("原话");
  await fitStore();
  const to = (name: string) => path.join(process.env.DATA_DIR ?? "", name);
  expect(await run("check-store")).toEqual([0, expect.stringContaining("everything is as it was stored")]);
  expect((await run("backup", to("good")))[0]).toBe(0);
  rmSync(originalPath(owner, sha256));
  expect(await run("check-store")).toEqual([1, expect.stringContaining("is not there any more")]);
  expect(await run("backup", to("bad"))).toEqual([1, expect.stringContaining("1 份原件不见了")]);
});

test("What a host does to keys and secret, and that a server begins and ends, is recorded", async () => {
  giveKeys(newKey());
  expect(await run("keys", "rotate", "--servers-stopped")).toEqual([0, expect.any(String)]);
  expect((await run("keys", "secret"))[0]).toBe(0);
  await auditServer();
  const { qingjingEndings: endings = [] } = globalThis as { qingjingEndings?: (() => Promise<void>)[] };
  for (const end of endings) await end();
  const events = [];
  for await (const { event, outcome } of readAudit({})) events.push(`${event} ${outcome}`);
  expect(events.sort()).toEqual([
    "keys-rotated begun",
    "keys-rotated ok",
    "secret-changed begun",
    "secret-changed ok",
    "server-start ok",
    "server-stop ok",
  ]);
});

test("That a store was adopted, what is gone accepted, and that it was begun, is recorded", async () => {
  expect((await run("store-id", "adopt"))[0]).toBe(0);
  expect((await run("store-id", "accept-missing"))[0]).toBe(0);
  const events = [];
  for await (const { event, outcome } of readAudit({})) events.push(`${event} ${outcome}`);
  expect(events.sort()).toEqual(
    ["store-adopted", "missing-accepted"].flatMap((one) => [`${one} begun`, `${one} ok`]).sort(),
  );
});
