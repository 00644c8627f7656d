import { renameSync, rmSync } from "node:fs";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { stopWithOtherStore } from "@/lib/store/begin-store";
import { bareFileStore, fileStore } from "@/lib/store/files/chosen";
import { storeTrouble } from "@/lib/store/files/fault";
import { filesDir } from "@/lib/store/files/places";
import { writeStoreId } from "@/lib/store/files/store-id";
import { issueStoreId } from "@/lib/store/store-identity";
import { giveKeys, newKey, withoutKeys } from "../fixtures/keys";
import { freshDataDir } from "../fixtures/space";
import { s3OfFile } from "../storage/stores";

freshDataDir();
withoutKeys();
beforeEach(() => stopWithOtherStore());
const away = () => `${filesDir()}.away`;
afterEach(() => rmSync(away(), { recursive: true, force: true }));

async function keep(name: string): Promise<void> {
  const store = await fileStore();
  await store.keep(await store.take(new Blob(["录音"]).stream()), `somebody/${name}`);
}

test.each(["plain", "sealed"])(
  "A server whose folder of files was moved away keeps none in a fresh one, until it is back (%s)",
  async (form) => {
    if (form === "sealed") giveKeys(newKey());
    await keep("one");
    renameSync(filesDir(), away());
    const fault = await keep("two").catch((one) => one);
    expect(storeTrouble(fault)).toBe("away");
    expect(await (await bareFileStore()).list("somebody")).toEqual([]);
    rmSync(filesDir(), { recursive: true });
    renameSync(away(), filesDir());
    await keep("two");
    expect((await (await bareFileStore()).list("somebody")).sort()).toEqual(["one", "two"]);
  },
);

test("An id that was given on purpose while the server runs is taken up, that of another installation is not", async () => {
  await keep("one");
  await issueStoreId();
  await keep("two");
  await writeStoreId(await bareFileStore(), "another");
  expect(storeTrouble(await keep("three").catch((one) => one))).toBe("away");
  expect((await (await bareFileStore()).list("somebody")).sort()).toEqual(["one", "two"]);
});

describe("A bucket", () => {
  const s3 = s3OfFile("npm");
  afterEach(() => vi.unstubAllEnvs());

  test("Of another installation takes no original of this one, from the first moment on", async () => {
    vi.stubEnv("STORAGE_URL", s3.server().url);
    await stopWithOtherStore();
    await keep("one");
    const bucket = await bareFileStore();
    await writeStoreId(bucket, "another");
    expect(storeTrouble(await keep("two").catch((one) => one))).toBe("away");
    const fault = await bucket.copy("somebody/one", "somebody/three").catch((one) => one);
    expect(storeTrouble(fault)).toBe("away");
    expect(await bucket.list("somebody")).toEqual(["one"]);
  });
});
