import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { defineConfig, type TestProjectInlineConfiguration } from "vitest/config";

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));

const files = readdirSync(here("./tests"), { recursive: true, encoding: "utf8" })
  .map((file) => `tests/${file.replaceAll("\\", "/")}`)
  .filter((file) => file.endsWith(".test.ts"));

const filesThatSay = (words: RegExp) => files.filter((file) => words.test(readFileSync(here(file), "utf8")));

/** The files of tests that open a store: they run on both databases. */
const withStore = filesThatSay(/^(fresh|shared)DataDir\(\);/m);

/**
 * Those that put something in the place of a module or the clock, which a module may remember, give the server keys, measure its memory or
 * who waits, read modules for the first time, or ask all of the store: each begins with nothing loaded. The others share what was loaded, which is most of their time;
 * tests/fixtures/own-file.ts keeps the rest apart.
 */
const alone = filesThatSay(
  /\bvi\.(mock|doMock|unmock|resetModules|useFakeTimers)\(|\b(giveKeys|withoutKeys|memoryUsage|madeBy|inHeavyTurn|queueNamed|countStatements|hollow)\(|\bQueueFull\b/,
);

/** Tests of pure code, which leave nothing behind: one reading of their modules serves them all. */
const pure = [
  "calls",
  "channels",
  "charts",
  "complaints",
  "edits",
  "filings",
  "letters",
  "numbers",
  "plan",
].map((folder) => `tests/${folder}/`);
const isOfPostgresql = (file: string) => file.startsWith("tests/postgresql/");
const isPure = (file: string) => pure.some((folder) => file.startsWith(folder));

type Tests = TestProjectInlineConfiguration["test"] & { include: string[] };

/** A project of the files that share what was loaded, and one of those that begin with nothing loaded. */
function twice(name: string, { include, ...test }: Tests): TestProjectInlineConfiguration[] {
  const setupFiles = ["tests/fixtures/cheap-passwords.ts", "tests/fixtures/own-file.ts"];
  const together = include.filter((file) => !alone.includes(file));
  const apart = include.filter((file) => alone.includes(file));
  return [
    { extends: true, test: { ...test, setupFiles, name, include: together, isolate: false } },
    { extends: true, test: { ...test, setupFiles, name: `${name}-alone`, include: apart } },
  ];
}

export default defineConfig({
  resolve: {
    alias: [
      { find: /^@\//, replacement: here("./") },
      { find: /^next\/headers(\.js)?$/, replacement: here("./tests/fixtures/next-headers.ts") },
      { find: /^next\/navigation(\.js)?$/, replacement: here("./tests/fixtures/navigation.ts") },
      { find: "server-only", replacement: here("./tests/fixtures/empty.ts") },
    ],
  },
  test: {
    env: { TZ: "UTC", DATABASE_URL: "" },
    globalSetup: "tests/fixtures/drafter.ts",
    // So that a test of lib/auth can stand in for Next's request; the rest of better-auth Node reads by itself.
    server: { deps: { inline: [/better-auth\/dist\/integrations\/next-js/] } },
    // Longer than anything takes on a machine that is busy with other things.
    testTimeout: 120_000,
    hookTimeout: 120_000,
    // One core less is Vitest's own choice, which leaves a machine of two with one.
    maxWorkers: "100%",
    projects: [
      { extends: true, test: { name: "pure", include: files.filter(isPure), isolate: false } },
      ...twice("sqlite", {
        include: files.filter((file) => !isOfPostgresql(file) && !isPure(file)),
        provide: { postgresql: null },
      }),
      ...twice("postgresql", {
        include: files.filter((file) => isOfPostgresql(file) || withStore.includes(file)),
        env: { BETTER_AUTH_SECRET: "only-for-tests-only-for-tests-only-for-tests" },
        globalSetup: "tests/fixtures/postgresql/server.ts",
      }),
    ],
  },
});
