import { dateInWords } from "@/lib/letters/wording";
import type { Facts } from "../facts";
import type { FiledStep } from "../filed-step";
import { answerNumber } from "../given-number";
import { isSpoken, pieceInWords } from "../parts/followed";
import { answerTo } from "./answer";

/** What an application encloses beside the calls: who applies, what was handed in, and what came back as a paper. */
export function attachedTo(facts: Facts, step: FiledStep): string[] {
  const hasIdentity = facts.evidence.some(({ kind }) => kind === "identity");
  return [
    ...(hasIdentity ? [] : ["申请人身份证明复印件（1份）"]),
    ...(isSpoken(step) ? [] : [`${pieceInWords(step)}${isPaper(step) ? "复印件" : "打印件"}（1份）`]),
    ...answerPaper(facts, step),
  ];
}

/** A letter that was issued here went out, or it went out as a paper; what was typed into a page can be printed from there. */
function isPaper(step: FiledStep): boolean {
  const { version, way } = step.filed;
  return version !== null || way === "mail" || way === "in-person";
}

/** Only an answer with a number of its own is known to be a paper; a file that shows it stands among the evidence. */
function answerPaper(facts: Facts, step: FiledStep): string[] {
  const answer = answerTo(step, facts.filed);
  const number = answer && answerNumber(answer, step);
  if (!answer || !number || answer.evidenceIds.some((id) => facts.evidence.some((one) => one.id === id)))
    return [];
  return [`被申请人${dateInWords(answer.on)}的答复（${number.name}${number.value}）复印件（1份）`];
}
