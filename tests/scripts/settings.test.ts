import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import Database from "better-sqlite3";
import { afterAll, describe, expect, test } from "vitest";
import { checkValue } from "@/lib/store/secret-check";
import { makeFolder, proveWritable } from "@/scripts/folder.mjs";
import { settingNames } from "@/scripts/setting-names.mjs";
import { worrySettings, wrongSettings } from "@/scripts/settings.mjs";
import { filesUnder } from "../boundaries/source";

const DATABASE_URL = "postgresql://db/qingjing";

test.each([
  [{}, null],
  [{ DATABASE_URL, BETTER_AUTH_SECRET: "x".repeat(32) }, null],
  [{ DATABASE_URL }, /每台服务器用同一个/],
  [{ DATABASE_URL, BETTER_AUTH_SECRET: "kurz" }, /太短/],
  [{ METRICS_TOKEN: "kurz" }, /METRICS_TOKEN 太短/],
  [{ TRUST_PROXY: "yes" }, /^TRUST_PROXY=yes 不是数/],
  [{ KEEP_DAYS: "-1" }, /^KEEP_DAYS=-1 不是数/],
  [{ LIMIT_CALLS: "1e5" }, /^LIMIT_CALLS=1e5 不是数/],
  [{ LIMIT_ADDRESS_MB_A_DAY: "5 GB" }, /LIMIT_ADDRESS_MB_A_DAY is a whole number/],
  [{ AUDIT_DAYS: "190d" }, /^AUDIT_DAYS=190d/],
  [{ AUDIT_ROWS: "1.5" }, /^AUDIT_ROWS=1.5/],
  [{ LIMIT_CALL: "10" }, /没有 LIMIT_CALL 这个设置，是不是 LIMIT_CALLS/],
  [{ LIMIT_LETTERS_PER_HOUR: "10" }, /LIMIT_LETTERS_AN_HOUR is the nearest/],
  [{ TRUST_PROXIES: "1" }, /是不是 TRUST_PROXY/],
  [{ KEEP_DAY: "1" }, /是不是 KEEP_DAYS/],
  [{ ENCRIPTION_KEY: "k" }, /是不是 ENCRYPTION_KEY/],
  [{ STORAGE_URI: "s3://a" }, /是不是 STORAGE_URL/],
  [{ STORAGE: "s3://a" }, /没有 STORAGE 这个设置，是不是 STORAGE_URL/],
  [{ LIMIT_calls: "10" }, /没有 LIMIT_calls 这个设置，是不是 LIMIT_CALLS/],
  [{ LOG_FORMAT: "xml" }, /^LOG_FORMAT=xml 不是 json，也不是 text/],
  [{ LOG_FORMAT: "json", BETTER_AUTH_SECRET: "x".repeat(32) }, null],
  [{ BETTER_AUTH_SECRET: "x".repeat(31) }, /BETTER_AUTH_SECRET 太短/],
  [{ KEEP_ALIVE: "1", LIMITS: "1", DATABASE: "a", AUDIT: "1", STORAGE_CLASS: "a", LIMIT_CALL: "" }, null],
  [{ TRUST_PROXY: "1", KEEP_DAYS: "", LIMIT_CALLS: "0", LIMIT_MB: undefined }, null],
])("Of %o is said before the start: %s", (environment, sentence) => {
  const said = wrongSettings({ NODE_ENV: "test", ...environment });
  if (sentence === null) expect(said).toBeNull();
  else expect(said).toMatch(sentence);
});

test("Every limit that the code asks for has its name in the list of settings, and no other is there", () => {
  const files = filesUnder("lib", "scripts/serve").filter((file) => !file.includes("/generated/"));
  const asked = files.flatMap((file) => readFileSync(file, "utf8").match(/(?<=")LIMIT_\w+(?=")/g) ?? []);
  const known = settingNames.filter((name) => name.startsWith("LIMIT_"));
  expect([...new Set(asked)].toSorted()).toEqual(known.toSorted());
});

