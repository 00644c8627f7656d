import { createHash } from "node:crypto";
import { buffer } from "node:stream/consumers";
import { expect, test } from "vitest";
import { type Entry, fromBufferPromise } from "yauzl";
import { ZipFile } from "yazl";
import { CaseFile } from "@/lib/complaints/case-file";
import { addCase } from "@/lib/store/case";
import { deleteEvidence, listEvidence } from "@/lib/store/evidence";
import { originalsOf } from "@/lib/store/files";
import { takeOriginals } from "@/lib/store/whole-originals";
import { pdf } from "../evidence/samples";
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

async function takeOut(owner: string, isMeant: (id: string) => boolean) {
  for (const { id } of await listEvidence(owner)) if (isMeant(id)) await deleteEvidence(owner, id);
}

test("An original whose row is taken out before its turn is not taken, and the other one is kept", async () => {
  const { owner, whole } = await awaiting();
  const kept: string[] = [];
  const keep = async (id: string) => {
    kept.push(id);
    await takeOut(owner, (other) => other !== id);
  };
  const taken = await takeOriginals(owner, whole, { count: () => {}, keep });
  expect(taken).toEqual({ originals: 1, refused: [] });
  expect((await listEvidence(owner)).map(({ id }) => id)).toEqual(kept);
  expect((await originalsOf(owner)).size).toBe(1);
});

test("An original whose row is taken out while its bytes come leaves nothing behind", async () => {
  const { owner, whole } = await awaiting();
  const open = whole.zip.openReadStreamPromise.bind(whole.zip);
  let opened = 0;
  // Opened once for its fingerprint, and then for its bytes.
  whole.zip.openReadStreamPromise = (async (entry: Entry) => {
    opened += 1;
    if (opened === 2) await takeOut(owner, () => true);
    return open(entry);
  }) as typeof open;
  await takeOriginals(owner, whole, { count: () => {}, keep: async () => {} });
  expect(opened).toBeGreaterThan(1);
  expect(await listEvidence(owner)).toEqual([]);
  expect(await originalsOf(owner)).toEqual(new Set());
});
