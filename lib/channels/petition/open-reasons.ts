import { due } from "@/lib/deadlines/due";
import { isOverdue, lastDay } from "@/lib/deadlines/left";
import { appealAnswered } from "@/lib/law/appeal-refs";
import { petitionTwice } from "@/lib/law/petition-refs";
import { placeInPrint } from "@/lib/law/print";
import { provincialSupervision } from "@/lib/law/refs";
import { dateInWords } from "@/lib/letters/wording";
import type { Facts } from "../facts";
import type { FiledStep } from "../filed-step";
import { answerTo } from "../parts/answer-to";
import { type Basis, cited, noBasis, together } from "../parts/basis";
import { datedPiece } from "../parts/followed";
import { movedInWords } from "../parts/overdue";
import { placeReason } from "../parts/place-reason";
import { reportedOf } from "../parts/reported";
import { isAppeal } from "../review/appeal";
import { appealTerm } from "../tca-appeal/deadlines";

/** Why what came back leaves the matter open: what an answer says of a place, and a term that ran out. */
export function openReasons(facts: Facts, steps: FiledStep[]): Basis {
  return together(...steps.flatMap((step) => [answerReason(facts, step), termPassed(facts, step)]));
}

function answerReason(facts: Facts, step: FiledStep): Basis {
  const words = answerTo(step, facts.filed)?.words ?? "";
  const reported = { ...facts, calls: reportedOf(facts.calls, step) };
  const text = placeReason(reported, step, words, {
    answer: `${step.filed.to}的答复`,
    you: step.filed.to,
    asked: "因此由该企业送达的部分应当核查，仅以该理由一概不予核查，不能成立",
  });
  if (text === "") return noBasis;
  const named = text.includes(placeInPrint(provincialSupervision)) ? [provincialSupervision] : [];
  return { ...cited(named, facts.today), texts: [text] };
}

/** Whether an appeal went unanswered beyond its term, as far as the record goes. */
export function isAppealOverdue({ filed, today }: Facts, step: FiledStep): boolean {
  if (!isAppeal(step) || step.solvedOn !== null || answerTo(step, filed)) return false;
  return isOverdue(due(appealTerm, step.filed.on), today);
}

/** 按《电信条例》…，…的答复期限30日已于2026年11月9日届满，至今没有处理结果的答复。 of an appeal that was not answered, as far as the record goes. */
function termPassed(facts: Facts, step: FiledStep): Basis {
  if (!isAppealOverdue(facts, step)) return noBasis;
  const { today } = facts;
  const term = due(appealTerm, step.filed.on);
  const text = `按${placeInPrint(appealAnswered)}，${datedPiece(step)}的答复期限30日已于${dateInWords(lastDay(term))}届满${movedInWords(term)}，至今没有收到处理结果的答复；期限已过，因此不属于${placeInPrint(petitionTwice)}所说的“在规定期限内”又提出同一信访事项。`;
  return { ...cited([appealAnswered, petitionTwice], today), texts: [text] };
}
