import "server-only";
import { CaseFile } from "@/lib/complaints/case-file";
import { caseJsonSteps } from "@/lib/complaints/case-json";
import { caseSteps } from "@/lib/complaints/case-steps-of-reading";
import { breathe, breathing, longWork } from "@/lib/turns/breathe";

/** What a case file says. It is read in steps: others have their turn between them, and whoever has left ends it. */
export async function readCaseFile(written: string, signal?: AbortSignal) {
  const plain = await readJson(written, signal);
  await breathing(untilLeft(caseSteps(plain), signal));
  return CaseFile.safeParse(plain);
}

/** What JSON of the size of a case file says, read in the same way; null for what is none. */
export async function readJson(written: string, signal?: AbortSignal): Promise<unknown> {
  await breathe();
  return longWork(() => breathing(untilLeft(caseJsonSteps(written), signal)));
}

function* untilLeft<T>(steps: Generator<void, T>, signal?: AbortSignal): Generator<void, T> {
  for (;;) {
    signal?.throwIfAborted();
    const { done, value } = steps.next();
    if (done) return value;
    yield;
  }
}
