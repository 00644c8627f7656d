import { z } from "zod";
import { Complainant, nobody } from "@/lib/channels/complainant";
import { instantOf } from "@/lib/deadlines/beijing";
import type { StepSaid } from "@/lib/filings/step";
import { CaseCall } from "./case-call";
import { CaseCaller, CaseRefusal } from "./case-callers";
import { CaseAnswers, CaseComplaint } from "./case-complaint";
import { CaseEvidence } from "./case-evidence";
import { CaseImport } from "./case-imports";
import { instant, list } from "./case-words";

const CasePerson = z.preprocess(
  (given) => (typeof given === "object" && given !== null ? { ...nobody, ...given } : given),
  Complainant,
);

const written = z.object(
  {
    format: z.literal("qingjing-case", { error: "这不是清静的案件文件" }),
    version: z.literal(1, { error: "这个版本的案件文件读不了" }),
    savedAt: instant("savedAt").optional(),
    complainant: CasePerson.default(nobody),
    answers: CaseAnswers.optional(),
    calls: list(CaseCall, "calls"),
    evidence: list(CaseEvidence, "evidence").default([]),
    complaints: list(CaseComplaint, "complaints").default([]),
    callers: list(CaseCaller, "callers").default([]),
    refusals: list(CaseRefusal, "refusals").default([]),
    imports: list(CaseImport, "imports").default([]),
  },
  { error: "这不是清静的案件文件" },
);

/** Gives c1, c2 … to what has no id. */
function identified<T extends { id: string }>(all: T[], letter: string): T[] {
  return all.map((one, at) => (one.id === "" ? { ...one, id: `${letter}${at + 1}` } : one));
}

/** Fills in what a hand-written case leaves out: ids, and the times at which things were saved. */
function completed(file: z.infer<typeof written>) {
  const savedAt =
    file.savedAt ??
    file.calls
      .map((call) => call.updatedAt)
      .sort()
      .at(-1) ??
    "1970-01-01T00:00:00.000Z";
  return {
    ...file,
    savedAt,
    calls: identified(file.calls, "c"),
    evidence: identified(file.evidence, "e").map((one) => ({
      ...one,
      receivedAt: one.receivedAt ?? savedAt,
    })),
    complaints: identified(file.complaints, "p").map((one) => ({
      ...one,
      createdAt: one.createdAt ?? savedAt,
      steps: identified(one.steps, `${one.id}-t`).map(recorded),
    })),
    callers: identified(file.callers, "s"),
    refusals: identified(file.refusals, "r"),
    imports: identified(file.imports, "i"),
  };
}

/** A step of a hand-written case was entered on the day it speaks of. */
function recorded<T extends { recordedAt?: string | undefined; said: StepSaid }>(step: T) {
  const on = "on" in step.said ? step.said.on : "1970-01-01";
  return { ...step, recordedAt: step.recordedAt ?? instantOf(on, "12:00") };
}

/**
 * 案件数据: the whole case as JSON. Reading what was written changes nothing.
 * Everything but format, version and calls may be left out of a hand-written one.
 */
export const CaseFile = written.transform(completed).superRefine((file, context) => {
  const say = (path: (string | number)[], message: string) =>
    context.addIssue({ code: "custom", path, message });
  const known = new Set(file.calls.map((call) => call.id));
  for (const part of ["calls", "evidence", "complaints", "callers", "refusals", "imports"] as const) {
    const seen = new Set<string>();
    for (const [at, { id }] of file[part].entries()) {
      if (seen.has(id)) say([part, at, "id"], `${id} 用了两次`);
      seen.add(id);
    }
  }
  for (const part of ["evidence", "complaints"] as const) {
    for (const [at, { callIds }] of file[part].entries()) {
      const lost = callIds.find((id) => !known.has(id));
      if (lost !== undefined) say([part, at, "callIds"], `没有编号是 ${lost} 的来电`);
    }
  }
  const complaints = new Set(file.complaints.map(({ id }) => id));
  for (const [at, { followsId }] of file.complaints.entries())
    if (followsId !== null && !complaints.has(followsId))
      say(["complaints", at, "followsId"], `没有编号是 ${followsId} 的投诉`);
  const [callers, files] = [file.callers, file.evidence].map((all) => new Set(all.map(({ id }) => id)));
  for (const [at, { callerId, evidenceIds }] of file.refusals.entries()) {
    if (callerId !== null && !callers?.has(callerId))
      say(["refusals", at, "callerId"], `没有编号是 ${callerId} 的骚扰方`);
    const lost = evidenceIds.find((id) => !files?.has(id));
    if (lost !== undefined) say(["refusals", at, "evidenceIds"], `没有编号是 ${lost} 的证据`);
  }
});
export type CaseFile = z.infer<typeof CaseFile>;
