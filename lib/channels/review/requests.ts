import { toldMark } from "@/lib/letters/from-case-data";
import { dateInWords } from "@/lib/letters/wording";
import type { FiledStep } from "../filed-step";
import { answerNumber } from "../given-number";
import { answerTo } from "../parts/answer-to";
import { datedPiece } from "../parts/followed";
import { appealRedo, isAppeal } from "./appeal";

/** What a review can decide: an answer is annulled or found unlawful, silence is ended; either way it is to be done, and by when. */
export function reviewRequests(step: FiledStep, filed: readonly FiledStep[]): string[] {
  const answer = answerTo(step, filed);
  const piece = datedPiece(step);
  if (!answer)
    return [
      `责令被申请人在一定期限内对我${piece}履行核查、处理和答复的法定职责；责令履行已没有意义的，确认其未履行法定职责违法`,
    ];
  const number = answerNumber(answer, step);
  const named = number ? `（${number.name}${number.value}）` : "";
  return [
    `撤销被申请人${dateInWords(answer.on)}${toldMark(answer.isTold)}就我${piece}作出的答复${named}；该答复不具有可撤销内容的，确认其违法`,
    isAppeal(step) ? appealRedo(answer.outcome) : redoRequest(step),
  ];
}

function redoRequest({ office }: FiledStep): string {
  return office === "police"
    ? "责令被申请人限期对我的报案依法调查、处理，并书面告知我结果"
    : "责令被申请人限期重新核查、处理，并答复我";
}
