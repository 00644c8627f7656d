import type { Answers } from "@/lib/channels/answers";
import type { Ask } from "@/lib/channels/channel";
import type { Facts, OperatorAsked } from "@/lib/channels/facts";
import { latestAt } from "@/lib/channels/filed-step";
import { monthDay } from "@/lib/deadlines/spoken";
import { appealedFrom, byRecord } from "./operators-asked";

/** What the appeal asks about the operator, from the complaint to it that it stands on: nothing is typed twice. */
export function answersByRecord(
  answers: Answers,
  asked: OperatorAsked[],
  known: Parameters<typeof appealedFrom>[1],
): Answers {
  return appealedFrom(asked, known)?.answers ?? answers;
}

/** The questions that are left: those the record does not answer, about what these calls were. */
export function openAsks(asks: Ask[], facts: Facts): Ask[] {
  const { filed, calls, asked = [] } = facts;
  const isTyped = asked.some(({ step }) => step === null);
  const known = latestAt(filed, "operator") && !isTyped ? byRecord : [];
  const isAbout = ({ kinds, signs }: Ask) =>
    (!kinds || calls.some(({ category }) => category && kinds.includes(category))) &&
    (!signs || calls.some((call) => call.signs.some((sign) => signs.includes(sign))));
  return asks
    .filter((ask) => !known.includes(ask.field) && isAbout(ask))
    .flatMap((ask) => (ask.field === "operatorChosenOn" ? whichAsk(ask, facts) : [ask]));
}

/** Asked only where there are several; the first choice is what the letter does by itself. */
function whichAsk(ask: Ask, { asked = [], today }: Facts): Ask[] {
  if (asked.length < 2) return [];
  const choices = asked.map(({ answers: { operatorOn, operatorReceipt } }) => ({
    value: operatorOn,
    label: `${monthDay(operatorOn, today)}投诉的${operatorReceipt === "" ? "" : `，工单号${operatorReceipt}`}`,
  }));
  return [{ ...ask, choices: [{ value: "", label: "最近一次满了期限，或者已经答复的" }, ...choices] }];
}
