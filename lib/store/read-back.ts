import "server-only";
import { createHash } from "node:crypto";
import { Readable } from "node:stream";
import { buffer } from "node:stream/consumers";
import type { Entry, ZipFile } from "yauzl";
import { z } from "zod";
import { CaseFile } from "@/lib/complaints/case-file";
import { caseJson, caseSize } from "@/lib/complaints/case-json";
import { caseReason } from "@/lib/complaints/case-refusals";
import type { Added } from "@/lib/complaints/read-in";
import { LARGEST } from "@/lib/evidence/size";
import { ok, type Result, refuse, safeParse } from "@/lib/result";
import { addCase, FutureTold } from "./case";
import { rememberColumns, rememberedColumns } from "./column-choices";
import { addContacts } from "./contacts";
import { listEvidence } from "./evidence";
import { QueueFull } from "./fair-queue";
import { inCaseTurn } from "./file-turns";
import { dropFile, originalsOf, receivedFile, receiveFile } from "./files";
import type { StoredFile } from "./files/stored-file";
import { OverQuota } from "./quota";
import { receiveEvidence } from "./receive-evidence";
import { openZip } from "./stored-zip";

/** The largest whole that is taken back at once, and the largest case data in it; in bytes. */
export const LARGEST_WHOLE = 4 * 1024 * 1024 * 1024;
const LARGEST_CASE = 64 * 1024 * 1024;
const CASE = "案件数据.json";

const index = z.number().int().min(0).max(1000);

/** originals: files that are there again. missing: names of evidence whose file is not. added: what was not there before. */
export type ReadBack = { calls: number; originals: number; missing: string[]; added: Added };

const noCase = () =>
  refuse({ code: "no-case", text: "这不是“全部带走”的ZIP，或者文件坏了。什么都没有读进来。" });

const tooMany = () =>
  refuse({ code: "busy", text: "这会儿读回的人太多，这个还没读，什么都没有变。过一会儿再传一次。" });

/**
 * Takes back what 全部带走 gave: the case data, then each original whose bytes are exactly those that the case names.
 * What is there already stays, so the same ZIP twice changes nothing.
 */
export async function readBackWhole(
  ownerId: string,
  body: ReadableStream<Uint8Array>,
  announced: number | null,
): Promise<Result<ReadBack>> {
  const received = await receiveFile(body, { limit: LARGEST_WHOLE, announced });
  if (received.kind !== "ok") return received;
  try {
    return await readBackStored(ownerId, receivedFile(received.value));
  } catch (fault) {
    if (fault instanceof QueueFull) return tooMany();
    if (fault instanceof OverQuota) return refuse(fault.reason);
    if (fault instanceof FutureTold) return refuse(caseReason("future", fault.at));
    throw fault;
  } finally {
    await dropFile(received.value);
  }
}

/** The same for a ZIP that has arrived already. Throws QueueFull and OverQuota. */
export async function readBackStored(ownerId: string, stored: StoredFile): Promise<Result<ReadBack>> {
  const before = await originalsOf(ownerId); // a store that is away is told of before anything is read in
  const opened = await openZip(stored);
  const taken = opened && (await inTurn(ownerId, opened.zip, opened.entries));
  if (!opened || !taken) return noCase();
  const originals = await takeOriginals(ownerId, opened.zip, opened.entries);
  const there = await originalsOf(ownerId);
  const missing = await missingOriginals(ownerId, there);
  const fresh = there.size - before.size;
  const more = taken.added.more || fresh > 0;
  return ok({ calls: taken.calls, originals, missing, added: { ...taken.added, originals: fresh, more } });
}

/** Names of evidence whose original is not here. */
export async function missingOriginals(ownerId: string, there?: Set<string>): Promise<string[]> {
  const here = there ?? (await originalsOf(ownerId));
  return (await listEvidence(ownerId)).filter(({ sha256 }) => !here.has(sha256)).map(({ name }) => name);
}

type TakenCase = { calls: number; added: Added };

function inTurn(ownerId: string, zip: ZipFile, entries: Entry[]): Promise<TakenCase | null> {
  const bytes = entries.find(({ fileName }) => fileName === CASE)?.uncompressedSize ?? 0;
  return inCaseTurn(ownerId, bytes, () => takeCase(ownerId, zip, entries));
}

/** The case, once it is added; null when there is none. */
async function takeCase(ownerId: string, zip: ZipFile, entries: Entry[]): Promise<TakenCase | null> {
  const file = await caseIn(zip, entries);
  if (!file) return null;
  const added = await addCase(ownerId, file);
  await addRest(ownerId, zip, entries);
  return { calls: file.calls.length, added };
}

async function caseIn(zip: ZipFile, entries: Entry[]): Promise<CaseFile | null> {
  return safeParse(CaseFile, await jsonIn(CASE, zip, entries), caseSize).data ?? null;
}

/** What one of its files says; null when it is not there, too large, too full or broken. */
async function jsonIn(name: string, zip: ZipFile, entries: Entry[]): Promise<unknown> {
  const entry = entries.find(({ fileName }) => fileName === name);
  if (!entry || entry.uncompressedSize > LARGEST_CASE) return null;
  try {
    return caseJson((await buffer(await zip.openReadStreamPromise(entry))).toString("utf8"));
  } catch {
    return null;
  }
}

/** What was learnt about the person's lists and is no part of the case: who is known, and which column is what. */
const Rest = z.object({
  Contact: z.array(z.object({ number: z.string().min(1).max(60), name: z.string().max(200) })).default([]),
  ColumnChoice: z
    .array(
      z.object({
        header: z.string().max(10_000),
        columns: z.object({ number: index, at: index }).catchall(index),
      }),
    )
    .default([]),
});

async function addRest(ownerId: string, zip: ZipFile, entries: Entry[]): Promise<void> {
  const { data } = safeParse(Rest, await jsonIn("全部数据.json", zip, entries), caseSize);
  if (!data) return;
  await addContacts(ownerId, data.Contact);
  for (const { header, columns } of data.ColumnChoice) {
    if (!(await rememberedColumns(ownerId, header))) await rememberColumns(ownerId, header, columns);
  }
}

async function takeOriginals(ownerId: string, zip: ZipFile, entries: Entry[]): Promise<number> {
  const evidence = await listEvidence(ownerId);
  const wanted = new Map(evidence.map((one) => [one.sha256, one]));
  const sizes = new Set(evidence.map(({ size }) => size));
  let taken = 0;
  let unpacked = 0;
  for (const entry of entries) {
    const size = entry.uncompressedSize;
    if (!entry.fileName.startsWith("证据原件/") || size > LARGEST || !sizes.has(size)) continue;
    unpacked += size;
    if (unpacked > LARGEST_WHOLE) break; // a small ZIP can say of itself that it is endless
    const known = wanted.get(await sha256Of(zip, entry));
    if (!known) continue;
    const body = Readable.toWeb(await zip.openReadStreamPromise(entry)) as ReadableStream<Uint8Array>;
    // In the ZIP its name has a number in front.
    const sent = { name: known.name, kind: known.kind, callIds: [] };
    const answer = await receiveEvidence(ownerId, body, { ...sent, announced: entry.uncompressedSize });
    if (answer.kind === "ok") taken += 1;
  }
  return taken;
}

/** "" for a file that cannot be unpacked: it is nobody's original. */
async function sha256Of(zip: ZipFile, entry: Entry): Promise<string> {
  const hash = createHash("sha256");
  try {
    for await (const piece of await zip.openReadStreamPromise(entry)) hash.update(piece);
    return hash.digest("hex");
  } catch {
    return "";
  }
}
