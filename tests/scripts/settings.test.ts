import { existsSync } from "node:fs";
import { expect, test } from "vitest";
import { makeFolder } from "@/scripts/folder.mjs";
import { wrongSettings } from "@/scripts/settings.mjs";

const DATABASE_URL = "postgresql://db/qingjing";

test.each([
  [{}, null],
  [{ DATABASE_URL, BETTER_AUTH_SECRET: "x".repeat(32) }, null],
  [{ DATABASE_URL }, /每台服务器用同一个/],
  [{ DATABASE_URL, BETTER_AUTH_SECRET: "kurz" }, /太短/],
])("Of %o is said before the start: %s", (environment, sentence) => {
  const said = wrongSettings({ NODE_ENV: "test", ...environment });
  if (sentence === null) expect(said).toBeNull();
  else expect(said).toMatch(sentence);
});

test.runIf(existsSync("/proc/self"))(
  "A folder for the data where none can be made is said, and waited for by nobody",
  () => {
    expect(() => makeFolder("/proc/qingjing/data")).toThrow(/建不了文件夹 \/proc\/qingjing（ENOENT）/);
  },
);
