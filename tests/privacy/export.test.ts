import { mkdtempSync, writeFileSync } from "node:fs";
import path from "node:path";
import { buffer } from "node:stream/consumers";
import { expect, test, vi } from "vitest";
import { fromBufferPromise } from "yauzl";
import { partsOfWhole } from "@/app/export/whole-parts";
import { CaseFile } from "@/lib/complaints/case-file";
import { verify } from "@/lib/export/verify";
import { whole } from "@/lib/export/whole";
import { readCase } from "@/lib/store/case";
import { openFile, originalsOf } from "@/lib/store/files";
import { ownerTables } from "@/lib/store/owner-tables";
import { bytesOf } from "../export/unzipped";
import { freshDataDir, newOwner } from "../fixtures/space";
import { markSpace } from "./marked-space";
import { allRows, ownerless, type Row, schemaColumns } from "./tables";

freshDataDir();
vi.setConfig({ testTimeout: 180_000 }); // a space is filled through the store, row by row

const mine = { word: "谛听甲闻", digits: "170577391" };
const theirs = { word: "谛听乙闻", digits: "170244618" };
const savedAt = "2026-10-09T03:00:00.000Z";

/** What lets somebody into the account stays here. */
const kept = ["session.token", "account.password"];

async function taken(owner: string) {
  const zip = await buffer(whole(savedAt, await partsOfWhole(owner)));
  const files = new Map<string, Buffer>();
  const opened = await fromBufferPromise(zip, { lazyEntries: true });
  for await (const entry of opened.eachEntry()) {
    files.set(entry.fileName, await bytesOf(await opened.openReadStreamPromise(entry)));
  }
  return { zip, files };
}

/** A value as both a raw row and an exported one would spell it. */
function plain(value: unknown, type: string): unknown {
  if (value === null || value === undefined) return null;
  if (type === "DateTime") return new Date(value as string | number).toISOString();
  if (type === "Boolean") return Boolean(Number(value));
  if (type === "Json") return JSON.stringify(typeof value === "string" ? JSON.parse(value) : value);
  return typeof value === "bigint" ? Number(value) : value;
}

function spelled(rows: Row[], columns: { column: string; type: string }[]): string[] {
  return rows
    .map((row) => JSON.stringify(columns.map(({ column, type }) => plain(row[column], type))))
    .sort();
}

test("Every table and every column of the schema that holds anything of an owner is in what the owner takes along", async () => {
  const owner = await newOwner();
  await markSpace(owner, mine);
  const stored = await allRows(); // nobody else is there, so all rows are this owner's
  const { files } = await taken(owner);
  const exported = JSON.parse(String(files.get("全部数据.json"))) as Record<string, Row[]>;
  const tables = [...new Set(schemaColumns().map(({ table }) => table))].filter(
    (one) => !ownerless.includes(one),
  );
  expect(Object.keys(exported).sort()).toEqual(tables.sort());
  expect(Object.keys(ownerTables).sort()).toEqual(tables.sort());
  for (const table of tables) {
    const columns = schemaColumns().filter(
      (one) => one.table === table && !kept.includes(`${table}.${one.column}`),
    );
    expect(stored[table]?.length, `${table} has rows in the filled space`).toBeGreaterThan(0);
    expect(spelled(exported[table] ?? [], columns), table).toEqual(spelled(stored[table] ?? [], columns));
  }
});

test("All originals and every version of every letter are in it, nothing of anybody else, and its sums are right", async () => {
  const [owner, other] = [await newOwner(), await newOwner()];
  await markSpace(owner, mine);
  await markSpace(other, theirs);
  const { zip, files } = await taken(owner);
  const names = [...files.keys()];
  const originals = names.filter((name) => name.startsWith("证据原件/")).map((name) => files.get(name));
  for (const sha256 of await originalsOf(owner)) {
    const stream = await openFile(owner, sha256);
    const bytes = Buffer.from(await new Response(stream).arrayBuffer());
    expect(originals.some((one) => one?.equals(bytes))).toBe(true);
  }
  expect(originals).toHaveLength((await originalsOf(owner)).size);
  const letters = names.filter((name) => name.startsWith("文书/"));
  expect(letters).toHaveLength(1);
  expect(
    files
      .get(letters[0] ?? "")
      ?.subarray(0, 5)
      .toString(),
  ).toBe("%PDF-");
  const foreign = [theirs.word, theirs.digits, `${mine.word}hash`, `${mine.word}t"`];
  for (const bytes of files.values()) expect(foreign.filter((one) => bytes.includes(one))).toEqual([]);
  const file = path.join(mkdtempSync(path.join(process.env.DATA_DIR ?? "", "zip-")), "all.zip");
  writeFileSync(file, zip);
  const verdict = await verify(file);
  expect(verdict).toMatchObject({ kind: "ok", value: { changed: [], missing: [], extra: [] } });
});

test("The case data in it is what the app reads back, and names the file of every original", async () => {
  const owner = await newOwner();
  await markSpace(owner, mine);
  const { files } = await taken(owner);
  const read = CaseFile.parse(JSON.parse(String(files.get("案件数据.json"))));
  const { savedAt: _, ...rest } = await readCase(owner);
  const named = rest.evidence.map((one) => ({ ...one, file: expect.anything() }));
  expect(read).toMatchObject({ ...rest, evidence: expect.anything() });
  expect(read.evidence.filter(({ sha256 }) => !/^e+$/.test(sha256))).toMatchObject(
    named.filter(({ sha256 }) => !/^e+$/.test(sha256)),
  );
  for (const { file } of read.evidence) if (file) expect(files.has(file)).toBe(true);
  // Of one evidence only the row had come, by hand.
  expect(String(files.get("说明.txt"))).toContain(`${mine.word}.pdf`);
});
