import { dayInBeijing } from "@/lib/deadlines/beijing";
import { isAnswer } from "@/lib/filings/outcome";
import type { Replied } from "@/lib/filings/step";
import { toldMark } from "@/lib/letters/from-case-data";
import type { Block } from "@/lib/letters/letter";
import { dateInWords } from "@/lib/letters/wording";
import type { Facts, LoggedCall } from "../facts";
import { type FiledStep, repliesTo, type Told } from "../filed-step";
import { amountOf, cameRuns } from "../parts/amount";
import { type Ledger, run } from "../parts/ledger";
import { reportedOf } from "../parts/reported";
import { bracketed, ringsAnsweredRuns } from "../parts/rings-answered";
import { askedFirst, companyNamed, isAppeal } from "./appeal";

/** 2026年9月25日该企业答复之后，至我提出申诉当日，仍来电4次，我因此对其处理结果不满意，提出申诉。 Why its answer settled nothing; nothing where none was given, or none came. */
export function sinceOperatorBlocks(facts: Facts, step: FiledStep, ledger: Ledger): Block[] {
  const asked = isAppeal(step) ? askedFirst(facts, step) : null;
  const answer = asked && answerBefore(facts, step, asked);
  if (!asked || !answer) return [];
  const since = reportedOf(facts.calls, asked).filter((call) => isBetween(call, answer, step));
  if (since.length === 0) return [];
  const mark = toldMark(answer.isTold);
  const claim = {
    id: "since-operator-answer",
    text: `运营商答复后至申诉当日${amountOf(since)}`,
    source: `从答复${mark}的第二天数到申诉那天`,
    callIds: since.map(({ id }) => id),
  };
  const runs = [
    run(`${dateInWords(answer.on)}${companyNamed(facts, step, asked)}答复${mark}之后，至我提出申诉当日，仍`),
    ...cameRuns(since, claim, ledger),
    ...bracketed(ringsAnsweredRuns(since, claim, ledger)),
    run("，我因此对其处理结果不满意，提出申诉。"),
  ];
  return [{ kind: "paragraph", runs }];
}

/** What the operator said last before the appeal, where that satisfied nobody. */
function answerBefore({ filed }: Facts, step: FiledStep, asked: FiledStep): Told<Replied> | undefined {
  const last = repliesTo(asked, filed).findLast(({ on }) => on <= step.filed.on);
  return last && isAnswer(last.outcome) && last.outcome !== "satisfied" ? last : undefined;
}

function isBetween({ at }: LoggedCall, answer: Replied, { filed }: FiledStep): boolean {
  const day = dayInBeijing(at);
  return day > answer.on && day <= filed.on;
}
