import { isAnswer } from "@/lib/filings/outcome";
import type { Replied } from "@/lib/filings/step";
import { type FiledStep, repliesTo, type Told } from "../filed-step";

/** What they said to the matter itself last; undefined of silence. */
export function answerTo(step: FiledStep, filed: readonly FiledStep[]): Told<Replied> | undefined {
  return repliesTo(step, filed).findLast(({ outcome }) => isAnswer(outcome));
}
