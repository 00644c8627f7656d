import "server-only";
import { CaseFile } from "@/lib/complaints/case-file";
import { caseJson, caseSize } from "@/lib/complaints/case-json";
import { caseSteps } from "@/lib/complaints/case-steps-of-reading";
import { isPlain } from "@/lib/result";
import { breathe, breathing } from "@/lib/turns/breathe";

/** What a case file says. It is read in steps: others have their turn between them, and whoever has left ends it. */
export async function readCaseFile(written: string, signal?: AbortSignal) {
  await breathe();
  const given = caseJson(written);
  await breathe();
  const plain = isPlain(given, caseSize) ? given : null;
  await breathe();
  await breathing(untilLeft(caseSteps(plain), signal));
  return CaseFile.safeParse(plain);
}

function* untilLeft(steps: Generator<void>, signal?: AbortSignal): Generator<void> {
  signal?.throwIfAborted();
  for (const _ of steps) {
    signal?.throwIfAborted();
    yield;
  }
}
