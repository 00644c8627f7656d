import { beforeEach, expect, test } from "vitest";
import { inTheClear } from "@/lib/store/check/in-the-clear";
import { fitKeys } from "@/lib/store/sealed/key-check";
import { rotate } from "@/scripts/keys/rotate";
import { fillSpace } from "../fixtures/filled-space";
import { giveKeys, newKey, withoutKeys } from "../fixtures/keys";
import { freshDataDir, newOwner } from "../fixtures/space";

freshDataDir();
withoutKeys();
beforeEach(async () => {
  await fillSpace(await newOwner(), "原话");
});

test("What came in the clear is counted in one line once there is a key, until all is sealed", async () => {
  expect(await inTheClear()).toBeNull();
  giveKeys(newKey());
  await fitKeys();
  expect(await inTheClear()).toMatch(
    /还有 [1-9]\d* 个值和 [1-9]\d* 份文件没有加密；用 npm run keys -- rotate/,
  );
  expect(await rotate(() => {})).toBe(0);
  expect(await inTheClear()).toBeNull();
});
