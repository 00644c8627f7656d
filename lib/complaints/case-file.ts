import { z } from "zod";
import { Complainant, nobody } from "@/lib/channels/complainant";
import { CaseCall } from "./case-call";
import { CaseApart, CaseCaller, CaseRefusal } from "./case-callers";
import { CaseAnswers, CaseComplaint } from "./case-complaint";
import { CaseEvidence } from "./case-evidence";
import { CaseImport } from "./case-imports";
import { linkFaults } from "./case-links";
import { recordedInOrder } from "./case-steps";
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
    apart: list(CaseApart, "apart").default([]),
  },
  { error: "这不是清静的案件文件" },
);

/** Gives c1, c2 … to what has no id. */
function identified<T extends { id: string }>(all: T[], letter: string): T[] {
  return all.map((one, at) => (one.id === "" ? { ...one, id: `${letter}${at + 1}` } : one));
}

/** Where it was never received, nothing is said but what was told of a receipt elsewhere. */
function receiptOf({ receivedAt, toldReceivedAt = null }: z.infer<typeof CaseEvidence>, savedAt: string) {
  return receivedAt ? { receivedAt } : { receivedAt: savedAt, toldReceivedAt };
}

/** What was said to a caller was said to its numbers, whether they are written down again or not. */
function toldTo({ callerId, numbers }: Pick<CaseRefusal, "callerId" | "numbers">, numbersOf: NumbersOf) {
  return (callerId && numbersOf.get(callerId)) || numbers;
}

type NumbersOf = Map<string, string[]>;

/** Of two with one id the first: a file with such is refused. */
function numbersById(callers: CaseCaller[]): NumbersOf {
  return new Map(callers.map(({ id, numbers }) => [id, numbers] as const).toReversed());
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
  const callers = identified(file.callers, "s");
  const numbersOf = numbersById(callers);
  return {
    ...file,
    savedAt,
    calls: identified(file.calls, "c"),
    evidence: identified(file.evidence, "e").map((one) => ({
      ...one,
      ...receiptOf(one, savedAt),
    })),
    complaints: identified(file.complaints, "p").map((one) => ({
      ...one,
      createdAt: one.createdAt ?? savedAt,
      steps: recordedInOrder(identified(one.steps, `${one.id}-t`)),
    })),
    callers,
    refusals: identified(file.refusals, "r").map((one) => ({ ...one, numbers: toldTo(one, numbersOf) })),
    imports: identified(file.imports, "i"),
  };
}

/**
 * 案件数据: the whole case as JSON. Reading what was written changes nothing.
 * Everything but format, version and calls may be left out of a hand-written one.
 */
export const CaseFile = written.transform(completed).superRefine((file, context) => {
  for (const fault of linkFaults(file)) context.addIssue({ code: "custom", ...fault });
});
export type CaseFile = z.infer<typeof CaseFile>;

/** A case as it is written down: what was never received has no time of receipt. */
export type WrittenCase = Omit<CaseFile, "evidence"> & {
  evidence: (Omit<CaseFile["evidence"][number], "receivedAt"> & { receivedAt?: string })[];
};
