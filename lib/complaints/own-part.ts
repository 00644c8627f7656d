import type { CaseFile } from "./case-file";

/** The part of a case that is its person's own: nothing that was read into it out of the case data of somebody else. */
export function ownPart(file: CaseFile): CaseFile {
  const calls = file.calls.filter(isOwn);
  const ids = new Set(calls.map(({ id }) => id));
  return {
    ...file,
    calls,
    evidence: file.evidence.filter(isOwn),
    refusals: file.refusals.filter(isOwn),
    complaints: file.complaints
      .filter(isOwn)
      .map((one) => ({ ...one, callIds: one.callIds.filter((id) => ids.has(id)) })),
  };
}

function isOwn({ isAnothers = false }: { isAnothers?: boolean }): boolean {
  return !isAnothers;
}
