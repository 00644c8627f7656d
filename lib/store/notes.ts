import "server-only";
import { readdir, readFile, rm, stat, writeFile } from "node:fs/promises";
import path from "node:path";
import { inTurnOf } from "./file-turns";
import { makeFolderBelow } from "./files/folder";
import { incomingDir } from "./files/places";
import { assertLocked } from "./lock-lost";
import { aloneIfFree, spaceOf } from "./named-turns";
import { settle } from "./settle";

const PAUSE_MS = 5_000;
const TRIES = 60;

/**
 * Work in which bytes and rows change one after the other: on one file of an owner, or on all, on their way to another or to
 * their end; gone: the files went, and the rows follow step by step. caseAt: rows of a case come step by step, all of which bear
 * this moment; outAt: they go again, step by step; into: rows of an owner go step by step to another, and what is noted says which
 * calls both have.
 */
export type Note =
  | { ownerId: string; sha256: string }
  | { ownerId: string; to: string }
  | { ownerId: string; into: string }
  | { ownerId: string; ends: true }
  | { ownerId: string; gone: true }
  | { ownerId: string; caseAt: number }
  | { ownerId: string; outAt: number };

type Move = Extract<Note, { into: string }>;

/**
 * Does work of which a crash could leave the half: a note lies beside it until it is done, for the next start to settle.
 * Work that throws is settled at once, or as soon as that can be: where its lock was cut, in turns taken anew. Where no note can be written (a full disk), the work goes
 * on without, unless the note says more than its name does (said). To be called in the turns of the owners.
 */
export async function withNote<T>(note: Note, work: () => Promise<T>, said?: string): Promise<T> {
  await makeFolderBelow(incomingDir()).catch(() => {});
  await unless(said, writeFile(placeOf(note), said ?? "", { flush: true }));
  try {
    const done = await work();
    await unless(said, closeNote(note));
    return done;
  } catch (fault) {
    await settleInTurn(note).catch(() => settleSoon(note, TRIES));
    throw fault;
  }
}

/** What a note says is needed for settling it, and would be settled where the note stayed: without either nothing is done. */
async function unless(said: string | undefined, done: Promise<void>): Promise<void> {
  await (said === undefined ? done.catch(() => {}) : done);
}

/** Settles what a note names and takes it away; it stays where nothing could be decided. */
export function settleNote(note: Note): Promise<void> {
  return inTurnOf(ownersOf(note), () => settleInTurn(note));
}

/**
 * The same where nobody is at work in its spaces: work under a note is done in their turns, which a process that is killed lets go
 * of. So a note that is met with those turns free was left behind, however young it is.
 */
export async function settleLeft(note: Note): Promise<void> {
  await aloneIfFree(ownersOf(note).map(spaceOf), () => settleInTurn(note));
}

function ownersOf(note: Note): string[] {
  if ("into" in note) return [note.ownerId, note.into];
  return "to" in note ? [note.ownerId, note.to] : [note.ownerId];
}

async function settleInTurn(note: Note): Promise<void> {
  assertLocked();
  const said = "caseAt" in note || "into" in note ? await saidIn(note) : "";
  if (said === null) return; // it has ended well meanwhile
  if (await settle(note, said)) await closeNote(note);
}

/** A database that is gone mostly comes back; the next look at all notes is an hour away. */
function settleSoon(note: Note, tries: number): void {
  if (tries === 0) return;
  const again = () => settleNote(note).catch(() => settleSoon(note, tries - 1));
  setTimeout(again, PAUSE_MS).unref();
}

/** Of rows of this space that are on their way to another, or of another here: either is there by half. */
export async function movesOf(ownerId: string): Promise<Move[]> {
  const notes = await openNotes();
  return notes.filter((note): note is Move => "into" in note && ownersOf(note).includes(ownerId));
}

/** What was begun, before that moment where one is named, and has not ended. */
export async function openNotes(before?: Date): Promise<Note[]> {
  const names = (await readdir(incomingDir()).catch(() => [])).filter((name) => name.endsWith(ending));
  if (!before) return names.flatMap((name) => readNote(name) ?? []);
  const old = await Promise.all(names.map((name) => isOlder(path.join(incomingDir(), name), before)));
  return names.filter((_, n) => old[n]).flatMap((name) => readNote(name) ?? []);
}

async function saidIn(note: Note): Promise<string | null> {
  return readFile(placeOf(note), "utf8").catch((fault: NodeJS.ErrnoException) => {
    if (fault.code === "ENOENT") return null;
    throw fault;
  });
}

/** The work that a note names has not ended, nor could it be settled. */
export async function isNoted(note: Note): Promise<boolean> {
  return (await saidIn(note)) !== null;
}

async function closeNote(note: Note): Promise<void> {
  await rm(placeOf(note), { force: true });
}

const ending = ".note";

/** An owner's id has no tilde. */
function placeOf(note: Note): string {
  return path.join(incomingDir(), `${note.ownerId}~${aboutOf(note)}${ending}`);
}

function aboutOf(note: Note): string {
  if ("ends" in note) return "ends~";
  if ("gone" in note) return "gone~";
  if ("caseAt" in note) return `case~${note.caseAt}`;
  if ("outAt" in note) return `out~${note.outAt}`;
  if ("into" in note) return `into~${note.into}`;
  return "to" in note ? `to~${note.to}` : `file~${note.sha256}`;
}

function readNote(name: string): Note | null {
  const [ownerId = "", what, about = ""] = name.slice(0, -ending.length).split("~");
  if (what === "to") return { ownerId, to: about };
  if (what === "into") return { ownerId, into: about };
  if (what === "case") return { ownerId, caseAt: Number(about) };
  if (what === "out") return { ownerId, outAt: Number(about) };
  if (what === "ends") return { ownerId, ends: true };
  if (what === "gone") return { ownerId, gone: true };
  return what === "file" ? { ownerId, sha256: about } : null;
}

async function isOlder(file: string, before: Date): Promise<boolean> {
  const found = await stat(file).catch(() => null);
  return found !== null && found.mtimeMs < before.getTime();
}
