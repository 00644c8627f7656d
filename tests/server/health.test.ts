import { statfs } from "node:fs/promises";
import { createServer, type Server } from "node:net";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { GET } from "@/app/api/health/route";
import type { HealthReport } from "@/lib/server/health-report";
import { closeDb, db } from "@/lib/store/db";
import { forgetHealth } from "@/lib/store/health";
import { tellChange } from "@/lib/store/health-told";
import { readMigrations } from "@/scripts/migrations.mjs";
import { freshDataDir, onSqlite } from "../fixtures/space";

vi.mock("node:fs/promises", async (load) => {
  const own = await load<typeof import("node:fs/promises")>();
  return { ...own, statfs: vi.fn(async () => ({ bavail: 1024, bsize: 1024 * 1024 })) };
});
freshDataDir();
beforeEach(forgetHealth);
afterEach(() => vi.unstubAllEnvs());

async function health(query = ""): Promise<HealthReport & { code: number }> {
  const answer = await GET(new Request(`http://localhost/api/health${query}`));
  return { ...(await answer.json()), code: answer.status };
}

const away = () => vi.stubEnv("STORAGE_URL", "s3://key:secret@nowhere/app?endpoint=http://127.0.0.1:1");

test("It says which program and which schema it is, and how each part is", async () => {
  const schema = readMigrations(onSqlite ? "sqlite" : "postgresql").at(-1)?.name;
  const parts = { database: "ok", files: "ok" };
  // On a busy machine the first look, which loads the file store, may take too long.
  const report = expect.poll(() => forgetHealth() ?? health(), { timeout: 60_000 });
  await report.toMatchObject({ code: 200, status: "ok", version: "0.1.0", schema, parts });
});

test("A part that there is not is 404", async () => {
  expect((await health("?part=kitchen")).code).toBe(404);
});

test("With the files away the whole is degraded and red, and the database alone stays green", async () => {
  away();
  expect(await health()).toMatchObject({
    code: 503,
    status: "degraded",
    why: "files",
    parts: { files: "down", database: "ok" },
  });
  const database = await health("?part=database");
  expect([database.code, database.parts]).toEqual([200, { database: "ok" }]);
  expect((await health("?part=files")).code).toBe(503);
});

describe("Below the room that uploads never get", () => {
  beforeEach(() => vi.mocked(statfs).mockResolvedValue({ bavail: 255, bsize: 1024 * 1024 } as never));
  afterEach(() => vi.mocked(statfs).mockResolvedValue({ bavail: 1024, bsize: 1024 * 1024 } as never));

  test("The files are full and the whole is degraded, calls are still taken, and the log says so once", async () => {
    const log = vi.spyOn(console, "error").mockReturnValue();
    expect(await health()).toMatchObject({
      ...{ code: 503, status: "degraded", why: "full" },
      parts: { files: "full", database: "ok" },
    });
    forgetHealth();
    await health();
    expect(log.mock.calls).toEqual([[expect.stringContaining("every upload is refused")]]);
  });
});

test("With the database away it is down, and nothing else of it is said", async () => {
  await db().$executeRawUnsafe(`ALTER TABLE "KeyCheck" RENAME TO "Away"`);
  const report = await health();
  forgetHealth();
  await db().$executeRawUnsafe(`ALTER TABLE "Away" RENAME TO "KeyCheck"`);
  expect(report).toMatchObject({ code: 503, status: "down", why: "database", parts: { database: "down" } });
  expect(JSON.stringify(report)).not.toMatch(/KeyCheck|ALTER|SELECT|postgres/);
  expect((await health()).code).toBe(200);
});

test("A database that takes the question and never answers is given up and told of, however many ask", async () => {
  const held = await silent();
  await closeDb();
  vi.stubEnv("DATABASE_URL", `postgresql://nobody@127.0.0.1:${held.port}/none`);
  const answers = await Promise.all(Array.from({ length: 20 }, () => health("?part=database")));
  expect(answers.map(({ code }) => code)).toEqual(Array(20).fill(503));
  expect(held.connections()).toBeLessThan(5); // each of them alone would open one, and a pool has ten
  held.server.close();
});

/** Takes connections and says nothing. */
async function silent(): Promise<{ server: Server; port: number; connections: () => number }> {
  let connections = 0;
  const server = createServer((socket) => {
    connections += 1;
    socket.on("error", () => {});
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = server.address();
  return {
    server,
    port: typeof address === "object" && address ? address.port : 0,
    connections: () => connections,
  };
}

test("The log says once that a part is ill, and once that it is well again", () => {
  const lines: string[] = [];
  const hear = (line: string) => void lines.push(line);
  const spies = [
    vi.spyOn(console, "error").mockImplementation(hear),
    vi.spyOn(console, "warn").mockImplementation(hear),
  ];
  for (const found of [null, "originals", "originals", null, null] as const) tellChange("originals", found);
  for (const spy of spies) spy.mockRestore();
  expect(lines).toEqual([expect.stringContaining("store-id -- status"), "health of originals: well again"]);
});
