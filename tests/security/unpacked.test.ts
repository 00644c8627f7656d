import { existsSync, readdirSync } from "node:fs";
import { statfs } from "node:fs/promises";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { POST as upload } from "@/app/evidence/upload/route";
import { POST as readCase } from "@/app/export/import/file/route";
import { POST as readWhole } from "@/app/export/import/whole/route";
import { db } from "@/lib/store/db";
import { originalsOf } from "@/lib/store/files";
import { incomingDir } from "@/lib/store/files/places";
import { uploadsInFlight } from "@/lib/store/uploads-in-flight";
import { wav } from "../evidence/samples";
import { Browser, use } from "../fixtures/browser";
import { ownSpace } from "../fixtures/own-space";
import { patient } from "../fixtures/patient";
import { freshSqlite } from "../fixtures/space";
import { wholeOf, zipped } from "../fixtures/zips";

vi.mock("node:fs/promises", async (original) => {
  const own = await original<typeof import("node:fs/promises")>();
  return { ...own, statfs: vi.fn(async () => ({ bavail: 4096, bsize: 1024 * 1024 })) };
});
freshSqlite();
beforeEach(() => use(new Browser()));
afterEach(() => {
  vi.unstubAllEnvs();
  vi.mocked(statfs).mockResolvedValue({ bavail: 4096, bsize: 1024 * 1024 } as never);
});

/** Four recordings of a megabyte and a little of silence each, packed into a few kilobytes. */
const originals = [0, 1, 2, 3].map((nth) => Buffer.concat([wav(66), Buffer.alloc(nth * 2)]));
const free = (megabytes: number) => ({ bavail: megabytes, bsize: 1024 * 1024 }) as never;

function sent(bytes: Uint8Array): Request {
  const headers = { "content-length": String(bytes.length), "x-name": "a.wav" };
  return new Request("http://house/x", { method: "POST", headers, body: new Uint8Array(bytes) });
}

async function nothingKept(owner: string): Promise<void> {
  const rows = await db().evidence.count({ where: { ownerId: owner } });
  expect([rows, (await originalsOf(owner)).size, uploadsInFlight().bodies]).toEqual([0, 0, 0]);
  expect(existsSync(incomingDir()) ? readdirSync(incomingDir()) : []).toEqual([]);
}

const routes = [
  ["the stream of a ZIP", readWhole],
  ["a raw body", readCase],
] as const;
const limits = [
  ["LIMIT_MB", 413],
  ["LIMIT_MB_A_DAY", 429],
  ["LIMIT_ADDRESS_MB_A_DAY", 429],
] as const;

for (const [way, post] of routes) {
  test.each(limits)(
    `What comes out of a small ZIP counts against %s, as ${way}: nothing is kept`,
    async (limit, status) => {
      vi.stubEnv(limit, "4");
      const owner = await ownSpace();
      const answer = await post(sent(await wholeOf(originals)));
      expect(answer.status).toBe(status);
      expect((await answer.json()).text).toMatch(/[满多].*没有收|放满了/);
      await nothingKept(owner);
      expect((await post(sent(await wholeOf(originals.slice(0, 2))))).status).toBe(200);
      expect((await originalsOf(owner)).size).toBe(2);
    },
  );
}

test("What comes out of a ZIP is on its way like any upload: beside another it does not fit", async () => {
  vi.stubEnv("LIMIT_MB_AT_ONCE", "5");
  const owner = await ownSpace();
  const leaving = new AbortController();
  const start = (out: ReadableStreamDefaultController) =>
    leaving.signal.addEventListener("abort", () => out.error(new Error("gone")));
  const body = new ReadableStream<Uint8Array>({ start });
  const headers = { "content-length": String(2 * 1024 * 1024), "x-name": "a.wav" };
  const held = new Request("http://house/x", {
    method: "POST",
    headers,
    body,
    duplex: "half",
  } as RequestInit);
  const other = upload(held);
  await vi.waitFor(() => expect(uploadsInFlight().bodies).toBe(1), patient);
  const answer = await readWhole(sent(await wholeOf(originals)));
  expect([answer.status, (await answer.json()).code]).toEqual([429, "busy"]);
  leaving.abort();
  await other;
  await nothingKept(owner);
});

