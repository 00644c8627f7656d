import { dateInWords } from "@/lib/letters/wording";
import type { Facts } from "../facts";
import type { FiledStep } from "../filed-step";
import { answerNumber } from "../given-number";
import { answerTo } from "./answer-to";

/** 被申请人2026年9月28日的答复（文号…）复印件（1份）: only an answer with a number of its own is known to be a paper; a file that shows it stands among the evidence. */
export function answerPaper({ filed, evidence }: Facts, step: FiledStep, who: string): string[] {
  const answer = answerTo(step, filed);
  const number = answer && answerNumber(answer, step);
  if (!answer || !number || answer.evidenceIds.some((id) => evidence.some((one) => one.id === id))) return [];
  return [`${who}${dateInWords(answer.on)}的答复（${number.name}${number.value}）复印件（1份）`];
}
