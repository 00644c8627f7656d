import type { CaseFile } from "@/lib/complaints/case-file";
import { futureTold } from "@/lib/complaints/future-told";
import type { Added } from "@/lib/complaints/read-in";
import { addCaseApart, addCaseCallers, addCaseRefusals } from "./case-add-callers";
import { addCaseCalls } from "./case-add-calls";
import { addCaseComplaints } from "./case-add-complaints";
import { addCaseEvidence } from "./case-add-evidence";
import { addCaseImports } from "./case-add-imports";
import { fillComplainant } from "./complainant";
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

/**
 * Adds a case to what the owner has. Nothing that is there is changed or lost: a call that is there already keeps
 * what it says and gets the file's words as an earlier version. Reading the same file twice adds nothing.
 * Evidence without a fingerprint is left out, since no file can ever answer for it. Throws OverQuota, and adds nothing,
 * when not all of it fits, or FutureTold. Returns what was not there before.
 */
export async function addCase(ownerId: string, file: CaseFile, signal?: AbortSignal): Promise<Added> {
  signal?.throwIfAborted();
  const future = futureTold(file, new Date());
  if (future) throw new FutureTold(future);
  const added = await transact(
    ownerId,
    async (tx) => {
      const before = await countAll(ownerId, tx);
      const calls = await addCaseCalls(tx, ownerId, file.calls);
      const evidence = await addCaseEvidence(tx, ownerId, file.evidence, calls);
      await addCaseComplaints(tx, ownerId, file.complaints, calls, evidence);
      await addCaseImports(tx, ownerId, file.imports, { calls, evidence });
      const callers = await addCaseCallers(tx, ownerId, file.callers);
      await addCaseApart(tx, ownerId, file.apart, callers);
      await addCaseRefusals(tx, ownerId, file, { callers, evidence });
      const after = await admitGrown(ownerId, before, tx);
      const fresh = file.calls.filter(({ id, deletedAt }) => deletedAt === null && !calls.get(id)?.known);
      return {
        calls: fresh.length,
        complaints: after.complaints - before.complaints,
        more: isMore(before, after),
      };
    },
    { timeout: 120_000 },
  );
  const person = await fillComplainant(ownerId, file.complainant);
  return { ...added, originals: 0, person, more: added.more || person };
}

/** Of any kind there are more rows than before. */
function isMore<Kind extends string>(before: Record<Kind, number>, after: Record<Kind, number>): boolean {
  return (Object.keys(after) as Kind[]).some((kind) => after[kind] > before[kind]);
}
