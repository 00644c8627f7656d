import type { EvidenceKind } from "@/lib/evidence/evidence";
import { dateInWords } from "@/lib/letters/wording";
import { askedStep } from "../asked-step";
import type { Facts } from "../facts";
import { answerShown, pieceAttached } from "../review/attached";

/** What may hold the operator's answer, though it is put beside no step. */
const answers: EvidenceKind[] = ["refusal", "other"];

/** What was handed in to the operator, and what it answered: an appeal shows that it had its turn. */
export function askedShown(facts: Facts): string[] {
  const step = askedStep(facts);
  if (step) return [...pieceAttached(step), ...answerShown(facts, step, "被申诉人")];
  const { operatorOutcome, operatorReplyOn } = facts.answers;
  const isShown = facts.evidence.some(({ kind }) => answers.includes(kind));
  if (operatorOutcome !== "unsatisfied" || operatorReplyOn === "" || isShown) return [];
  return [`被申诉人${dateInWords(operatorReplyOn)}答复的打印件或者告知的记录（1份）`];
}
