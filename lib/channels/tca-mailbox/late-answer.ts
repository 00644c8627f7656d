import { due } from "@/lib/deadlines/due";
import { lastDay } from "@/lib/deadlines/left";
import { appealAnswered } from "@/lib/law/appeal-refs";
import { placeInPrint } from "@/lib/law/print";
import { dateAfter, dateInWords } from "@/lib/letters/wording";
import type { Facts } from "../facts";
import { type FiledStep, wasTakenAs } from "../filed-step";
import { answerTo } from "../parts/answer-to";
import { type Basis, cited, noBasis } from "../parts/basis";
import { movedInWords } from "../parts/overdue";
import { appealTerm } from "../tca-appeal/deadlines";

/** 按《电信条例》第三十九条第一款，该申诉的答复期限30日已于2026年11月9日届满，贵局11月16日才答复。 Of a letter on its way nobody knows when it arrived. isDayTold: when it was answered has been said. */
export function lateAnswer({ filed, today }: Facts, root: FiledStep, isDayTold = false): Basis {
  const answer = answerTo(root, filed);
  if (!answer || !wasTakenAs(root, "申诉") || root.filed.way === "mail") return noBasis;
  const term = due(appealTerm, root.filed.on);
  const last = lastDay(term);
  if (answer.on <= last) return noBasis;
  const when = isDayTold ? "逾期" : dateAfter(answer.on, last);
  const text = `按${placeInPrint(appealAnswered)}，该申诉的答复期限30日已于${dateInWords(last)}届满${movedInWords(term)}，贵局${when}才答复。`;
  return { ...cited([appealAnswered], today), texts: [text] };
}
