import "server-only";
import { formatById } from "@/lib/imports";
import type { Ask, Hints, Read } from "@/lib/imports/format";
import { headerOf } from "@/lib/imports/header";
import { SheetTrouble } from "@/lib/imports/sheet-trouble";
import { breathe } from "./breathe";
import { rememberedColumns } from "./column-choices";
import { findEvidence } from "./evidence";
import { originalPath } from "./file-places";
import { sourceFile } from "./import-file";
import { addReads, askOwner, beginReading, finishReading } from "./import-reading";
import { answerImport, findImport } from "./imports";

/** How far a file is read. passed: bytes, of `size`. */
export type Progress = { read: number; rejected: number; passed: number; size: number };

/** So many rows are kept in one step. */
const STEP = 2000;

/**
 * Reads a file from its beginning into rows, and says after each step how far it is. Ends early when `stopped` or when the
 * person has to be asked; findImport tells which. A later reading of the same import ends this one.
 */
export async function* readImport(
  ownerId: string,
  importId: string,
  stopped: () => boolean,
): AsyncGenerator<Progress> {
  const found = await findImport(ownerId, importId);
  const evidence = found?.evidenceId ? await findEvidence(ownerId, found.evidenceId) : null;
  const format = found && formatById(found.format);
  if (!found || !evidence || !format) return;
  const progress = { read: 0, rejected: 0, passed: 0, size: evidence.size };
  const count = (bytes: number) => {
    progress.passed += bytes;
  };
  yield progress;
  const file = await sourceFile(originalPath(ownerId, evidence.sha256), found.name, evidence.size, count);
  if (!(await beginReading(ownerId, importId))) return;
  for await (const reads of inSteps(trouble(format.read(file, found.hints)))) {
    if (stopped()) return;
    const asked = reads.find((read) => read.kind === "ask");
    if (asked) {
      const hints = await remembered(ownerId, asked.ask, found.hints);
      if (!hints) return askOwner(ownerId, importId, asked.ask);
      await answerImport(ownerId, importId, hints);
      return yield* readImport(ownerId, importId, stopped);
    }
    if (!(await addReads(ownerId, importId, reads, progress.read))) return;
    progress.read += reads.filter(({ kind }) => kind === "row" || kind === "rejected").length;
    progress.rejected += reads.filter(({ kind }) => kind === "rejected").length;
    yield progress;
    await breathe();
  }
  await finishReading(ownerId, importId);
}

/** What the person said of the same columns before; null when it has to be asked. */
async function remembered(ownerId: string, ask: Ask, hints: Hints): Promise<Hints | null> {
  if (ask.kind !== "columns" || hints.columns) return null;
  const columns = await rememberedColumns(ownerId, headerOf(ask.head));
  return columns && { ...hints, columns };
}

/** A workbook that cannot be opened is a file that ends before its first row. */
async function* trouble(reads: AsyncIterable<Read>): AsyncGenerator<Read> {
  try {
    yield* reads;
  } catch (fault) {
    if (!(fault instanceof SheetTrouble)) throw fault;
    yield { kind: "cut", text: fault.message };
  }
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
