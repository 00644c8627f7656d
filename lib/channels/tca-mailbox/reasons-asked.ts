import { isDeclined } from "@/lib/filings/outcome";
import { dateInWords } from "@/lib/letters/wording";
import type { Facts } from "../facts";
import type { FiledStep } from "../filed-step";
import { answerTo } from "../parts/answer-to";
import { oneLine } from "../parts/course-caller";
import { outcomeTold } from "../parts/followed-runs";

/** 不予办理的，请说明理由和依据; of a refusal that came already, and gave none that was written down, the reasons for that one. */
export function reasonsAsked({ filed }: Facts, root: FiledStep): string {
  const answer = answerTo(root, filed);
  if (!answer || !isDeclined(answer.outcome)) return "不予办理的，请说明理由和依据";
  if (oneLine(answer.words) !== "") return "仍不予办理的，请说明理由和依据";
  return `请说明贵局${dateInWords(answer.on)}${outcomeTold[answer.outcome]}的理由和依据`;
}
