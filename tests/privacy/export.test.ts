import { createHash, randomBytes } from "node:crypto";
import { mkdtempSync, writeFileSync } from "node:fs";
import path from "node:path";
import { buffer } from "node:stream/consumers";
import { expect, test, vi } from "vitest";
import { fromBufferPromise } from "yauzl";
import { ZipFile } from "yazl";
import { partsOfWhole } from "@/app/export/whole-parts";
import { nobody } from "@/lib/channels/complainant";
import { CaseFile } from "@/lib/complaints/case-file";
import { LARGEST_CASE_FILE } from "@/lib/complaints/case-json";
import { verify } from "@/lib/export/verify";
import { whole } from "@/lib/export/whole";
import { addCall } from "@/lib/store/calls";
import { readCase } from "@/lib/store/case";
import { rememberedColumns } from "@/lib/store/column-choices";
import { saveComplainant } from "@/lib/store/complainant";
import { contactsOf } from "@/lib/store/contacts";
import { openFile, originalsOf } from "@/lib/store/files";
import { deleteEverything } from "@/lib/store/owner";
import { ownerTables } from "@/lib/store/owner-tables";
import { readBackWhole } from "@/lib/store/read-back";
import { receiveCase } from "@/lib/store/receive-case";
import { bytesOf } from "../export/unzipped";
import { asTold } from "../fixtures/as-told";
import { said } from "../fixtures/said";
import { freshDataDir, newOwner } from "../fixtures/space";
import { unlimited } from "../fixtures/unlimited";
import { markSpace } from "./marked-space";
import { allRows, ownerless, type Row, schemaColumns } from "./tables";

freshDataDir();
vi.setConfig({ testTimeout: 180_000 }); // a space is filled through the store, row by row

const mine = { word: "谛听甲闻", digits: "170577391" };
const theirs = { word: "谛听乙闻", digits: "170244618" };
const savedAt = "2026-10-09T03:00:00.000Z";

/** What lets somebody into the account stays here. */
const kept = ["session.token", "account.password", "RecoveryCode.hash", "RecoveryCode.nextHash"];

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

test("What was taken along is read back elsewhere: the same case, and every original byte for byte", async () => {
  const owner = await newOwner();
  await markSpace(owner, mine);
  const { zip, files } = await taken(owner);
  const inside = CaseFile.parse(JSON.parse(String(files.get("案件数据.json"))));
  for (const { file } of inside.evidence) if (file) expect(files.has(file)).toBe(true);
  // Of one evidence only the row had come, by hand.
  expect(String(files.get("说明.txt"))).toContain(`${mine.word}.pdf`);
  const { savedAt: _, ...before } = await readCase(owner);
  const prints = await originalsOf(owner);
  const known = await learnt(owner);
  await deleteEverything(owner);

  const elsewhere = await newOwner();
  const answer = await readBackWhole(elsewhere, new Blob([new Uint8Array(zip)]).stream(), zip.length, {
    unpacking: unlimited,
  });
  expect(answer).toMatchObject({
    kind: "ok",
    value: {
      ...{ originals: prints.size, missing: [`${mine.word}.pdf`] },
      added: {
        ...{ originals: prints.size, person: true, more: true },
        calls: inside.calls.filter(({ deletedAt }) => deletedAt === null).length,
      },
    },
  });
  const { savedAt: __, ...after } = await readCase(elsewhere);
  // What was answered last is told by the complaints; the copies for the screen are drawn anew.
  expect(asTold(after)).toEqual(asTold(before));
  expect(await originalsOf(elsewhere)).toEqual(prints);
  expect(await learnt(elsewhere)).toEqual(known);
  const again = await readBackWhole(elsewhere, new Blob([new Uint8Array(zip)]).stream(), zip.length, {
    unpacking: unlimited,
  });
  expect(again).toMatchObject({
    kind: "ok",
    value: { added: { calls: 0, complaints: 0, originals: 0, person: false, more: false } },
  });
  const { savedAt: ___, ...twice } = await readCase(elsewhere);
  expect(asTold(twice)).toEqual(asTold(before));
});

test("A browser without scripts reads the same ZIP back, and is told what came in", async () => {
  const owner = await newOwner();
  await addCall(owner, said({ number: `${mine.digits}01` }));
  await saveComplainant(owner, { ...nobody, name: mine.word });
  const { zip } = await taken(owner);
  await deleteEverything(owner);
  const elsewhere = await newOwner();
  const sent = () =>
    receiveCase(elsewhere, new Blob([new Uint8Array(zip)]).stream(), null, { unpacking: unlimited });
  const has = { calls: true, complaints: false, others: true };
  const came = { calls: 1, messages: 0, complaints: 0, originals: 0, person: true, more: true };
  const readIn = { ...came, missing: 0, same: 0, has, isChanged: false };
  expect(await sent()).toEqual({ calls: 1, readIn });
  expect(await sent()).toEqual({ calls: 1, readIn: { ...readIn, calls: 0, person: false, more: false } });
  expect(
    await receiveCase(elsewhere, new Blob(["PK\u0003\u0004broken"]).stream(), null, { unpacking: unlimited }),
  ).toEqual({
    fault: "json",
  });
});

