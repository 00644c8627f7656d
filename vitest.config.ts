import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));

export default defineConfig({
  resolve: {
    alias: [
      { find: /^@\//, replacement: here("./") },
      { find: "server-only", replacement: here("./tests/fixtures/empty.ts") },
    ],
  },
  test: {
    include: ["tests/**/*.test.ts"],
    exclude: ["tests/journeys/**", "node_modules/**"],
    env: { TZ: "UTC" },
    // So that a test of lib/auth can stand in for Next's request.
    server: { deps: { inline: ["better-auth"] } },
    testTimeout: 30_000,
    // One core less is Vitest's own choice, which leaves a machine of two with one.
    maxWorkers: "100%",
  },
});