test("A disk that would be short of its reserve takes nothing of a ZIP", async () => {
  vi.mocked(statfs).mockResolvedValue(free(259));
  const owner = await ownSpace();
  const answer = await readWhole(sent(await wholeOf(originals)));
  expect([answer.status, (await answer.json()).code]).toEqual([507, "disk-full"]);
  await nothingKept(owner);
});

test("A disk that fills meanwhile ends it: the answer names what was not taken, and why", async () => {
  const owner = await ownSpace();
  vi.mocked(statfs).mockImplementation(async () => free((await originalsOf(owner)).size < 2 ? 4096 : 256));
  const answer = await readWhole(sent(await wholeOf(originals)));
  const said = await answer.json();
  expect([answer.status, said.code, said.originals]).toEqual([507, "disk-full", 2]);
  expect(said.refused.map(({ name }: { name: string }) => name)).toEqual(["录音2.wav", "录音3.wav"]);
  expect(said.text).toContain("有2份原件没有收：录音2.wav、录音3.wav。存的地方满了");
  expect((await originalsOf(owner)).size).toBe(2);
});

test("A file that is longer than its ZIP says comes to its end there", async () => {
  const owner = await ownSpace();
  const [first = Buffer.alloc(0), ...others] = originals;
  const zip = await wholeOf([first, ...others]);
  const name = Buffer.from("证据原件/0_录音.wav");
  const entry = zip.lastIndexOf(name) - 46; // of the list at the end, which is what is believed
  expect(zip.readUInt32LE(entry + 24)).toBe(first.length);
  zip.writeUInt32LE(first.length - 100_000, entry + 24);
  const told = await (await readWhole(sent(zip))).json();
  expect([told.originals, told.missing]).toEqual([3, ["录音0.wav"]]);
  expect((await originalsOf(owner)).size).toBe(3);
});

test("The same ZIP again takes no more room, but what comes out of it counts each time", async () => {
  vi.stubEnv("LIMIT_MB", "5");
  const owner = await ownSpace();
  const zip = await wholeOf(originals);
  for (const _ of [1, 2, 3]) expect((await readWhole(sent(zip))).status).toBe(200);
  expect((await originalsOf(owner)).size).toBe(4);
  vi.stubEnv("LIMIT_MB_A_DAY", "15");
  expect((await readWhole(sent(zip))).status).toBe(429);
});

const size = 1024 * 1024;
const row = { kind: "recording", name: "录音.wav", mime: "audio/wav", size, callIds: [] };
const other = Buffer.alloc(size, 7);

/** A case that names one original, which is not among the files of this ZIP, though they are as long. */
function without(files: Record<string, Uint8Array>): Promise<Buffer> {
  const evidence = [{ ...row, sha256: "ab".repeat(32) }];
  const told = JSON.stringify({ format: "qingjing-case", version: 1, calls: [], evidence });
  return zipped({ "案件数据.json": told, ...files });
}

test("What comes out only to see what it is counts like what is kept", async () => {
  vi.stubEnv("LIMIT_MB_A_DAY", "6");
  const owner = await ownSpace();
  const copies = (many: number) =>
    without(Object.fromEntries(Array.from({ length: many }, (_, nth) => [`证据原件/${nth}.wav`, other])));
  expect((await readWhole(sent(await copies(8)))).status).toBe(429);
  await nothingKept(owner);
  expect((await readWhole(sent(await copies(2)))).status).toBe(200);
});

test("The texts of a ZIP count when they come out", async () => {
  vi.stubEnv("LIMIT_MB_A_DAY", "6");
  await ownSpace();
  for (const name of ["全部数据.json", "SHA256SUMS"])
    expect((await readWhole(sent(await without({ [name]: Buffer.alloc(8 * size, " ") })))).status).toBe(429);
});

test("A ZIP that has the same bytes under two names is none of ours, and nothing of it comes out", async () => {
  const owner = await ownSpace();
  const zip = await without({ "证据原件/1.wav": other, "证据原件/2.wav": other });
  expect((await readWhole(sent(zip))).status).toBe(200);
  const [first = 0, second = 0] = ["1", "2"].map((nth) => zip.lastIndexOf(`证据原件/${nth}.wav`) - 46);
  zip.writeUInt32LE(zip.readUInt32LE(first + 42), second + 42);
  const answer = await readWhole(sent(zip));
  expect([answer.status, (await answer.json()).code]).toEqual([400, "no-case"]);
  expect((await originalsOf(owner)).size).toBe(0);
});
