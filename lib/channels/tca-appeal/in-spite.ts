import { dayInBeijing } from "@/lib/deadlines/beijing";
import { toldMark } from "@/lib/letters/from-case-data";
import type { Run } from "@/lib/letters/letter";
import { dateAfter } from "@/lib/letters/wording";
import { isTold } from "../answers-said";
import type { Facts, LoggedCall } from "../facts";
import { amountOf } from "../parts/amount";
import { type Ledger, run } from "../parts/ledger";

/** ，其中9月23日答复之后5次: of what came after the complaint, what came in spite of the operator's answer. */
export function inSpiteRuns(facts: Facts, after: LoggedCall[], ledger: Ledger): Run[] {
  const { answers } = facts;
  const on = answers.operatorReplyOn;
  if (answers.operatorOutcome === "no-answer" || on === "" || on === answers.operatorOn) return [];
  const since = after.filter(({ at }) => dayInBeijing(at) > on);
  if (since.length === 0) return [];
  const mark = toldMark(isTold(answers, "operatorReplyOn"));
  const day = `${dateAfter(on, answers.operatorOn)}${mark}答复之后`;
  if (since.length === after.length) return [run(`，${after.length > 1 ? "均" : ""}在${day}`)];
  const amount = amountOf(since);
  const source = `从答复${mark}的第二天数起`;
  const claim = { id: "after-answer", text: `答复后${amount}`, source, callIds: since.map(({ id }) => id) };
  return [run(`，其中${day}`), ledger.fact(amount, claim)];
}
