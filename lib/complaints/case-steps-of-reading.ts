import type { z } from "zod";
import { CaseCall, CaseVersion } from "./case-call";
import { CaseApart, CaseCaller, CaseRefusal } from "./case-callers";
import { CaseComplaint, CaseLetter, CaseStep } from "./case-complaint";
import { CaseEvidence } from "./case-evidence";
import { CaseImport, CaseSource } from "./case-imports";
import { readAhead } from "./case-words";

/** The lists of a case file that may be long, with those in each of their parts. */
const lists: Record<string, [z.ZodType, Record<string, z.ZodType>?]> = {
  calls: [CaseCall, { versions: CaseVersion }],
  evidence: [CaseEvidence],
  complaints: [CaseComplaint, { letters: CaseLetter, steps: CaseStep }],
  callers: [CaseCaller],
  refusals: [CaseRefusal],
  imports: [CaseImport, { sources: CaseSource }],
  apart: [CaseApart],
};

/** Reads a case file part by part, so that CaseFile finds all of its parts read; a list ends at the first that is wrong. */
export function* caseSteps(given: unknown): Generator<void> {
  for (const [name, [item, inner = {}]] of Object.entries(lists))
    for (const one of listIn(given, name)) {
      for (const [within, part] of Object.entries(inner)) yield* partSteps(listIn(one, within), part);
      yield;
      if (!readAhead(item, one)) break;
    }
}

function* partSteps(given: unknown[], item: z.ZodType): Generator<void> {
  for (const one of given) {
    if (!readAhead(item, one)) return;
    yield;
  }
}

function listIn(given: unknown, name: string): unknown[] {
  const all = typeof given === "object" && given !== null ? (given as Record<string, unknown>)[name] : null;
  return Array.isArray(all) ? all : [];
}
