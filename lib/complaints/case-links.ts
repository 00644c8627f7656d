import type { Step } from "@/lib/filings/step";
import { wronglyReplacing } from "./case-steps";

type Named = { id: string };

/** The parts of a case file as far as they name each other. */
type Linked = {
  calls: Named[];
  evidence: (Named & { callIds: string[] })[];
  complaints: (Named & { callIds: string[]; followsId: string | null; steps: Step[] })[];
  callers: Named[];
  refusals: (Named & { callerId: string | null; evidenceIds: string[] })[];
  imports: Named[];
  apart: { callerId: string | null }[];
};

type Fault = { path: (string | number)[]; message: string };

/** What is named twice, or names what is not there. */
export function linkFaults(file: Linked): Fault[] {
  const idsOf = (all: Named[]) => new Set(all.map(({ id }) => id));
  const known = {
    calls: idsOf(file.calls),
    evidence: idsOf(file.evidence),
    complaints: idsOf(file.complaints),
    callers: idsOf(file.callers),
  };
  const parts = ["calls", "evidence", "complaints", "callers", "refusals", "imports"] as const;
  return [
    ...parts.flatMap((part) => twice(file[part], [part])),
    ...file.evidence.flatMap(({ callIds }, at) => lost(callIds, known.calls, ["evidence", at, "callIds"])),
    ...file.complaints.flatMap(({ callIds, followsId, steps }, at) => [
      ...lost(callIds, known.calls, ["complaints", at, "callIds"]),
      ...lost([followsId], known.complaints, ["complaints", at, "followsId"]),
      ...stepFaults(steps, ["complaints", at, "steps"]),
    ]),
    ...file.refusals.flatMap(({ callerId, evidenceIds }, at) => [
      ...lost([callerId], known.callers, ["refusals", at, "callerId"]),
      ...lost(evidenceIds, known.evidence, ["refusals", at, "evidenceIds"]),
    ]),
    ...file.apart.flatMap(({ callerId }, at) => lost([callerId], known.callers, ["apart", at, "callerId"])),
  ];
}

function twice(all: Named[], path: Fault["path"]): Fault[] {
  const seen = new Set<string>();
  return all.flatMap(({ id }, at) => {
    const isSeen = seen.has(id);
    seen.add(id);
    return isSeen ? [{ path: [...path, at, "id"], message: `${id} 用了两次` }] : [];
  });
}

/** The first id that is not known. */
function lost(ids: (string | null)[], known: Set<string>, path: Fault["path"]): Fault[] {
  const id = ids.find((one) => one !== null && !known.has(one));
  return id ? [{ path, message: `没有编号是 ${id} 的${namesOf[String(path.at(-1))]}` }] : [];
}

const namesOf: Record<string, string> = {
  callIds: "来电",
  followsId: "投诉",
  callerId: "对方",
  evidenceIds: "证据",
};

function stepFaults(steps: Step[], path: Fault["path"]): Fault[] {
  const at = wronglyReplacing(steps);
  const message = "replacesId 写它改的那一步，要在它前面，说的是同一种事";
  return [...twice(steps, path), ...(at < 0 ? [] : [{ path: [...path, at, "replacesId"], message }])];
}
