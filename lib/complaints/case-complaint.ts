import { z } from "zod";
import { Answers, noAnswers } from "@/lib/channels/answers";
import type { Evidence } from "@/lib/evidence/evidence";
import { StepSaidShape } from "@/lib/filings/step-shape";
import { LetterShape } from "@/lib/letters/letter-shape";
import { CaseEvidence } from "./case-evidence";
import { caseDataAt, instant, isAnothers, list, text, whole } from "./case-words";
import type { Draft } from "./drafted";

/** What is not answered counts as empty. */
export const CaseAnswers = z.preprocess(
  (given) => (typeof given === "object" && given !== null ? { ...noAnswers, ...given } : given),
  Answers,
);

const item = z.object({
  name: text("name", 200),
  why: text("why", 500),
  required: z.boolean({ error: "required 写 true 或 false" }),
  state: z.enum(["have", "missing"], { error: "state 写 have 或 missing" }),
  evidenceIds: list(text("evidenceIds", 100), "evidenceIds"),
});
/** Things that a letter wants, several times what any does. */
const LONGEST_CHECKLIST = 200;
const draftShape = z.object({ letter: LetterShape, checklist: list(item, "checklist", LONGEST_CHECKLIST) });
const evidenceShape = list(CaseEvidence, "evidence");

const draft = asGiven<Draft>(draftShape, "这封定稿的信读不了");
const evidence = asGiven<Evidence[]>(evidenceShape, "定稿时的证据清单读不了");

/** What was issued comes out as it went in, key by key, so that its fingerprint still fits. The first fault is told with its place. */
function asGiven<T>(shape: z.ZodType, message: string) {
  return z.custom<T>().superRefine((given, context) => {
    const [fault] = shape.safeParse(given).error?.issues ?? [];
    if (!fault) return;
    const more = fault.code === "too_big" || fault.code === "custom" ? `：${fault.message}` : "";
    context.addIssue({ code: "custom", path: fault.path, message: `${message}${more}` });
  });
}

/** A letter that was issued. */
export const CaseLetter = z.object(
  {
    version: whole("version", 1),
    issuedAt: instant("issuedAt"),
    caseDataAt,
    draft,
    evidence,
    sha256: text("sha256", 64).regex(/^[0-9a-f]{64}$/, "sha256 是64位小写十六进制"),
  },
  { error: "这里要写成一封定稿的信" },
);

/** An entry of what came after the letter. */
export const CaseStep = z.object(
  {
    id: text("id", 100).default(""),
    recordedAt: instant("recordedAt").optional(),
    replacesId: text("replacesId", 100).nullable().default(null),
    caseDataAt,
    said: StepSaidShape,
  },
  { error: "这里要写成一步经过" },
);

export const CaseComplaint = z.object(
  {
    id: text("id", 100).default(""),
    channel: text("channel", 60),
    answers: CaseAnswers.default(noAnswers),
    callIds: list(text("callIds", 100), "callIds").default([]),
    createdAt: instant("createdAt").optional(),
    caseDataAt,
    isAnothers,
    letters: list(CaseLetter, "letters").default([]),
    followsId: text("followsId", 100).nullable().default(null),
    steps: list(CaseStep, "steps").default([]),
  },
  { error: "这里要写成一次投诉" },
);
