import type { AnswerField, Answers } from "@/lib/channels/answers";
import { withTold } from "@/lib/channels/answers-said";
import type { Ask } from "@/lib/channels/channel";
import type { Facts } from "@/lib/channels/facts";
import { type FiledStep, latestAt, repliesTo } from "@/lib/channels/filed-step";
import { numberOf } from "@/lib/channels/given-number";
import { isAnswer } from "@/lib/filings/outcome";
import type { Replied } from "@/lib/filings/step";

/** What the appeal asks about the operator, from the complaint to it that was handed in: nothing is typed twice. */
export function answersByRecord(answers: Answers, filed: FiledStep[]): Answers {
  const step = latestAt(filed, "operator");
  if (!step) return answers;
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

const filing: AnswerField[] = ["operatorOn"];
const replying: AnswerField[] = ["operatorOutcome", "operatorReplyOn", "operatorReply"];
const byRecord: AnswerField[] = [...filing, "operatorReceipt", ...replying];

/** The questions that are left: those the record does not answer, about what these calls were. */
export function openAsks(asks: Ask[], facts: Facts): Ask[] {
  const { filed, calls } = facts;
  const known = latestAt(filed, "operator") ? byRecord : [];
  const isAbout = ({ kinds, signs }: Ask) =>
    (!kinds || calls.some(({ category }) => category && kinds.includes(category))) &&
    (!signs || calls.some((call) => call.signs.some((sign) => signs.includes(sign))));
  return asks.filter((ask) => !known.includes(ask.field) && isAbout(ask));
}

/** Not answered, until an answer is written down. */
function outcomeOf(reply: Replied | undefined): Answers["operatorOutcome"] {
  if (!reply || !isAnswer(reply.outcome)) return "no-answer";
  return reply.outcome === "satisfied" ? "satisfied" : "unsatisfied";
}