/** What the lists of a telephone and the bills taught about this owner. */
async function learnt(owner: string) {
  return [await contactsOf(owner), await rememberedColumns(owner, mine.word)];
}

test("A ZIP of another kind, a broken one and an original whose bytes were changed bring nothing foreign in", async () => {
  const owner = await newOwner();
  for (const bytes of [
    Buffer.from("PK\u0003\u0004broken"),
    Buffer.from("谛听"),
    await zipOf({ "a.txt": "a" }),
  ]) {
    const answer = await readBackWhole(owner, new Blob([new Uint8Array(bytes)]).stream(), bytes.length, {
      unpacking: unlimited,
    });
    expect(answer).toMatchObject({ kind: "refused", reasons: [{ code: "no-case" }] });
  }
  const sha256 = createHash("sha256").update("原来的字节").digest("hex");
  const evidence = [{ kind: "other", name: "../../脱.pdf", sha256, size: 5 }];
  const file = { format: "qingjing-case", version: 1, calls: [], evidence };
  const changed = await zipOf({
    "案件数据.json": JSON.stringify(file),
    "证据原件/../../脱.pdf": "换过的字节",
  });
  const answer = await readBackWhole(owner, new Blob([new Uint8Array(changed)]).stream(), changed.length, {
    unpacking: unlimited,
  });
  expect(answer).not.toMatchObject({ kind: "ok", value: { originals: 1 } });
  expect(await originalsOf(owner)).toEqual(new Set());
});

test("As much is read in as the largest space gives, in a ZIP too; what is more is said to be too large", async () => {
  const owner = await newOwner();
  const data = JSON.stringify({ format: "qingjing-case", version: 1, calls: [] });
  const most = data + " ".repeat(LARGEST_CASE_FILE - data.length);
  const taken = async (one: string | Buffer) =>
    receiveCase(owner, new Blob([new Uint8Array(Buffer.from(one))]).stream(), null, { unpacking: unlimited });
  expect(await taken(most)).toMatchObject({ calls: 0 });
  expect(await taken(await zipOf({ "案件数据.json": most }))).toMatchObject({ calls: 0 });
  expect(await taken(`${most} `)).toEqual({ fault: "large" });
  expect(await taken(await zipOf({ "案件数据.json": `${most} ` }))).toMatchObject({ fault: "large" });
}, 60_000);

test("A ZIP whose case data is not what its own SHA256SUMS says is read back with a warning", async () => {
  const data = JSON.stringify({ format: "qingjing-case", version: 1, calls: [] });
  const sumOf = (text: string) => `${createHash("sha256").update(text).digest("hex")}  案件数据.json\n`;
  const isChangedIn = async (files: Record<string, string>) => {
    const zip = await zipOf({ "案件数据.json": data, ...files });
    const answer = await readBackWhole(
      await newOwner(),
      new Blob([new Uint8Array(zip)]).stream(),
      zip.length,
      { unpacking: unlimited },
    );
    return answer.kind === "ok" && answer.value.isChanged;
  };
  expect(await isChangedIn({ SHA256SUMS: sumOf(data) })).toBe(false);
  expect(await isChangedIn({ SHA256SUMS: sumOf(`${data} `) })).toBe(true);
  expect(await isChangedIn({ SHA256SUMS: "" })).toBe(true);
  expect(await isChangedIn({})).toBe(false);
});

async function zipOf(files: Record<string, string>): Promise<Buffer> {
  const zip = new ZipFile();
  for (const [name, text] of Object.entries(files))
    zip.addBuffer(Buffer.from(text), name.replaceAll("..", "__"));
  zip.end();
  return Buffer.from((await buffer(zip.outputStream)).toString("latin1").replaceAll("__", ".."), "latin1");
}

test("With a key set what is taken along can be read, though the database cannot", async () => {
  vi.stubEnv("ENCRYPTION_KEY", randomBytes(32).toString("base64"));
  const owner = await newOwner();
  await addCall(owner, said({ number: `${mine.digits}01`, note: mine.word }));
  expect(JSON.stringify((await allRows()).Call)).not.toContain(mine.word);
  const { files } = await taken(owner);
  for (const name of ["案件数据.json", "全部数据.json"]) expect(String(files.get(name))).toContain(mine.word);
  for (const bytes of files.values())
    for (const mark of ["qj1.", "qj2."]) expect(bytes.includes(mark)).toBe(false);
  vi.unstubAllEnvs();
});
