import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));

/** The files of tests that open a store: they run on both databases. */
const withStore = readdirSync(here("./tests"), { recursive: true, encoding: "utf8" })
  .map((file) => `tests/${file.replaceAll("\\", "/")}`)
  .filter(
    (file) =>
      file.endsWith(".test.ts") && /^(fresh|shared)DataDir\(\);/m.test(readFileSync(here(file), "utf8")),
  );

/** Tests of pure code, which leave nothing behind: one reading of their modules serves them all. */
const pure = ["calls", "channels", "charts", "complaints", "filings", "letters", "numbers", "plan"].map(
  (folder) => `tests/${folder}/**/*.test.ts`,
);

const setupFiles = ["tests/fixtures/cheap-passwords.ts"];

const notHere = ["tests/journeys/**", "node_modules/**"];

export default defineConfig({
  resolve: {
    alias: [
      { find: /^@\//, replacement: here("./") },
      { find: "server-only", replacement: here("./tests/fixtures/empty.ts") },
    ],
  },
  test: {
    env: { TZ: "UTC", DATABASE_URL: "" },
    // So that a test of lib/auth can stand in for Next's request; the rest of better-auth Node reads by itself.
    server: { deps: { inline: [/better-auth\/dist\/integrations\/next-js/] } },
    // Longer than anything takes on a machine that is busy with other things.
    testTimeout: 120_000,
    hookTimeout: 120_000,
    // One core less is Vitest's own choice, which leaves a machine of two with one.
    maxWorkers: "100%",
    projects: [
      { extends: true, test: { name: "pure", include: pure, isolate: false } },
      {
        extends: true,
        test: {
          name: "sqlite",
          include: ["tests/**/*.test.ts"],
          exclude: ["tests/postgresql/**", ...pure, ...notHere],
          provide: { postgresql: null },
          setupFiles,
        },
      },
      {
        extends: true,
        test: {
          name: "postgresql",
          include: ["tests/postgresql/**/*.test.ts", ...withStore],
          exclude: notHere,
          setupFiles,
          env: { BETTER_AUTH_SECRET: "only-for-tests-only-for-tests-only-for-tests" },
          globalSetup: "tests/fixtures/postgresql/server.ts",
        },
      },
    ],
  },
});
