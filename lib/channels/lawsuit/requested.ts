import { isOverdue } from "@/lib/deadlines/left";
import { onceTakenUp } from "@/lib/filings/awaited";
import { isAnswer } from "@/lib/filings/outcome";
import { reasonedRefusal, suitAfterRefusal } from "@/lib/law/information-refs";
import { placesInPrint } from "@/lib/law/print";
import { sourceOf, toldMark } from "@/lib/letters/from-case-data";
import type { Block } from "@/lib/letters/letter";
import { dateAfter, dateInWords } from "@/lib/letters/wording";
import { defendantNamed, defendantsOf } from "../defendants";
import type { Facts } from "../facts";
import { type FiledStep, repliesTo, type Told } from "../filed-step";
import { type Basis, inForce, noBasis, together } from "../parts/basis";
import { rootOf } from "../parts/followed";
import { type Ledger, run } from "../parts/ledger";
import { oneLine } from "../parts/one-line";
import { contentOf } from "../parts/reply-words";
import { answerDeadlines } from "../rights-request/answer";
import { afterRequestRuns } from "./after-request";

/** What a defendant was asked for itself, with the reminders that went after it, oldest first. */
export function requestsMade(facts: Facts): FiledStep[] {
  const defendants = defendantsOf(facts.answers);
  return facts.filed.filter((step) => {
    const root = rootOf({ follows: step, filed: facts.filed }) ?? step;
    return root.office === "company" && defendantNamed(defendants, root.filed.to) !== undefined;
  });
}

/** 2026年8月12日，原告向被告样例公司提交个人信息权利请求函（寄件单号…）。至今未获答复。 with what that opens, where it did not do as it was asked. */
export function requestBlocks(facts: Facts, ledger: Ledger): Block[] {
  return requestsMade(facts).map((step) => {
    const { filed, complaintId, receiptName, letterName } = step;
    const source = sourceOf("提交", filed.isTold, "你记的");
    const claim = { id: `asked-${complaintId}`, text: `${letterName}提交的日期`, source, callIds: [] };
    const receipt = filed.receipt === "" ? "" : `（${receiptName}${filed.receipt}）`;
    return {
      kind: "paragraph",
      runs: [
        ledger.fact(dateInWords(filed.on), claim),
        run(`，原告向被告${filed.to}提交${letterName}${receipt}${toldMark(filed.isTold)}。`),
        run(answerInWords(step, facts)),
        ...afterRequestRuns(step, facts, ledger),
        ...requestedBasis(facts, step).texts.map((text) => run(text)),
      ],
    };
  });
}

function answerInWords(step: FiledStep, facts: Facts): string {
  const answer = answerOf(step, facts);
  if (!answer) return isSilent(step, facts) ? "截至起诉，原告未收到答复。" : "";
  const words = oneLine(answer.words).replace(/。$/, "");
  const on = `${dateAfter(answer.on, step.filed.on)}${toldMark(answer.isTold)}`;
  return words === "" ? `${on}，被告作出答复。` : `${on}，被告答复${contentOf(words)}`;
}

function answerOf(step: FiledStep, { filed }: Facts) {
  return repliesOf(step, filed).findLast(({ outcome }) => isAnswer(outcome));
}

/** Said once, of the request itself: a reminder has no time of its own. */
function isSilent(step: FiledStep, facts: Facts): boolean {
  if (step.office !== "company" || answerOf(step, facts)) return false;
  const replies = repliesOf(step, facts.filed);
  const [date] = onceTakenUp(answerDeadlines(step.filed.on), replies);
  return (
    replies.some(({ outcome }) => outcome === "no-answer") ||
    (date !== undefined && isOverdue(date, facts.today))
  );
}

function repliesOf(step: FiledStep, filed: FiledStep[]): Told<FiledStep["replies"][number]>[] {
  return step.office === "company" ? repliesTo(step, filed) : [];
}

/** By their places the defendants that refused a request, or left it without an answer: of them alone what they did with it is demanded (第五十条第二款). */
export function refusersOf(facts: Facts): number[] {
  const refused = requestsMade(facts).filter((step) => isRefused(step, facts));
  const defendants = defendantsOf(facts.answers);
  const asked = refused.map(({ filed }) => defendantNamed(defendants, filed.to));
  return defendants.flatMap((one, at) => (asked.includes(one) ? [at] : []));
}

/** Whether any of them has still to be answered. */
export function isAwaited(facts: Facts): boolean {
  return requestsMade(facts).some((step) => !answerOf(step, facts) && !isSilent(step, facts));
}

function isRefused(step: FiledStep, facts: Facts): boolean {
  const answer = answerOf(step, facts);
  return answer ? answer.outcome !== "satisfied" : isSilent(step, facts);
}

/** 个人信息处理者拒绝…的，应当说明理由，个人可以依法向人民法院提起诉讼: where the company said nothing, or not what it was asked. */
function requestedBasis(facts: Facts, step: FiledStep): Basis {
  if (!isRefused(step, facts)) return noBasis;
  const rules = inForce([reasonedRefusal, suitAfterRefusal], [facts.today]);
  if (rules.length === 0) return noBasis;
  const text = `拒绝个人行使权利的请求的，应当说明理由，个人可以依法提起诉讼（${placesInPrint(rules.map(({ ref }) => ref))}）。`;
  return { texts: [text], citations: rules.map(({ citation }) => citation) };
}

/** The articles that the account of the requests names. */
export function requestedCitations(facts: Facts): Basis {
  return together(...requestsMade(facts).map((step) => ({ ...requestedBasis(facts, step), texts: [] })));
}
