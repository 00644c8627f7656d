import { isNobody, isSomebodyElse } from "@/lib/channels/complainant";
import type { CaseFile } from "@/lib/complaints/case-file";
import { futureTold } from "@/lib/complaints/future-told";
import type { Added, Has } from "@/lib/complaints/read-in";
import { addCaseApart, addCaseCallers, addCaseRefusals } from "./case-add-callers";
import { addCaseCalls } from "./case-add-calls";
import { addCaseComplaints } from "./case-add-complaints";
import { addCaseEvidence } from "./case-add-evidence";
import { addCaseImports } from "./case-add-imports";
import { changedLetter } from "./case-letters";
import { complainantOf, readComplainant } from "./complainant";
import type { Tx } from "./db";
import { admitGrown, countAll } from "./quota";
import { transact } from "./transact";

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

/** It is the case of somebody else than whose details stand here. */
export class AnotherPerson extends Error {
  override readonly name = "AnotherPerson";
  /** of: who it is of, as far as it says. */
  constructor(readonly of: string) {
    super("a case file is of another person");
  }
}

/** at: the moment that all of it is marked with; isAnothers: it is of somebody else. */
export type Taken = Added & { at: Date; isAnothers: boolean };

/** isAnothersTaken: it may be of somebody else than whose details stand here; whoever reads it in was asked. signal: whoever sent it has left, and the work ends. */
export type Reading = { isAnothersTaken?: boolean; signal?: AbortSignal };

/**
 * Adds a case to what the owner has. Nothing that is there is changed or lost: a call that is there already keeps
 * what it says and gets the file's words as an earlier version. Reading the same file twice adds nothing.
 * Evidence without a fingerprint is left out, since no file can ever answer for it. Throws OverQuota, and adds nothing,
 * when not all of it fits, FutureTold, ChangedLetter or AnotherPerson. Everything that is new is marked with the one moment of this reading, by
 * which it can be taken out again. Returns what was not there before.
 */
export async function addCase(ownerId: string, file: CaseFile, reading: Reading = {}): Promise<Taken> {
  reading.signal?.throwIfAborted();
  const readAt = new Date();
  const future = futureTold(file, readAt);
  if (future) throw new FutureTold(future);
  const changed = changedLetter(file);
  if (changed) throw new ChangedLetter(changed);
  const isAnothers = isSomebodyElse(await complainantOf(ownerId), file.complainant);
  if (isAnothers && !reading.isAnothersTaken) throw new AnotherPerson(file.complainant.name);
  const told = isAnothers ? anothers(file) : file;
  const added = await transact(ownerId, (tx) => addRows(tx, ownerId, told, readAt), { timeout: 120_000 });
  const person = await readComplainant(ownerId, file.complainant, readAt);
  return {
    ...added,
    originals: 0,
    person,
    more: added.more || person,
    has: partsOf(file),
    at: readAt,
    isAnothers,
  };
}

/** Nothing of it is the owner's to say: no complaint, and not who is called by name. */
function anothers(file: CaseFile): CaseFile {
  const calls = file.calls.map((call) => ({ ...call, knewMyName: null }));
  return { ...file, calls, complaints: file.complaints.map((one) => ({ ...one, isAnothers: true })) };
}

async function addRows(tx: Tx, ownerId: string, file: CaseFile, readAt: Date) {
  const before = await countAll(ownerId, tx);
  const calls = await addCaseCalls(tx, ownerId, file.calls, readAt);
  const evidence = await addCaseEvidence(tx, ownerId, file.evidence, calls, readAt);
  await addCaseComplaints(tx, ownerId, file.complaints, { calls, evidence, readAt });
  await addCaseImports(tx, ownerId, file.imports, { calls, evidence, readAt });
  const callers = await addCaseCallers(tx, ownerId, file.callers, readAt);
  await addCaseApart(tx, ownerId, file.apart, callers, readAt);
  await addCaseRefusals(tx, ownerId, file, { callers, evidence, readAt });
  const after = await admitGrown(ownerId, before, tx);
  const fresh = file.calls.filter(({ id, deletedAt }) => deletedAt === null && !calls.get(id)?.known);
  return {
    calls: fresh.length,
    complaints: after.complaints - before.complaints,
    more: isMore(before, after),
  };
}

function partsOf({ calls, complaints, ...file }: CaseFile): Has {
  const others = [file.evidence, file.callers, file.refusals, file.imports, file.apart];
  return {
    calls: calls.length > 0,
    complaints: complaints.length > 0,
    others: others.some((all) => all.length > 0) || !isNobody(file.complainant),
  };
}

/** Of any kind there are more rows than before. */
function isMore<Kind extends string>(before: Record<Kind, number>, after: Record<Kind, number>): boolean {
  return (Object.keys(after) as Kind[]).some((kind) => after[kind] > before[kind]);
}
