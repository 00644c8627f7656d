import "server-only";
import type { CaseFile } from "@/lib/complaints/case-file";
import { anotherPlace, caseReason } from "@/lib/complaints/case-refusals";
import type { Added } from "@/lib/complaints/read-in";
import { uploadReason } from "@/lib/evidence/refusals";
import { ok, type Result, refuse } from "@/lib/result";
import { AnotherPerson, addInTurn, ChangedLetter, FutureTold, type Reading } from "./case";
import { readCaseFile, readJson } from "./case-reading";
import { listEvidence } from "./evidence";
import { QueueFull } from "./fair-queue";
import { inCaseTurn } from "./file-turns";
import { dropFile, originalsOf, receivedFile, receiveFile } from "./files";
import type { StoredFile } from "./files/stored-file";
import { OverQuota } from "./quota";
import { openZip } from "./stored-zip";
import { CASE, isCaseTooLarge, REST, textBytes, textIn, weightOf } from "./whole-json";
import { admitOriginals, type NotTaken, takeOriginals, type Unpacking, type Whole } from "./whole-originals";
import { addRest, Rest } from "./whole-rest";
import { isOtherThanListed } from "./whole-sums";

/** The largest whole that is taken back at once, in bytes. */
export const LARGEST_WHOLE = 4 * 1024 * 1024 * 1024;

/** unpacking: lets in what comes out of it. */
export type Asked = Reading & { unpacking: Unpacking };

/**
 * originals: files that are there again. missing: names of evidence whose file is not. added: what was not there before. refused:
 * originals in it that were not taken, and why. isChanged: its case data is not what its own SHA256SUMS says.
 */
export type ReadBack = {
  calls: number;
  originals: number;
  missing: string[];
  added: Added;
  refused: NotTaken[];
  isChanged: boolean;
};

const noCase = () =>
  refuse({ code: "no-case", text: "这不是“导出全部”的ZIP，或者文件坏了。什么都没有导入。" });

const tooLarge = () =>
  refuse({ code: "too-large", text: "里面的案件数据太大，最多96MB。什么都没有导入，记录还是原来的样子。" });

const tooMany = () =>
  refuse({ code: "busy", text: "现在导入的人太多，这个还没读，什么都没有变。过一会儿再传一次。" });

/**
 * Takes back what 导出全部 gave: the case data, then each original whose bytes are exactly those that the case names.
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
    if (fault instanceof ChangedLetter) return refuse(caseReason("letter", fault.at));
    if (fault instanceof AnotherPerson)
      return refuse(caseReason(fault.why, anotherPlace(fault.of, fault.why === "unnamed")));
    throw fault;
  } finally {
    await dropFile(received.value);
  }
}

/** The same for a ZIP that has arrived already. Throws what addCase does, and QueueFull. */
export async function readBackStored(
  ownerId: string,
  stored: StoredFile,
  asked: Asked,
): Promise<Result<ReadBack>> {
  const before = await originalsOf(ownerId); // a store that is away is told of before anything is read in
  const whole = await openZip(stored);
  if (!whole) return noCase();
  if (isCaseTooLarge(whole)) return tooLarge();
  const stop = await asked.unpacking.admit({ bytes: textBytes(whole), coming: 0, added: 0 });
  if (stop) return refuse(stop);
  const work = () => takeCase(ownerId, whole, asked);
  const taken = await inCaseTurn(ownerId, await weightOf(whole), work, asked.signal);
  if (taken.kind !== "ok") return taken;
  const { file, added, at, isChanged } = taken.value;
  const { unpacking, signal } = asked;
  const answer = await takeOriginals(ownerId, whole, { count: unpacking.count, reading: at, signal });
  const there = await originalsOf(ownerId);
  const missing = await missingOriginals(ownerId, file, there);
  const fresh = there.size - before.size;
  const more = added.more || fresh > 0;
  const calls = file.calls.length;
  return ok({ calls, ...answer, missing, added: { ...added, originals: fresh, more }, isChanged });
}

/** Names of evidence of that file whose original is not here. */
export async function missingOriginals(
  ownerId: string,
  file: CaseFile,
  there?: Set<string>,
): Promise<string[]> {
  const here = there ?? (await originalsOf(ownerId));
  const named = new Set(file.evidence.map(({ sha256 }) => sha256));
  const gone = (await listEvidence(ownerId)).filter(({ sha256 }) => named.has(sha256) && !here.has(sha256));
  return gone.map(({ name }) => name);
}

type TakenCase = { file: CaseFile; added: Added; at: Date; isChanged: boolean };

/** The case, once it is added: not before there is room for all that comes with it. */
async function takeCase(
  ownerId: string,
  whole: Whole,
  { unpacking, ...reading }: Asked,
): Promise<Result<TakenCase>> {
  const { signal } = reading;
  const written = await textIn(whole, CASE, signal);
  const read = written && (await readCaseFile(written.text, signal));
  if (!written || !read?.success) return noCase();
  const refused = await admitOriginals(ownerId, whole, read.data.evidence, unpacking);
  if (refused) return refused;
  const { at, isAnothers, ...added } = await addInTurn(ownerId, read.data, reading);
  const rest = Rest.safeParse(await readJson((await textIn(whole, REST, signal))?.text ?? "", signal));
  signal?.throwIfAborted();
  // Whom somebody else knows is not whom the owner knows.
  if (rest.success && !isAnothers) await addRest(ownerId, rest.data);
  return ok({
    file: read.data,
    added,
    at,
    isChanged: await isOtherThanListed(whole, written.sha256, signal),
  });
}
