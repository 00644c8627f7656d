import { dayInBeijing } from "@/lib/deadlines/beijing";
import { toldMark } from "@/lib/letters/from-case-data";
import type { Run } from "@/lib/letters/letter";
import { dateAfter } from "@/lib/letters/wording";
import type { Facts, LoggedCall } from "../facts";
import type { FiledStep } from "../filed-step";
import { amountOf } from "./amount";
import { answerTo } from "./answer-to";
import { type Ledger, run } from "./ledger";

/** ，其中10月8日答复之后1次: of those that came after it was handed in, what came in spite of the answer; nothing without one, or where it came at once. */
export function afterAnswerRuns(
  { filed }: Facts,
  step: FiledStep,
  after: LoggedCall[],
  ledger: Ledger,
): Run[] {
  const answer = answerTo(step, filed);
  const since = answer ? after.filter((call) => dayInBeijing(call.at) > answer.on) : [];
  if (!answer || since.length === 0 || answer.on === step.filed.on) return [];
  const day = `${dateAfter(answer.on, step.filed.on)}${toldMark(answer.isTold)}答复之后`;
  if (since.length === after.length) return [run(`，${after.length > 1 ? "均" : ""}在${day}`)];
  const amount = amountOf(since);
  const source = `从答复${toldMark(answer.isTold)}的第二天数起`;
  const count = { id: "after-answer", text: `答复后${amount}`, source, callIds: since.map(({ id }) => id) };
  return [run(`，其中${day}`), ledger.fact(amount, count)];
}
