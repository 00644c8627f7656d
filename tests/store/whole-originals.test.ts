import { createHash } from "node:crypto";
import { Readable } from "node:stream";
import { buffer } from "node:stream/consumers";
import { expect, test, vi } from "vitest";
import { type Entry, fromBufferPromise } from "yauzl";
import { ZipFile } from "yazl";
import { CaseFile } from "@/lib/complaints/case-file";
import { addCase } from "@/lib/store/case";
import { deleteEvidence } from "@/lib/store/delete-evidence";
import { listEvidence } from "@/lib/store/evidence";
import { queueLengths } from "@/lib/store/fair-queue";
import { inUnpackingTurn } from "@/lib/store/file-turns";
import { originalsOf } from "@/lib/store/files";
import { takeOriginals, type Whole } from "@/lib/store/whole-originals";
import { pdf } from "../evidence/samples";
import { patient } from "../fixtures/patient";
import { freshDataDir, newOwner } from "../fixtures/space";

freshDataDir();

/** Rows of two originals, and the ZIP that has their bytes. */
async function awaiting() {
  const owner = await newOwner();
  const zip = new ZipFile();
  const evidence = [1, 2].map((at) => {
    const bytes = Buffer.concat([pdf, Buffer.from(`% ${at}\n`)]);
    zip.addBuffer(bytes, `证据原件/${at}.pdf`);
    const sha256 = createHash("sha256").update(bytes).digest("hex");
    return { kind: "other", name: `${at}.pdf`, sha256, size: bytes.length };
  });
  zip.end();
  await addCase(owner, CaseFile.parse({ format: "qingjing-case", version: 1, calls: [], evidence }));
  const opened = await fromBufferPromise(await buffer(zip.outputStream), {
    lazyEntries: true,
    autoClose: false,
  });
  const entries: Entry[] = [];
  for await (const entry of opened.eachEntry()) entries.push(entry);
  return { owner, whole: { zip: opened, entries } };
}

const taking = { count: () => {}, reading: new Date() };

/** Each original is opened for its fingerprint, and then for its bytes; before the nth opening something else happens. */
function beforeOpening(whole: Whole, nth: number, work: () => Promise<unknown>): void {
  const open = whole.zip.openReadStreamPromise.bind(whole.zip);
  let opened = 0;
  whole.zip.openReadStreamPromise = (async (entry: Entry) => {
    opened += 1;
    if (opened === nth) await work();
    return open(entry);
  }) as typeof open;
}

async function takeOut(owner: string, name = /./) {
  for (const one of await listEvidence(owner)) if (name.test(one.name)) await deleteEvidence(owner, one.id);
}

test("An original whose row is taken out before its turn is not taken, and the other one is kept", async () => {
  const { owner, whole } = await awaiting();
  beforeOpening(whole, 3, () => takeOut(owner, /^2/));
  expect(await takeOriginals(owner, whole, taking)).toEqual({ originals: 1, refused: [] });
  expect((await listEvidence(owner)).map(({ name }) => name)).toEqual(["1.pdf"]);
  expect((await originalsOf(owner)).size).toBe(1);
});

test("An original whose row is taken out while its bytes come leaves nothing behind", async () => {
  const { owner, whole } = await awaiting();
  beforeOpening(whole, 2, () => takeOut(owner));
  expect(await takeOriginals(owner, whole, taking)).toEqual({ originals: 0, refused: [] });
  expect(await listEvidence(owner)).toEqual([]);
  expect(await originalsOf(owner)).toEqual(new Set());
});

test("Whoever has left ends what comes out of a ZIP between two pieces, though nothing of it is wanted", async () => {
  const { owner, whole } = await awaiting();
  const leaving = new AbortController();
  let pieces = 0;
  whole.zip.openReadStreamPromise = async () =>
    Readable.from(
      (function* () {
        for (; pieces < 5_000; pieces++) {
          if (pieces === 3) leaving.abort(new Error("left"));
          yield Buffer.alloc(10);
        }
      })(),
    );
  await expect(takeOriginals(owner, whole, { ...taking, signal: leaving.signal })).rejects.toThrow("left");
  expect(pieces).toBeLessThan(100);
});

test("What a ZIP holds comes out in its owner's turn, and who has left waits for none", async () => {
  const { owner, whole } = await awaiting();
  let end = () => {};
  const other = inUnpackingTurn("somebody else", () => new Promise<void>((resolve) => (end = resolve)));
  const leaving = new AbortController();
  const left = takeOriginals(owner, whole, { ...taking, signal: leaving.signal });
  const stays = takeOriginals(owner, whole, taking);
  await vi.waitFor(() => expect(queueLengths().unpacking).toBe(2), patient);
  leaving.abort(new Error("left"));
  await expect(left).rejects.toThrow("left");
  expect(await originalsOf(owner)).toEqual(new Set());
  end();
  await other;
  expect(await stays).toEqual({ originals: 2, refused: [] });
});