test.runIf(existsSync("/proc/self"))(
  "A folder for the data where none can be made is said, and waited for by nobody",
  () => {
    expect(() => makeFolder("/proc/qingjing/data")).toThrow(/建不了文件夹 \/proc\/qingjing（ENOENT）/);
  },
);

const dataDir = mkdtempSync(path.join(tmpdir(), "qingjing-settings-"));
afterAll(() => rmSync(dataDir, { recursive: true }));

test("With a key the secret is a setting, and lies nowhere in the data folder", () => {
  const secret = "s".repeat(64);
  const said = (given: Record<string, string>) =>
    wrongSettings({ NODE_ENV: "test", ENCRYPTION_KEY: "k", ...given }, dataDir);
  expect(said({})).toMatch(/openssl rand -hex 32/);
  expect(said({ DATABASE_URL })).toMatch(/openssl rand -hex 32/);
  expect(said({ BETTER_AUTH_SECRET: secret })).toBeNull();
  expect(said({ DATABASE_URL, BETTER_AUTH_SECRET: "kurz" })).toMatch(/太短/);
  const file = path.join(dataDir, "secret");
  writeFileSync(file, `${secret}\n`);
  expect(said({})).toContain(`BETTER_AUTH_SECRET="$(cat ${file})"`);
  expect(said({ BETTER_AUTH_SECRET: secret })).toContain(`删掉 ${file}`);
  expect(said({ BETTER_AUTH_SECRET: "t".repeat(64) })).toBeNull();
  expect(wrongSettings({ NODE_ENV: "test" }, dataDir)).toBeNull();
});

describe("A secret of six characters", () => {
  const short = { NODE_ENV: "test" as const, BETTER_AUTH_SECRET: "kurz66" };
  const folder = mkdtempSync(path.join(tmpdir(), "qingjing-short-"));
  const begunWith = (secret: string) => {
    const file = new Database(path.join(folder, "app.db"));
    file.exec(`CREATE TABLE IF NOT EXISTS "SecretCheck" ("use", "check"); DELETE FROM "SecretCheck"`);
    file.prepare(`INSERT INTO "SecretCheck" VALUES ('sessions', ?)`).run(checkValue(secret));
    file.close();
  };
  afterAll(() => rmSync(folder, { recursive: true }));

  test("Begins nothing, neither as a setting nor as a file beside the data", () => {
    expect(wrongSettings(short, folder)).toMatch(/太短/);
    writeFileSync(path.join(folder, "secret"), "kurz66\n");
    expect(wrongSettings({ NODE_ENV: "test" }, folder)).toMatch(/太短/);
    rmSync(path.join(folder, "secret"));
  });

  test("Still opens what was begun with it, and that is said loudly; no other such secret does", () => {
    begunWith("kurz66");
    expect(wrongSettings(short, folder)).toBeNull();
    expect(worrySettings(short, folder)).toMatch(/不到32个字符.*WARNING/);
    expect(worrySettings({ NODE_ENV: "test", BETTER_AUTH_SECRET: "x".repeat(32) }, folder)).toBeNull();
    begunWith("another");
    expect(wrongSettings(short, folder)).toMatch(/太短/);
  });
});

test.runIf(existsSync("/proc/self"))(
  "A start on a data folder that takes no file ends with one sentence, before anything is begun",
  () => {
    const ended = spawnSync(
      process.execPath,
      ["-e", "import('./scripts/settings.mjs').then((one) => one.checkSettings())"],
      {
        env: { ...process.env, DATA_DIR: "/proc/sys" },
        encoding: "utf8",
        timeout: 30_000,
      },
    );
    expect([ended.status, ended.stdout]).toEqual([1, ""]);
    expect(ended.stderr).toMatch(/^[^\n]*\/proc\/sys[^\n]*\n$/);
  },
);

test("A folder that takes files is left as it was", () => {
  const before = readdirSync(dataDir);
  proveWritable(dataDir);
  expect(readdirSync(dataDir)).toEqual(before);
});
