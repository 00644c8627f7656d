import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, expect, test } from "vitest";
import { readSecretFiles, secretNames } from "@/scripts/secret-files.mjs";

const folder = mkdtempSync(path.join(tmpdir(), "qingjing-secrets-"));
afterAll(() => rmSync(folder, { recursive: true }));

function fileWith(text: string): string {
  const file = path.join(folder, crypto.randomUUID());
  writeFileSync(file, text);
  return file;
}

test.each(secretNames)("%s may lie in a file, with or without a line end", (name) => {
  for (const text of ["geheim wort", "geheim wort\n", "geheim wort\r\n"]) {
    const env: NodeJS.ProcessEnv = { NODE_ENV: "test", [name]: "", [`${name}_FILE`]: fileWith(text) };
    readSecretFiles(env);
    expect(env).toEqual({ NODE_ENV: "test", [name]: "geheim wort" });
  }
});

test("AWS's own settings of files stay what they are", () => {
  const env = { NODE_ENV: "test" as const, AWS_WEB_IDENTITY_TOKEN_FILE: "/nowhere", ENCRYPTION_KEY_FILE: "" };
  const before = { ...env };
  readSecretFiles(env);
  expect(env).toEqual(before);
});

test("A file that is not there, one that is empty, and a setting made twice are said without the value", () => {
  const read = (env: Record<string, string>) => () => readSecretFiles({ NODE_ENV: "test", ...env });
  expect(read({ ENCRYPTION_KEY_FILE: `${folder}/none` })).toThrow(/读不了（ENOENT）/);
  for (const empty of ["", "\n", "\r\n", " \n\n"])
    expect(read({ ENCRYPTION_KEY_FILE: fileWith(empty) })).toThrow(/是空的/);
  const twice = read({ ENCRYPTION_KEY: "das Wort", ENCRYPTION_KEY_FILE: fileWith("das Wort") });
  expect(twice).toThrow(/只能设一个/);
  expect(twice).not.toThrow(/das Wort/);
});

test("Every command says it in one sentence and ends", () => {
  const env = { ...process.env, DATA_DIR: folder, BETTER_AUTH_SECRET_FILE: `${folder}/none` };
  for (const script of ["start", "container", "check-store", "keys", "backup", "restore", "move", "sweep"]) {
    const { status, stderr } = spawnSync(process.execPath, [`scripts/${script}.mjs`, "status"], {
      env,
      encoding: "utf8",
    });
    expect([script, status]).toEqual([script, 1]);
    expect(stderr.trim().split("\n")).toEqual([expect.stringContaining("BETTER_AUTH_SECRET_FILE")]);
  }
});
