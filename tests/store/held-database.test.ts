import { copyFileSync, existsSync, renameSync, rmSync } from "node:fs";
import path from "node:path";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { GET } from "@/app/api/health/route";
import { beginSecret, secret } from "@/lib/auth/secret";
import { aloneOnSqlite } from "@/lib/store/across-processes";
import { closeDb, db } from "@/lib/store/db";
import { isDiskShort } from "@/lib/store/disk-floor";
import { fileStore } from "@/lib/store/files/chosen";
import { storeTrouble } from "@/lib/store/files/fault";
import { forgetHealth } from "@/lib/store/health";
import { withNote } from "@/lib/store/notes";
import { tidyUp } from "@/lib/store/tidy";
import { databaseFile } from "@/scripts/migrate.mjs";
import { freshSqlite } from "../fixtures/space";

freshSqlite();
beforeEach(() => write("before"));
const away = () => `${databaseFile()}.away`;
afterEach(() => rmSync(away(), { force: true }));

const write = (username: string) => db().signInAttempt.create({ data: { username } });
const names = async () => (await db().signInAttempt.findMany()).map(({ username }) => username);

async function health() {
  forgetHealth();
  const answer = await GET(new Request("http://localhost/api/health?part=database"));
  return [answer.status, (await answer.json()).why];
}

const ends: Record<string, () => void> = {
  "was taken away with its log": () => {
    for (const end of ["", "-wal", "-shm"]) rmSync(databaseFile() + end);
  },
  "was taken away": () => rmSync(databaseFile()),
  "lost its log": () => rmSync(`${databaseFile()}-wal`),
  "was swapped for a copy": () => {
    copyFileSync(databaseFile(), away());
    renameSync(away(), databaseFile());
  },
};

describe.each(Object.keys(ends))("A database whose file %s", (how) => {
  beforeEach(() => ends[how]?.());

  test("Is red at once, takes nothing and shows nothing", async () => {
    expect(await health()).toEqual([503, "database"]);
    await expect(write("after")).rejects.toMatchObject({ code: "P1001" });
    await expect(names()).rejects.toMatchObject({ code: "P1001" });
    await expect(db().$transaction((tx) => tx.signInAttempt.count())).rejects.toThrow();
  });
});

test("A transaction within which the file went is not acknowledged, and who reads beside it is told", async () => {
  const written = db().$transaction(async (tx) => {
    await tx.signInAttempt.create({ data: { username: "inside" } });
    renameSync(databaseFile(), away());
    await expect(names()).rejects.toMatchObject({ code: "P1001" });
  });
  await expect(written).rejects.toThrow();
  renameSync(away(), databaseFile());
  expect(await names()).toEqual(["before"]);
});

test("A file that was moved away and back is well again by itself; another is taken on the next start", async () => {
  renameSync(databaseFile(), away());
  await expect(write("lost")).rejects.toThrow();
  renameSync(away(), databaseFile());
  expect(await health()).toEqual([200, undefined]);
  await write("after");
  await closeDb();
  expect(await names()).toEqual(["before", "after"]);
});

describe("A running server whose data folder is gone", () => {
  afterEach(() => vi.unstubAllEnvs());
  const folder = () => process.env.DATA_DIR ?? "";
  const upload = async () => {
    const store = await fileStore();
    return store.take(new Blob(["录音"]).stream());
  };
  const works: Record<string, () => Promise<unknown>> = {
    "the secret": async () => secret(),
    "a row": () => write("after"),
    "a turn among processes": () => aloneOnSqlite(["somebody"], async () => {}),
    "a file on its way in": upload,
    "a note": () => withNote({ ownerId: "somebody", ends: true }, () => Promise.reject(new Error("half"))),
    "the look at the disk": async () => void (await isDiskShort()),
    "the hourly tidying": () => tidyUp(),
    "its health": health,
  };

  test.each(Object.keys(works))("Makes none anew for %s", async (name) => {
    vi.stubEnv("BETTER_AUTH_SECRET", "");
    beginSecret();
    renameSync(folder(), `${folder()}.away`);
    await works[name]?.().catch(() => {});
    const isThere = existsSync(folder());
    rmSync(folder(), { recursive: true, force: true });
    renameSync(`${folder()}.away`, folder());
    expect(isThere).toBe(false);
  });

  test("Says of its secret, of a turn and of an upload that they are away, and signs with no new one in a fresh folder", async () => {
    vi.stubEnv("BETTER_AUTH_SECRET", "");
    beginSecret();
    const made = secret();
    for (const one of ["the secret", "a turn among processes", "a file on its way in"]) {
      renameSync(folder(), `${folder()}.away`);
      const fault = await works[one]?.().catch((thrown) => thrown);
      renameSync(`${folder()}.away`, folder());
      expect([one, storeTrouble(fault)]).toEqual([one, "away"]);
    }
    rmSync(path.join(folder(), "secret"));
    expect(secret).toThrow("away");
    vi.stubEnv("QINGJING_REPLACED", "1");
    beginSecret();
    expect(secret).toThrow("away");
    vi.stubEnv("QINGJING_REPLACED", "");
    beginSecret();
    expect(secret()).not.toBe(made);
  });
});

test("A file that is not there is not made by who asks for a row", async () => {
  await closeDb();
  rmSync(databaseFile());
  await expect(names()).rejects.toThrow();
  expect(existsSync(databaseFile())).toBe(false);
});
