import "server-only";
import { dayInBeijing } from "@/lib/deadlines/beijing";
import { formatById } from "@/lib/imports";
import type { Ask, Hints, Read } from "@/lib/imports/format";
import { headerOf } from "@/lib/imports/header";
import { pastedName } from "@/lib/imports/pasted/name";
import { upTo } from "@/lib/imports/up-to";
import { rememberedColumns } from "./column-choices";
import { findEvidence } from "./evidence";
import { storedFile } from "./files";
import { sourceFile } from "./import-file";
import { addReads, askOwner, beginReading, finishReading } from "./import-reading";
import { answerImport, findImport } from "./imports";
import type { Job, Party } from "./queue-party";
import { inReadingTurns, readingBreath } from "./reading-turns";
import { waitingRows, waitingRowsLeft } from "./waiting-rows";

/** How far a file is read. passed: bytes, of `size`; asks: it waits for what only the person can say. */
export type Progress = { read: number; rejected: number; passed: number; size: number; asks: boolean };

/** So many rows are kept in one step; others wait for one of them in the database. */
const STEP = 500;

/**
 * Reads a file from its beginning into rows, and says after each step how far it is. Ends early when `stopped` or when the
 * person has to be asked; `most` rows are read. A later reading of the same import ends this one, where it waits for its
 * workbook too; so does `signal`. Throws QueueFull when too many wait to be read. `address`: that of an owner without an
 * account, as of Party.
 */
export async function* readImport(
  ownerId: string,
  importId: string,
  stopped: () => boolean,
  most = Number.POSITIVE_INFINITY,
  signal?: AbortSignal,
  address: Party["address"] = null,
): AsyncGenerator<Progress> {
  const found = await findImport(ownerId, importId);
  const evidence = found?.evidenceId ? await findEvidence(ownerId, found.evidenceId) : null;
  const format = found && formatById(found.format);
  if (!found || !evidence || !format) return;
  const progress = { read: 0, rejected: 0, passed: 0, size: evidence.size, asks: false };
  const count = (bytes: number) => {
    progress.passed += bytes;
  };
  yield progress;
  const turn = beginTurn(importId, signal);
  try {
    const check = () => {
      if (stopped()) turn.abort();
      turn.signal.throwIfAborted();
    };
    const job = { owner: ownerId, address, turns: 0 };
    const breath = readingBreath(job);
    const watching = {
      owner: { owner: ownerId, address },
      signal: turn.signal,
      passed: count,
      check,
      breath,
    };
    const file = await sourceFile(storedFile(ownerId, evidence), found.name, watching);
    for (let hints: Hints | null = found.hints; hints; ) {
      Object.assign(progress, { read: 0, rejected: 0, passed: 0 });
      const reads = fitting(
        format.read(file, {
          ...hints,
          readAt: new Date().toISOString(),
          ...pastedOn(found.name, evidence.receivedAt),
        }),
        most,
        await waitingRowsLeft(ownerId, importId),
      );
      const isBill = evidence.kind === "bill";
      const begun: Begun = { job, reads, hints, progress, check, breath, signal: turn.signal, isBill };
      hints = yield* readOnce(ownerId, importId, begun);
    }
  } catch (fault) {
    if (!turn.signal.aborted) throw fault;
  } finally {
    turn.end();
  }
}

/** Text that was pasted here speaks of the day on which it was; a file may be older. */
function pastedOn(name: string, at: string): Hints {
  return name === pastedName ? { pastedOn: dayInBeijing(at) } : {};
}

/** Up to so many rows of one file, and up to those for which there is room beside what waits already. */
function fitting(reads: AsyncIterable<Read>, most: number, left: number): AsyncIterable<Read> {
  return left < most ? upTo(left, reads, noRoom(left)) : upTo(most, reads);
}

function noRoom(left: number): string {
  return `等着选的行最多${waitingRows()}行，这个文件只放得下${left}行，读到这里为止。文件收着：先把等着的导入记下或者不要，再读一次`;
}

// Kept on globalThis because a server may load this module more than once.
const shared = globalThis as typeof globalThis & { qingjingReadings?: Map<string, AbortController> };

/** signal: aborted when the reading is to end. */
type Turn = { signal: AbortSignal; abort: () => void; end: () => void };

/** Ends the reading of the same import that this process is at: an import costs one workbook at a time, however often it is asked for. */
function beginTurn(importId: string, signal?: AbortSignal): Turn {
  shared.qingjingReadings ??= new Map();
  const readings = shared.qingjingReadings;
  readings.get(importId)?.abort();
  const own = new AbortController();
  readings.set(importId, own);
  const end = () => {
    if (readings.get(importId) === own) readings.delete(importId);
  };
  const either = signal ? AbortSignal.any([own.signal, signal]) : own.signal;
  return { signal: either, abort: () => own.abort(), end };
}

type Begun = {
  job: Job;
  reads: AsyncIterable<Read>;
  hints: Hints;
  progress: Progress;
  check: () => void;
  breath: Breath;
  signal: AbortSignal;
  isBill: boolean;
};

type Breath = ReturnType<typeof readingBreath>;

/** Reads up to the end; or, where the person has said it before, returns the hints to read anew with. */
async function* readOnce(
  ownerId: string,
  importId: string,
  { job, reads: all, hints, progress, check, breath, signal, isBill }: Begun,
): AsyncGenerator<Progress, Hints | null> {
  if (!(await beginReading(ownerId, importId))) return null;
  for await (const reads of inReadingTurns(job, inSteps(all, breath), signal)) {
    check();
    const asked = reads.find((read) => read.kind === "ask");
    if (asked) {
      const known = await heed(ownerId, importId, asked.ask, hints);
      if (!known) yield Object.assign(progress, { asks: true });
      return known;
    }
    if (!(await addReads(ownerId, importId, reads, progress.read, isBill))) return null;
    progress.read += reads.filter(({ kind }) => kind === "row" || kind === "rejected").length;
    progress.rejected += reads.filter(({ kind }) => kind === "rejected").length;
    yield progress;
  }
  await finishReading(ownerId, importId);
  return null;
}

/** Asks the person, unless the answer is known from before; then it is returned. */
async function heed(ownerId: string, importId: string, ask: Ask, hints: Hints): Promise<Hints | null> {
  const known = await remembered(ownerId, ask, hints);
  if (known) await answerImport(ownerId, importId, known);
  else await askOwner(ownerId, importId, ask);
  return known;
}

/** What the person said of the same columns before; null when it has to be asked. */
async function remembered(ownerId: string, ask: Ask, hints: Hints): Promise<Hints | null> {
  if (ask.kind !== "columns" || hints.columns) return null;
  const columns = await rememberedColumns(ownerId, headerOf(ask.head));
  return columns && { ...hints, columns };
}

async function* inSteps(reads: AsyncIterable<Read>, breath: Breath): AsyncGenerator<Read[]> {
  let held: Read[] = [];
  for await (const read of reads) {
    const pause = breath();
    if (pause) await pause;
    held.push(read);
    if (held.length < STEP && read.kind !== "ask") continue;
    yield held;
    held = [];
  }
  if (held.length > 0) yield held;
}
