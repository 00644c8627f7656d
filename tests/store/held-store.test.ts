import { renameSync, rmSync } from "node:fs";
import { afterEach, beforeEach, expect, test } from "vitest";
import { stopWithOtherStore } from "@/lib/store/begin-store";
import { bareFileStore, fileStore } from "@/lib/store/files/chosen";
import { storeTrouble } from "@/lib/store/files/fault";
import { filesDir } from "@/lib/store/files/places";
import { giveKeys, newKey, withoutKeys } from "../fixtures/keys";
import { freshDataDir } from "../fixtures/space";

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
