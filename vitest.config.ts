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
    // So that a test of lib/auth can stand in for Next's request.
    server: { deps: { inline: ["better-auth"] } },
    testTimeout: 30_000,
    hookTimeout: 30_000,
    // One core less is Vitest's own choice, which leaves a machine of two with one.
    maxWorkers: "100%",
    projects: [
      {
        extends: true,
        test: {
          name: "sqlite",
          include: ["tests/**/*.test.ts"],
          exclude: ["tests/postgresql/**", ...notHere],
          provide: { postgresql: null },
        },
      },
      {
        extends: true,
        test: {
          name: "postgresql",
          include: ["tests/postgresql/**/*.test.ts", ...withStore],
          exclude: notHere,
          env: { BETTER_AUTH_SECRET: "only-for-tests-only-for-tests-only-for-tests" },
          globalSetup: "tests/fixtures/postgresql/server.ts",
          hookTimeout: 60_000,
        },
      },
    ],
  },
});
