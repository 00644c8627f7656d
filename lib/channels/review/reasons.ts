import { isOverdue } from "@/lib/deadlines/left";
import type { Replied } from "@/lib/filings/step";
import type { FilingWay } from "@/lib/filings/way";
import { reportChecked } from "@/lib/law/market-refs";
import { placeInPrint } from "@/lib/law/print";
import { receiptOfCase, writtenWhenDisputed } from "@/lib/law/receipt-refs";
import type { Block } from "@/lib/letters/letter";
import { dateInWords } from "@/lib/letters/wording";
import type { Facts } from "../facts";
import { type FiledStep, type Told, wasTakenAs } from "../filed-step";
import { reportDeadlines } from "../market-report/deadlines";
import { answerTo } from "../parts/answer-to";
import { type Basis, cited, noBasis } from "../parts/basis";
import { areHidden, countingOf } from "../parts/group";
import { placeReason } from "../parts/place-reason";
import { paragraphOf } from "../parts/sheet";
import { appealReasons, isAppeal } from "./appeal";

/** Why the answer is to be looked at again: what it says of a place, when it came, what its office owed, and whether anything was checked. */
export function reasonBlocks(facts: Facts, step: FiledStep): Block[] {
  const answer = answerTo(step, facts.filed);
  if (!answer) return [];
  const own = isAppeal(step)
    ? appealReasons(facts, step, answer)
    : [ofOffice(step, answer), checkReason(facts)];
  return [placeReason(facts, step, answer.words, called), ...own]
    .filter((text) => text !== "")
    .map(paragraphOf);
}

const called = {
  answer: "该答复",
  you: "被申请人",
  asked: "因此由该企业送达的部分应当核查，仅以该理由一概不予核查，不能成立",
};

function ofOffice(step: FiledStep, answer: Told<Replied>): string {
  if (step.office === "police") return policeReason(answer);
  return step.office === "market" && wasTakenAs(step, "举报") ? timeReason(step, answer) : "";
}

/** By these it was there at once; of a letter on its way nobody knows when it arrived. */
const atOnce: FilingWay[] = ["web", "app", "phone", "in-person", "email", "sms"];

/** A report is checked within fifteen working days, or thirty; whether it was, the review can see. */
function timeReason({ filed }: FiledStep, answer: Told<Replied>): string {
  const isLate =
    atOnce.includes(filed.way) && reportDeadlines(filed.on).every((day) => isOverdue(day, answer.on));
  const late = isLate ? "，该答复已在三十个工作日以后" : "";
  return `市场监督管理部门应当自收到材料之日起十五个工作日内核查，决定是否立案，经批准可以延长十五个工作日（${placeInPrint(reportChecked)}）。我于${dateInWords(filed.on)}提交，被申请人于${dateInWords(answer.on)}答复${late}，是否在期限内核查并作出决定，请一并审查。`;
}

/** A refusal at the counter leaves no paper. */
function policeReason({ receipt }: Told<Replied>): string {
  const disputed =
    receipt === ""
      ? `我对该答复有异议，${placeInPrint(writtenWhenDisputed)}要求对口头告知内容有异议的书面告知。`
      : "";
  return `请一并审查被申请人是否登记、出具受案回执（${placeInPrint(receiptOfCase)}），是否说明不予处理的理由。${disputed}`;
}

/** What these reasons name. */
export function reasonBasis(facts: Facts, step: FiledStep): Basis {
  const answer = answerTo(step, facts.filed);
  if (!answer || step.office !== "police") return noBasis;
  return cited([receiptOfCase, ...(answer.receipt === "" ? [writtenWhenDisputed] : [])], facts.today);
}

function checkReason({ calls }: Facts): string {
  const { noun } = countingOf(calls);
  const what = areHidden(calls) ? `上述${noun}的来源` : `上述号码的实际使用人和${noun}经过`;
  return `请一并审查被申请人作出该答复以前是否核查了${what}；未经核查即作出答复的，属于未依法履行职责。`;
}
