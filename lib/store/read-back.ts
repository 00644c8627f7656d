import "server-only";
import { caseJson, caseSize } from "@/lib/complaints/case-json";
import { caseReason } from "@/lib/complaints/case-refusals";
import type { Added } from "@/lib/complaints/read-in";
import { uploadReason } from "@/lib/evidence/refusals";
import { ok, type Result, refuse, safeParse } from "@/lib/result";
import { addCase, FutureTold } from "./case";
import { readCaseFile } from "./case-reading";
import { listEvidence } from "./evidence";
import { QueueFull } from "./fair-queue";
import { inCaseTurn } from "./file-turns";
import { dropFile, originalsOf, receivedFile, receiveFile } from "./files";
import type { StoredFile } from "./files/stored-file";
import { OverQuota } from "./quota";
import { openZip } from "./stored-zip";
import { CASE, REST, textIn, weightOf } from "./whole-json";
import { admitOriginals, type NotTaken, takeOriginals, type Unpacking, type Whole } from "./whole-originals";
import { addRest, Rest } from "./whole-rest";

/** The largest whole that is taken back at once, in bytes. */
export const LARGEST_WHOLE = 4 * 1024 * 1024 * 1024;

/** unpacking: lets in what comes out of it; signal: whoever sent it has left, and the work ends. */
export type Asked = { unpacking: Unpacking; signal?: AbortSignal };

/**
 * originals: files that are there again. missing: names of evidence whose file is not. added: what was not there before. refused:
 * originals in it that were not taken, and why.
 */
export type ReadBack = {
  calls: number;
  originals: number;
  missing: string[];
  added: Added;
  refused: NotTaken[];
};

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
  asked: Asked,
): Promise<Result<ReadBack>> {
  const received = await receiveFile(body, { limit: LARGEST_WHOLE, announced });
  if (received.kind !== "ok") return received;
  try {
    return await readBackStored(ownerId, receivedFile(received.value), asked);
  } catch (fault) {
    if (asked.signal?.aborted) return refuse(uploadReason("interrupted"));
    if (fault instanceof QueueFull) return tooMany();
    if (fault instanceof OverQuota) return refuse(fault.reason);
    if (fault instanceof FutureTold) return refuse(caseReason("future", fault.at));
    throw fault;
  } finally {
    await dropFile(received.value);
  }
}

/** The same for a ZIP that has arrived already. Throws QueueFull and OverQuota. */
export async function readBackStored(
  ownerId: string,
  stored: StoredFile,
  asked: Asked,
): Promise<Result<ReadBack>> {
  const before = await originalsOf(ownerId); // a store that is away is told of before anything is read in
  const whole = await openZip(stored);
  if (!whole) return noCase();
  const work = () => takeCase(ownerId, whole, asked);
  const taken = await inCaseTurn(ownerId, await weightOf(whole), work, asked.signal);
  if (taken.kind !== "ok") return taken;
  const answer = await takeOriginals(ownerId, whole, asked.unpacking.count, asked.signal);
  const there = await originalsOf(ownerId);
  const missing = await missingOriginals(ownerId, there);
  const fresh = there.size - before.size;
  const { calls, added } = taken.value;
  const more = added.more || fresh > 0;
  return ok({ calls, ...answer, missing, added: { ...added, originals: fresh, more } });
}

/** Names of evidence whose original is not here. */
export async function missingOriginals(ownerId: string, there?: Set<string>): Promise<string[]> {
  const here = there ?? (await originalsOf(ownerId));
  return (await listEvidence(ownerId)).filter(({ sha256 }) => !here.has(sha256)).map(({ name }) => name);
}

type TakenCase = { calls: number; added: Added };

/** The case, once it is added: not before there is room for all that comes with it. */
async function takeCase(
  ownerId: string,
  whole: Whole,
  { unpacking, signal }: Asked,
): Promise<Result<TakenCase>> {
  const written = await textIn(whole, CASE);
  const read = written === null ? null : await readCaseFile(written, signal);
  if (!read?.success) return noCase();
  const refused = await admitOriginals(ownerId, whole, read.data.evidence, unpacking);
  if (refused) return refused;
  const added = await addCase(ownerId, read.data, signal);
  const rest = safeParse(Rest, caseJson((await textIn(whole, REST)) ?? ""), caseSize);
  signal?.throwIfAborted();
  if (rest.success) await addRest(ownerId, rest.data);
  return ok({ calls: read.data.calls.length, added });
}
