import { expect, test } from "vitest";
import { db } from "@/lib/store/db";
import { illness } from "@/lib/store/health";
import { fitKeys } from "@/lib/store/sealed/key-check";
import { giveKeys, newKey, withoutKeys } from "../../fixtures/keys";
import { freshDataDir } from "../../fixtures/space";

freshDataDir();
withoutKeys();

const [first, second] = [newKey(), newKey()];

test("Without a key nothing is asked for", async () => {
  await fitKeys();
  expect(await db().keyCheck.count()).toBe(0);
});

test("A key that sealed here has to be there again; others may come before it", async () => {
  giveKeys(first);
  await fitKeys();
  giveKeys(second, first);
  await fitKeys();
  expect(await illness()).toBeNull();
});

test("Servers that begin with a new key at once all begin", async () => {
  giveKeys(first);
  await Promise.all([1, 2, 3, 4].map(() => fitKeys()));
  expect(await db().keyCheck.count()).toBe(1);
});

test("A lost key and another one are said, and health is red", async () => {
  giveKeys(first);
  await fitKeys();
  for (const keys of [[], [second]]) {
    giveKeys(...keys);
    await expect(fitKeys()).rejects.toThrow(/没有密钥 [0-9a-f]{8}/);
    expect(await illness()).toBe("keys");
  }
});

test("A key of the same name that is another key is not taken for it", async () => {
  giveKeys(first);
  await fitKeys();
  await db().keyCheck.updateMany({ data: { check: Buffer.alloc(36).toString("base64") } });
  await expect(fitKeys()).rejects.toThrow("没有密钥");
});

test("A misspelt key is said without being told", async () => {
  giveKeys("secret");
  await expect(fitKeys()).rejects.toThrow("32 bytes in base64");
  await expect(fitKeys()).rejects.not.toThrow("secret");
});
