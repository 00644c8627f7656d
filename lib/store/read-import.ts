import "server-only";
import { formatById } from "@/lib/imports";
import type { Ask, Hints, Read } from "@/lib/imports/format";
import { headerOf } from "@/lib/imports/header";
import { upTo } from "@/lib/imports/up-to";
import { breathe } from "./breathe";
import { rememberedColumns } from "./column-choices";
import { findEvidence } from "./evidence";
import { storedFile } from "./files";
import { sourceFile } from "./import-file";
import { addReads, askOwner, beginReading, finishReading } from "./import-reading";
import { answerImport, findImport } from "./imports";

/** How far a file is read. passed: bytes, of `size`; asks: it waits for what only the person can say. */
export type Progress = { read: number; rejected: number; passed: number; size: number; asks: boolean };

/** So many rows are kept in one step. */
const STEP = 2000;

/**
 * Reads a file from its beginning into rows, and says after each step how far it is. Ends early when `stopped` or when the
 * person has to be asked; `most` rows are read. A later reading of the same import ends this one.
 */
export async function* readImport(
  ownerId: string,
  importId: string,
  stopped: () => boolean,
  most = Number.POSITIVE_INFINITY,
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
  const file = await sourceFile(storedFile(ownerId, evidence), found.name, count);
  for (let hints: Hints | null = found.hints; hints; ) {
    Object.assign(progress, { read: 0, rejected: 0, passed: 0 });
    const begun: Begun = { reads: upTo(most, format.read(file, hints)), hints, progress, stopped };
    hints = yield* readOnce(ownerId, importId, begun);
  }
}

type Begun = { reads: AsyncIterable<Read>; hints: Hints; progress: Progress; stopped: () => boolean };

/** Reads up to the end; or, where the person has said it before, returns the hints to read anew with. */
async function* readOnce(
  ownerId: string,
  importId: string,
  { reads: all, hints, progress, stopped }: Begun,
): AsyncGenerator<Progress, Hints | null> {
  if (!(await beginReading(ownerId, importId))) return null;
  for await (const reads of inSteps(all)) {
    if (stopped()) return null;
    const asked = reads.find((read) => read.kind === "ask");
    if (asked) {
      const known = await heed(ownerId, importId, asked.ask, hints);
      if (!known) yield Object.assign(progress, { asks: true });
      return known;
    }
    if (!(await addReads(ownerId, importId, reads, progress.read))) return null;
    progress.read += reads.filter(({ kind }) => kind === "row" || kind === "rejected").length;
    progress.rejected += reads.filter(({ kind }) => kind === "rejected").length;
    yield progress;
    await breathe();
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

async function* inSteps(reads: AsyncIterable<Read>): AsyncGenerator<Read[]> {
  let held: Read[] = [];
  for await (const read of reads) {
    held.push(read);
    if (held.length < STEP && read.kind !== "ask") continue;
    yield held;
    held = [];
  }
  if (held.length > 0) yield held;
}
