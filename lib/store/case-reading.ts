import "server-only";
import { CaseFile } from "@/lib/complaints/case-file";
import { caseJson, caseSize } from "@/lib/complaints/case-json";
import { safeParse } from "@/lib/result";

/** What a case file says. */
export async function readCaseFile(written: string, signal?: AbortSignal) {
  signal?.throwIfAborted();
  return safeParse(CaseFile, caseJson(written), caseSize);
}
