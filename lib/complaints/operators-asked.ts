import type { AnswerField, Answers } from "@/lib/channels/answers";
import { withTold } from "@/lib/channels/answers-said";
import type { OperatorAsked } from "@/lib/channels/facts";
import { type FiledStep, repliesTo, wasTakenAs } from "@/lib/channels/filed-step";
import { numberOf } from "@/lib/channels/given-number";
import { numberProvinceOf } from "@/lib/channels/number-province";
import { lastDayToAnswer } from "@/lib/channels/operator-answer";
import type { Day } from "@/lib/deadlines/deadline";
import { isAnswer } from "@/lib/filings/outcome";
import type { Replied } from "@/lib/filings/step";

const filing: AnswerField[] = ["operatorOn"];
const replying: AnswerField[] = ["operatorOutcome", "operatorReplyOn", "operatorReply"];
/** What the record of a complaint to the operator answers. */
export const byRecord: AnswerField[] = [...filing, "operatorReceipt", ...replying];

/** Every complaint to the operator that is known, oldest first: each that was recorded, and the one that was typed in the form of an appeal unless it is one of these. */
export function operatorsAsked(answers: Answers, filed: FiledStep[]): OperatorAsked[] {
  const recorded = filed
    .filter(({ office }) => office === "operator")
    .map((step): OperatorAsked => ({ step, answers: recordedIn(answers, step, filed) }));
  const isTyped = answers.operatorOn !== "" && !recorded.some((one) => isSame(one.answers, answers));
  const typed: OperatorAsked[] = isTyped ? [{ step: null, answers }] : [];
  return [...typed, ...recorded].toSorted((a, b) => (onOf(a) === onOf(b) ? 0 : onOf(a) < onOf(b) ? -1 : 1));
}

const onOf = ({ answers }: OperatorAsked) => answers.operatorOn;

function isSame(one: Answers, other: Answers): boolean {
  const isOneNumber = one.operatorReceipt !== "" && one.operatorReceipt === other.operatorReceipt;
  return one.operatorOn === other.operatorOn || isOneNumber;
}

/**
 * The one that an appeal stands on: as the user chose; else the latest, while it may still be answered in time an elder one
 * about its numbers that was answered, or had its days, and was not appealed from yet.
 */
export function appealedFrom(
  asked: readonly OperatorAsked[],
  { filed, today }: { filed: FiledStep[]; today: Day },
): OperatorAsked | null {
  const last = asked.at(-1);
  if (!last) return null;
  const chosen = asked.findLast((one) => onOf(one) === last.answers.operatorChosenOn);
  if (chosen || last.answers.operatorOutcome === "satisfied" || hadItsTurn(last, today))
    return chosen ?? last;
  const appealedOn = filed.findLast((step) => wasTakenAs(step, "申诉"))?.filed.on ?? "";
  const elder = asked.findLast(
    (one) => hadItsTurn(one, today) && onOf(one) > appealedOn && isAboutAllOf(one, last),
  );
  return elder ?? last;
}

function hadItsTurn({ step, answers }: OperatorAsked, today: Day): boolean {
  const { operatorOn, operatorOutcome } = answers;
  if (step?.solvedOn || operatorOn > today) return false;
  if (operatorOutcome === "unsatisfied") return true;
  return (
    operatorOutcome === "no-answer" && today > lastDayToAnswer(operatorOn, numberProvinceOf({ answers }))
  );
}

/** What was only typed names no number. */
function isAboutAllOf({ step }: OperatorAsked, last: OperatorAsked): boolean {
  const named = step?.numbers ?? [];
  return named.length === 0 || (last.step?.numbers ?? []).every((number) => named.includes(number));
}

function recordedIn(answers: Answers, step: FiledStep, filed: FiledStep[]): Answers {
  const reply = repliesTo(step, filed).findLast(
    ({ outcome }) => isAnswer(outcome) || outcome === "no-answer",
  );
  const isReplyTold = Boolean(reply?.isTold);
  const number = numberOf(step);
  const told = (answers.told ?? []).filter((field) => !byRecord.includes(field));
  const said = {
    ...answers,
    operatorOn: step.filed.on,
    operatorReceipt: number?.value ?? "",
    operatorOutcome: outcomeOf(reply),
    operatorReplyOn: reply && isAnswer(reply.outcome) ? reply.on : "",
    operatorReply: reply && isAnswer(reply.outcome) ? reply.words : "",
  };
  return withTold(said, [
    ...told,
    ...(step.filed.isTold ? filing : []),
    ...(number?.isTold ? (["operatorReceipt"] as const) : []),
    ...(isReplyTold ? replying : []),
  ]);
}

/** Not answered, until an answer is written down. */
function outcomeOf(reply: Replied | undefined): Answers["operatorOutcome"] {
  if (!reply || !isAnswer(reply.outcome)) return "no-answer";
  return reply.outcome === "satisfied" ? "satisfied" : "unsatisfied";
}
