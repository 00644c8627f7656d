// What docs/asvs.md says of the code as a whole, and no test of one feature shows.
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { filesUnder } from "../boundaries/source";

const product = filesUnder("app", "components", "lib").filter((file) => !file.includes("/generated/"));
const read = (file: string) => readFileSync(file, "utf8");
const naming = (pattern: RegExp, files = product) => files.filter((file) => pattern.test(read(file)));
const security = read("SECURITY.md");
const hosting = read("docs/hosting.md");

test("No page is put together as HTML, and no text becomes a program", () => {
  expect(naming(/dangerouslySetInnerHTML|\binnerHTML\b|outerHTML|document\.write/)).toEqual([]);
  expect(naming(/\beval\(|new Function\(|setTimeout\(\s*["'`]/)).toEqual([]);
});

test("No answer lets another site read it", () => {
  expect(naming(/access-control-allow/i, [...product, "next.config.ts", "proxy.ts"])).toEqual([]);
});

test("The server's own code asks no other server; the object store's client is loaded for STORAGE_URL alone", () => {
  const onServer = product.filter((file) => !file.startsWith("components/"));
  expect(
    naming(/\bfetch\(|\bhttps?\.(request|get)\(|\bnet\.(connect|createConnection)\(|node:dgram/, onServer),
  ).toEqual([]);
  const asking = naming(/@aws-sdk\//, onServer);
  expect(asking.length).toBeGreaterThan(0);
  expect(asking.filter((file) => !file.startsWith("lib/store/files/s3/"))).toEqual([]);
});

test("Pages fetch from their own server only", () => {
  const fetching = naming(
    /\bfetch\(/,
    product.filter((file) => file.startsWith("components/")),
  );
  expect(fetching.length).toBeGreaterThan(0);
  for (const file of fetching) expect(read(file), file).not.toMatch(/fetch\(\s*["'`]https?:/);
});

test("What is served beside pages and routes is listed here", () => {
  expect(
    readdirSync("public")
      .filter((name) => name !== "reader")
      .sort(),
  ).toEqual(["fill", "fonts", "icons", "offline-worker.js", "offline.html"]);
});

test("The types are strict, and no comparison converts", () => {
  expect(JSON.parse(read("tsconfig.json")).compilerOptions.strict).toBe(true);
  const { linter } = JSON.parse(read("biome.json"));
  expect(linter.rules.preset).toBe("recommended"); // noDoubleEquals is one of them
  expect(linter.rules.suspicious).not.toHaveProperty("noDoubleEquals");
});

test("SECURITY.md says what is kept, where and how long, who is asked, and how soon a hole is mended", () => {
  for (const said of [
    "## What is kept, where, and how long",
    "## What it is made of",
    "asks nobody but its database",
    "7 days",
  ])
    expect(security).toContain(said);
});

test("Every limit that can be set stands in docs/hosting.md", () => {
  const set = product.flatMap((file) =>
    [...read(file).matchAll(/"(LIMIT_\w+)"/g)].map(([, name = ""]) => name),
  );
  expect(set.length).toBeGreaterThan(8);
  expect([...new Set(set)].filter((name) => !hosting.includes(name))).toEqual([]);
});

test("The picture process and the workbook process are files of the image", () => {
  const workers = [...read("scripts/standalone.mjs").matchAll(/"(lib\/[^"]+\.mjs)"/g)].map(
    ([, file = ""]) => file,
  );
  expect(workers.length).toBeGreaterThan(1);
  for (const file of workers) expect(existsSync(file), file).toBe(true);
});
