import { Readable } from "node:stream";
import { afterAll, beforeAll, beforeEach, expect, test, vi } from "vitest";
import { refusedUpload } from "@/app/refused-upload";
import { uploadReason } from "@/lib/evidence/refusals";
import { deleteEvidence } from "@/lib/store/delete-evidence";
import { listEvidence } from "@/lib/store/evidence";
import { openCopy, openFile } from "@/lib/store/files";
import { fileStore } from "@/lib/store/files/chosen";
import { StoreFault } from "@/lib/store/files/fault";
import { illness } from "@/lib/store/health";
import { countRows } from "@/lib/store/import-rows";
import { deleteEverything, moveEverything } from "@/lib/store/owner";
import { quietly } from "@/lib/store/quiet-log";
import { receiveEvidence } from "@/lib/store/receive-evidence";
import { amr, sidewaysPhoto } from "../evidence/samples";
import { handAndRead } from "../fixtures/handed";
import { phoneList, september } from "../fixtures/lists";
import { freshSqlite, newOwner } from "../fixtures/space";
import { pieces, read } from "../fixtures/storage/bytes";
import { type Faulty, startFaulty } from "../fixtures/storage/faulty";
import { halves, s3OfFile } from "./stores";

freshSqlite();
const s3 = s3OfFile();
let way: Faulty;

beforeAll(async () => {
  way = await startFaulty(s3.server().endpoint);
  process.env.STORAGE_URL = s3.server().at(way.endpoint);
});
afterAll(() => {
  delete process.env.STORAGE_URL;
  way.stop();
});
beforeEach(() => {
  way.trouble = () => null;
});

const objects = async (owner: string) => (await (await fileStore()).list(owner)).sort();

function send(owner: string, body: ReadableStream<Uint8Array>) {
  return receiveEvidence(owner, body, { name: "a", kind: null, callIds: [], announced: null });
}

async function kept(owner: string, bytes: Uint8Array) {
  const answer = await send(owner, new Blob([new Uint8Array(bytes)]).stream());
  if (answer.kind !== "ok") throw new Error(JSON.stringify(answer));
  return answer.value.evidence;
}

test("A photo lies in the bucket with its copy and thumbnail, and goes with them", async () => {
  const owner = await newOwner();
  const photo = await sidewaysPhoto();
  const { id, sha256, hasCopy } = await kept(owner, photo);
  expect([hasCopy, await objects(owner)]).toEqual([
    true,
    ["", ".copy.jpg", ".thumb.jpg"].map((end) => sha256 + end),
  ]);
  expect((await read(await openFile(owner, sha256)))?.equals(photo)).toBe(true);
  expect((await read(await openCopy(owner, sha256, "thumb")))?.subarray(0, 3).toString("hex")).toBe("ffd8ff");
  await deleteEvidence(owner, id);
  expect([await objects(owner), halves()]).toEqual([[], []]);
});

test("The length of a recording is read from the file that came", async () => {
  expect(await kept(await newOwner(), amr(375))).toMatchObject({ mime: "audio/amr", seconds: 7.5 });
});

test("The same file from many sides at once is one piece of evidence and one object", async () => {
  const owner = await newOwner();
  await Promise.all(Array.from({ length: 6 }, () => kept(owner, amr(100))));
  const [one, ...more] = await listEvidence(owner);
  expect([more, await objects(owner), halves()]).toEqual([[], [one?.sha256], []]);
  expect((await read(await openFile(owner, one?.sha256 ?? "")))?.equals(amr(100))).toBe(true);
});

test("An upload that is cut leaves nothing in the bucket and nothing here", async () => {
  const owner = await newOwner();
  const cut = Readable.toWeb(Readable.from(pieces(Buffer.alloc(500_000, 1), 200_000)));
  expect(await send(owner, cut as ReadableStream<Uint8Array>)).toMatchObject({
    reasons: [{ code: "interrupted" }],
  });
  expect([await objects(owner), halves(), await listEvidence(owner)]).toEqual([[], [], []]);
});

test("While the store is away an upload is refused in a sentence, leaves nothing, and goes through afterwards", async () => {
  const owner = await newOwner();
  way.trouble = () => ({ kind: "answer", status: 500 });
  const answer = await send(owner, new Blob([new Uint8Array(amr(50))]).stream());
  expect(answer).toEqual({ kind: "refused", reasons: [uploadReason("store-away")] });
  expect([halves(), await listEvidence(owner)]).toEqual([[], []]);
  way.trouble = () => null;
  const { sha256 } = await kept(owner, amr(50));
  expect(await objects(owner)).toEqual([sha256]);
});

test("The same sentence comes when another copy of the code has opened the store, as in the built server", async () => {
  const owner = await newOwner();
  await fileStore();
  vi.resetModules();
  const copy = await import("@/lib/store/receive-evidence");
  const { StoreFault: itsFault } = await import("@/lib/store/files/fault");
  expect(itsFault).not.toBe(StoreFault);
  way.trouble = () => ({ kind: "answer", status: 500 });
  const body = new Blob([new Uint8Array(amr(60))]).stream();
  const sent = { name: "a", kind: null, callIds: [], announced: null };
  expect(await copy.receiveEvidence(owner, body, sent)).toMatchObject({ reasons: [{ code: "store-away" }] });
});

test("That refusal is a 503 with words to act on", async () => {
  const response = refusedUpload(uploadReason("store-away"));
  expect([response.status, (await response.json()).text]).toEqual([
    503,
    "存文件的地方暂时连不上，这个文件没有收。过几分钟再传一次。",
  ]);
});

test("Health is red while the store is away, and green again when it is back", async () => {
  way.trouble = () => ({ kind: "answer", status: 500 });
  expect(await illness()).toBe("files");
  way.trouble = () => null;
  expect(await illness()).toBeNull();
});

test("A wrong secret is told by the name and the status that the store gave it, for whoever reads the log", async () => {
  const body = "<Error><Code>SignatureDoesNotMatch</Code><Message>谛听</Message></Error>";
  way.trouble = ({ method }) => ({ kind: "answer", status: 403, body: method === "HEAD" ? "" : body });
  const fault: unknown = await (await fileStore()).check().catch((one: unknown) => one);
  const line = fault instanceof Error ? quietly(fault) : "";
  expect(line).toMatch(/^StoreFault away\n[\s\S]*caused by SignatureDoesNotMatch 403\n/);
  expect(line).not.toContain("谛听");
});

test("A phone's list is read out of the bucket", async () => {
  const owner = await newOwner();
  const id = await handAndRead(owner, phoneList(september));
  expect((await countRows(owner, id)).ticked).toBe(5);
});

test("Two spaces become one with all their objects, and deletion leaves none", async () => {
  const [from, to] = [await newOwner(), await newOwner()];
  const one = await kept(from, amr(10));
  const other = await kept(to, amr(20));
  await moveEverything(from, to);
  expect([await objects(from), await objects(to)]).toEqual([[], [one.sha256, other.sha256].sort()]);
  await deleteEverything(to);
  expect([await objects(to), halves()]).toEqual([[], []]);
});
