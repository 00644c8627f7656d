import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import Database from "better-sqlite3";
import pg from "pg";
import { afterEach, beforeEach, describe, expect, inject, test } from "vitest";
import { addCall, editCall } from "@/lib/store/calls";
import { readCase } from "@/lib/store/case";
import { closeDb, db } from "@/lib/store/db";
import { originalsOf } from "@/lib/store/files";
import { disk } from "@/lib/store/files/disk";
import { fitStore, issueStoreId, storeIdInDatabase } from "@/lib/store/store-identity";
import { databaseFile, migrate } from "@/scripts/migrate.mjs";
import { moveFiles } from "@/scripts/move/files";
import { move } from "@/scripts/move/move";
import { type Moved, moveRows } from "@/scripts/move/rows";
import { fillSpace } from "../fixtures/filled-space";
import { newDatabase } from "../fixtures/postgresql/databases";
import { said } from "../fixtures/said";
import { smallSpace } from "../fixtures/small-space";
import { newOwner } from "../fixtures/space";
import { rowsByTable } from "../fixtures/tables";

let own: { url: string; drop: () => Promise<void> };
beforeEach(async () => {
  process.env.DATABASE_URL = "";
  process.env.DATA_DIR = mkdtempSync(path.join(tmpdir(), "qingjing-"));
  await migrate(databaseFile());
  own = await newDatabase(inject("postgresql") ?? "");
});
afterEach(async () => {
  await closeDb();
  process.env.DATABASE_URL = "";
  await closeDb();
  await own.drop();
  rmSync(process.env.DATA_DIR ?? "", { recursive: true, force: true });
});

/** Moves, and looks from now on at what has arrived. */
async function moved(): Promise<Moved[]> {
  await closeDb();
  const told = await moveRows(databaseFile(), own.url, () => {});
  process.env.DATABASE_URL = own.url;
  return told;
}

test("Everything a space holds is the same after the move, and goes on from there", async () => {
  const owner = await newOwner();
  const space = await fillSpace(owner, "引号'\"\\ 换行\n表情😀 {1,2} NULL");
  await db().session.create({
    data: { id: "s", token: "t", userId: owner, expiresAt: new Date("2026-12-01T00:00:00.123Z") },
  });
  const [before, counts] = [await readCase(owner), await rowsByTable()];
  const told = await moved();
  expect(await readCase(owner)).toEqual({ ...before, savedAt: expect.any(String) });
  expect(await rowsByTable()).toEqual(counts);
  expect(Object.fromEntries(told.map(({ table, rows }) => [table, rows]))).toEqual(counts);
  expect((await db().session.findFirst())?.expiresAt.toISOString()).toBe("2026-12-01T00:00:00.123Z");
  expect(await editCall(owner, space.call, said({ note: "搬过来以后" }))).toMatchObject({
    note: "搬过来以后",
  });
});

test("Rows that are numbered arrive in their order, the tenth after the ninth", async () => {
  const owner = await newOwner();
  const { id } = await addCall(owner, said({ note: "0" }));
  for (let time = 1; time < 12; time++) await editCall(owner, id, said({ note: String(time) }));
  const told = await moved();
  expect(told.find(({ table }) => table === "CallVersion")?.rows).toBe(11);
});

test("A database that is not empty is refused, and keeps what it has", async () => {
  await newOwner();
  await moved();
  const before = await rowsByTable();
  process.env.DATABASE_URL = "";
  await expect(moved()).rejects.toThrow("已经有记录");
  process.env.DATABASE_URL = own.url;
  expect(await rowsByTable()).toEqual(before);
});

describe("A move that is run again", () => {
  const lines: string[] = [];
  const order = () => ({ to: own.url, storage: null, anyway: false, dryRun: false });
  const again = () => move(order(), (line) => lines.push(line));
  beforeEach(async () => {
    await smallSpace("搬");
    await fitStore();
    await closeDb();
    lines.splice(0);
  });

  test("After it came to its end says so, and changes nothing", async () => {
    expect(await again()).toBe(true);
    process.env.DATABASE_URL = "";
    lines.splice(0);
    expect([await again(), lines]).toEqual([false, []]);
  });

  test("When all rows had arrived and nothing else is brought to its end", async () => {
    await moved();
    await closeDb();
    process.env.DATABASE_URL = "";
    const store = await storeIdInDatabase();
    await closeDb();
    const client = new pg.Client({ connectionString: own.url });
    await client.connect();
    await client.query(`INSERT INTO "StoreIdentity" ("use", "id") VALUES ('moving', $1)`, [store]);
    expect(await again()).toBe(true);
    const { rows } = await client.query(`SELECT "id" FROM "StoreIdentity" WHERE "use" = 'moved'`);
    expect(rows).toEqual([{ id: store }]);
    process.env.DATABASE_URL = "";
    expect(await again()).toBe(false);
    await client.end();
  });

  test("Out of another folder is refused", async () => {
    await again();
    process.env.DATABASE_URL = "";
    await issueStoreId();
    await closeDb();
    await expect(again()).rejects.toThrow("已经有记录");
  });
});

test("Rows that hang on nothing stop the move, nothing of which stays, and their words are not said", async () => {
  const owner = await newOwner();
  await addCall(owner, said({ note: "秘密" }));
  await closeDb();
  const file = new Database(databaseFile());
  file.pragma("foreign_keys = OFF");
  file.exec(`DELETE FROM "user"`);
  file.close();
  const fault: unknown = await moved().catch((error: unknown) => error);
  expect(fault).toMatchObject({ message: expect.stringMatching(/^PostgreSQL 不收.*23503/) });
  expect(JSON.stringify(fault)).not.toContain("秘密");
  process.env.DATABASE_URL = own.url;
  expect(Object.values(await rowsByTable()).every((count) => count === 0)).toBe(true);
});

test("Files arrive byte for byte, a second run sends none again, and a store that changes them is found out", async () => {
  const owner = await newOwner();
  await fillSpace(owner, "七个字节");
  const stored = new Map<string, Buffer>();
  let kept = 0;
  const there = {
    ...disk,
    take: async (bytes: AsyncIterable<Uint8Array>) => {
      const chunks = [];
      for await (const chunk of bytes) chunks.push(chunk);
      stored.set("part", Buffer.concat(chunks));
      return "part";
    },
    keep: async (_: string, place: string) => {
      kept += 1;
      stored.set(place, stored.get("part") ?? Buffer.alloc(0));
    },
    list: async (of: string) =>
      [...stored.keys()].filter((one) => one.startsWith(`${of}/`)).map((one) => one.slice(of.length + 1)),
    open: async (place: string) => {
      const bytes = stored.get(place);
      return bytes ? new Blob([new Uint8Array(bytes)]).stream() : null;
    },
  };
  const names = await originalsOf(owner);
  expect(await moveFiles([owner], { from: disk, to: there }, () => {})).toMatchObject({ files: names.size });
  expect([...names].every((name) => stored.has(`${owner}/${name}`))).toBe(true);
  await moveFiles([owner], { from: disk, to: there }, () => {});
  expect(kept).toBe(names.size);
  const liar = {
    ...there,
    keep: async (_: string, place: string) => void stored.set(place, Buffer.from("anders")),
  };
  stored.clear();
  await expect(moveFiles([owner], { from: disk, to: liar }, () => {})).rejects.toThrow("跟原来不一样");
});
