import "server-only";
import { LARGEST_CASE_FILE } from "@/lib/complaints/case-json";
import { anotherPlace, type CaseFault } from "@/lib/complaints/case-refusals";
import type { ReadIn } from "@/lib/complaints/read-in";
import type { Reason, Result } from "@/lib/result";
import { AnotherPerson, addInTurn, ChangedLetter, FutureTold, type Reading } from "./case";
import { readCaseFile } from "./case-reading";
import { caseWeight } from "./case-weight";
import { QueueFull } from "./fair-queue";
import { inCaseTurn } from "./file-turns";
import { dropFile, originalsOf, type Received, receivedFile, receiveFile } from "./files";
import { bytesOf } from "./files/stored-file";
import { OverQuota } from "./quota";
import { type Asked, missingOriginals, type ReadBack, readBackStored } from "./read-back";
import type { NotTaken } from "./whole-originals";

/**
 * fault: why nothing was read in; at: of a "shape", "future" or "letter" where in the file, of "another" and "unnamed" whose it is; full: of which there would be too many; reason:
 * in other words. refused: originals that were not taken.
 */
export type CaseTaken =
  | { calls: number; readIn: ReadIn; refused?: NotTaken[] }
  | { fault: CaseFault; at?: string; full?: OverQuota; reason?: Reason };

/**
 * Adds the case in a body, or in a ZIP of 导出全部 with its originals, to what the owner has. It waits on the disk for its turn: many bodies take no more memory than one.
 * `announced`: bytes, null where nobody has said.
 */
export async function receiveCase(
  ownerId: string,
  body: ReadableStream<Uint8Array>,
  announced: number | null,
  asked: Asked,
): Promise<CaseTaken> {
  const received = await receiveFile(body, { limit: LARGEST_CASE_FILE, announced });
  if (received.kind !== "ok") return { fault: faultOf(received) };
  const file = received.value;
  try {
    if (await isZip(file)) return wholeTaken(await readBackStored(ownerId, receivedFile(file), asked));
    const weight = await caseWeight(file.size, () => bytesOf(receivedFile(file)));
    return await inCaseTurn(ownerId, weight, () => takeCase(ownerId, file, asked), asked.signal);
  } catch (fault) {
    if (asked.signal?.aborted) return { fault: "cut" };
    if (fault instanceof QueueFull) return { fault: "often" };
    if (fault instanceof OverQuota) return { fault: "full", full: fault };
    if (fault instanceof FutureTold) return { fault: "future", at: fault.at };
    if (fault instanceof ChangedLetter) return { fault: "letter", at: fault.at };
    if (fault instanceof AnotherPerson)
      return { fault: fault.why, at: anotherPlace(fault.of, fault.why === "unnamed") };
    throw fault;
  } finally {
    await dropFile(file);
  }
}

async function takeCase(ownerId: string, file: Received, reading: Reading): Promise<CaseTaken> {
  const written = new TextDecoder().decode(await bytesOf(receivedFile(file)));
  const read = await readCaseFile(written, reading.signal);
  if (!read.success) return unfit(read.error.issues[0]?.path ?? []);
  await originalsOf(ownerId); // a store that is away is told of before anything is read in
  const { at: _, isAnothers: __, ...added } = await addInTurn(ownerId, read.data, reading);
  const missing = (await missingOriginals(ownerId, read.data)).length;
  return { calls: read.data.calls.length, readIn: { ...added, missing, isChanged: false } };
}

async function isZip(file: Received): Promise<boolean> {
  return (await bytesOf(receivedFile(file), 0, 4)).toString("latin1") === "PK\u0003\u0004";
}

function wholeTaken(answer: Result<ReadBack>): CaseTaken {
  if (answer.kind !== "ok") return unread(answer.kind === "refused" ? answer.reasons[0] : undefined);
  const { calls, added, missing, refused, isChanged } = answer.value;
  return {
    calls,
    readIn: { ...added, missing: missing.length, isChanged },
    ...(refused.length > 0 && { refused }),
  };
}

/** Why there is no room for what it holds; without any of these reasons it is no such ZIP. */
function unread(reason?: Reason): CaseTaken {
  const fault = rooms.get(reason?.code);
  return fault && reason ? { fault, reason } : { fault: "json" };
}

const rooms = new Map<string | undefined, CaseFault>([
  ["too-large", "large"],
  ["space-full", "room"],
  ["too-often", "often"],
  ["busy", "often"],
  ["server-busy", "often"],
  ["disk-full", "disk"],
]);

/** Without its mark it is a file of something else. */
function unfit(path: PropertyKey[]): CaseTaken {
  const isCase = path.length > 0 && path[0] !== "format";
  return isCase ? { fault: "shape", at: path.join(".") } : { fault: "json" };
}

const faults = new Map<string | undefined, CaseFault>([
  ["empty", "empty"],
  ["too-large", "large"],
  ["interrupted", "cut"],
  ["disk-full", "disk"],
]);

function faultOf(received: Result<Received>): CaseFault {
  return faults.get(received.kind === "refused" ? received.reasons[0]?.code : undefined) ?? "away";
}
