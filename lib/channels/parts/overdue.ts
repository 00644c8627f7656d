import { daysBetween } from "@/lib/deadlines/beijing";
import type { Deadline } from "@/lib/deadlines/deadline";
import { isOverdue, lastDay } from "@/lib/deadlines/left";
import { awaited } from "@/lib/filings/awaited";
import { cite } from "@/lib/law/cite";
import { placeInPrint } from "@/lib/law/print";
import { toldMark } from "@/lib/letters/from-case-data";
import type { Block } from "@/lib/letters/letter";
import { dateAfter, dateInWords } from "@/lib/letters/wording";
import type { Facts } from "../facts";
import { type FiledStep, repliesTo } from "../filed-step";
import { spanInWords } from "../operator-answer";
import { type Basis, noBasis } from "./basis";
import { isAnswered, rootOf } from "./followed";
import { paragraphOf } from "./sheet";

/** What is still to come from them, the nearest first; of a complaint they took up, only the last date. */
export function awaitedOf(facts: Facts): Deadline[] {
  const root = rootOf(facts);
  return root ? awaited(facts.due, repliesTo(root, facts.filed)) : [];
}

/** The date that passed last; undefined when none did, or none is known. */
export function overdue(facts: Facts): Deadline | undefined {
  return awaitedOf(facts).findLast((date) => isOverdue(date, facts.today));
}

/** Only an article whose words are held is named. */
export function overdueBasis(facts: Facts): Basis {
  const law = overdue(facts)?.law;
  return law ? { texts: [], citations: [cite(law, facts.today)] } : noBasis;
}

/**
 * 按《…》第三十九条第一款，期限为30日。自提交的第二天起算，到2026年9月19日届满，至今已过20日，仍未收到处理结果的答复。
 * Without a known date only how long ago it was handed in.
 */
export function overdueInWords(facts: Facts, { filed }: FiledStep): string {
  const date = overdue(facts);
  if (!date)
    return `${filed.isTold ? "从案件数据里的提交日期算，" : ""}至今已过${daysBetween(filed.on, facts.today)}日，仍未收到处理结果的答复。`;
  const lead = date.law ? `按${placeInPrint(date.law)}` : "据我了解";
  const past = daysBetween(lastDay(date), facts.today);
  const zero = `${date.from === filed.on ? "提交" : dateInWords(date.from)}${toldMark(filed.isTold)}`;
  return `${lead}，期限为${spanInWords(date.span)}。自${zero}的第二天起算，${endInWords(date)}，至今已过${past}日，仍未收到处理结果的答复。`;
}

/** 到2026年10月5日届满，逢放假顺延到10月8日 */
function endInWords(date: Deadline): string {
  const last = lastDay(date);
  const moved = last === date.on ? "" : `，逢放假顺延到${dateAfter(last, date.on)}`;
  return `到${dateInWords(date.on)}${date.certain ? "" : "左右"}届满${moved}`;
}

/** That nothing came, where nothing came. */
export function silenceBlocks(facts: Facts, step: FiledStep): Block[] {
  return isAnswered(facts) ? [] : [paragraphOf(overdueInWords(facts, step))];
}

export function silenceBasis(facts: Facts): Basis {
  return isAnswered(facts) ? noBasis : overdueBasis(facts);
}
