import { isNobody, isSomebodyElse, isUntold } from "@/lib/channels/complainant";
import type { CaseFile } from "@/lib/complaints/case-file";
import { futureTold } from "@/lib/complaints/future-told";
import type { Added, Has } from "@/lib/complaints/read-in";
import { anothers, makeAnothers } from "./case-anothers";
import { changedLetter } from "./case-letters";
import { takeInAnew } from "./case-take-in";
import { complainantOf, readComplainant } from "./complainant";
import { inTurnOf } from "./file-turns";
import { hasOwnThings } from "./own-things";

/** Case data says that something has happened which lies in the future. */
export class FutureTold extends Error {
  override readonly name = "FutureTold";
  /** at: where, and what it says. */
  constructor(readonly at: string) {
    super("a case file tells of the future");
  }
}

/** A letter in case data is not the one that its own fingerprint says. */
export class ChangedLetter extends Error {
  override readonly name = "ChangedLetter";
  /** at: which, in words. */
  constructor(readonly at: string) {
    super("a case file holds a letter that is not as it was issued");
  }
}

/** It is the case of somebody else than whose details stand here, or of somebody where none stand and there is something of one's own. */
export class AnotherPerson extends Error {
  override readonly name = "AnotherPerson";
  /** of: who it is of, as far as it says. */
  constructor(
    readonly of: string,
    readonly why: "another" | "unnamed",
  ) {
    super("a case file is of another person");
  }
}

/** at: the moment that all of it is marked with; isAnothers: it is of somebody else. */
export type Taken = Added & { at: Date; isAnothers: boolean };

/** isAnothersTaken: it is read in though it is somebody else's; isOwn: where nothing here tells, it is one's own, isRenamed: it is one's own though it bears another name: whoever reads it in was asked. signal: whoever sent it has left, and the work ends. */
export type Reading = {
  isAnothersTaken?: boolean;
  isOwn?: boolean;
  isRenamed?: boolean;
  signal?: AbortSignal;
};

/** Adds a case as addInTurn does, in the turn of its owner. */
export function addCase(ownerId: string, file: CaseFile, reading: Reading = {}): Promise<Taken> {
  return inTurnOf(ownerId, () => addInTurn(ownerId, file, reading));
}

/**
 * Adds a case to what the owner has; asked for in the owner's turn. Nothing that is there is changed or lost: a call that is there already keeps
 * what it says and gets the file's words as an earlier version. Reading the same file twice adds nothing.
 * Evidence without a fingerprint is left out, since no file can ever answer for it. Throws OverQuota, and adds nothing,
 * when not all of it fits, FutureTold, ChangedLetter or AnotherPerson. Everything that is new is marked with the one moment of this reading, by
 * which it can be taken out again. Returns what was not there before.
 */
export async function addInTurn(ownerId: string, file: CaseFile, reading: Reading): Promise<Taken> {
  reading.signal?.throwIfAborted();
  const future = futureTold(file, new Date());
  if (future) throw new FutureTold(future);
  const changed = changedLetter(file);
  if (changed) throw new ChangedLetter(changed);
  const { person, ...taken } = await takeOf(ownerId, file, reading);
  return { ...taken, originals: 0, person, more: taken.more || person, has: partsOf(file) };
}

/** Whose it is is asked when it is this one's turn, and once more at the end: details may have been written meanwhile. */
async function takeOf(ownerId: string, file: CaseFile, reading: Reading) {
  const { isAnothersTaken, isRenamed, signal } = reading;
  const ofAnother = async () => !isRenamed && isSomebodyElse(await complainantOf(ownerId), file.complainant);
  const why = (await ofAnother()) ? "another" : (await isUnnamed(ownerId, file, reading)) ? "unnamed" : null;
  if (why && !isAnothersTaken) throw new AnotherPerson(file.complainant.name, why);
  const isAnothers = why !== null;
  const taken = await takeInAnew(ownerId, isAnothers ? anothers(file) : file, signal);
  const isLate = !isAnothers && (await ofAnother());
  if (isLate) await makeAnothers(ownerId, taken.at);
  const person = !isAnothers && (await readComplainant(ownerId, file.complainant, taken.at));
  return { ...taken, person, isAnothers: isAnothers || isLate };
}

/** Details of somebody, where there is something of one's own and nothing that says whose, nor has anybody been asked. */
async function isUnnamed(ownerId: string, { complainant }: CaseFile, { isOwn }: Reading): Promise<boolean> {
  if (isOwn || isUntold(complainant) || !isUntold(await complainantOf(ownerId))) return false;
  return hasOwnThings(ownerId);
}

function partsOf({ calls, complaints, ...file }: CaseFile): Has {
  const others = [file.evidence, file.callers, file.refusals, file.imports, file.apart];
  return {
    calls: calls.length > 0,
    complaints: complaints.length > 0,
    others: others.some((all) => all.length > 0) || !isNobody(file.complainant),
  };
}
