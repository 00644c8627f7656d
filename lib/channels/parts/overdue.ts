import { addDays, daysBetween, weekday } from "@/lib/deadlines/beijing";
import type { Day, Deadline } from "@/lib/deadlines/deadline";
import { isOverdue, lastDay } from "@/lib/deadlines/left";
import { holidayName } from "@/lib/deadlines/working-days";
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
import { handedVerb, isAnswered, rootOf } from "./followed";
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
 * 按《…》第三十九条第一款，自收到申诉之日起30日内答复的期限已于2026年9月19日届满，至今未收到处理结果的答复。
 * Without a known date only how long ago it was handed in.
 */
export function overdueInWords(facts: Facts, step: FiledStep): string {
  const { filed } = step;
  const date = overdue(facts);
  if (!date)
    return `${filed.isTold ? "从案件数据里的提交日期算，" : ""}至今已过${daysBetween(filed.on, facts.today)}日，仍未收到处理结果的答复。`;
  if (date.status === "本人希望") return wishedInWords(date, step, facts.today);
  const lead = date.law ? `按${placeInPrint(date.law)}` : "据我了解";
  const span = `${lead}，${termInWords(date, step)}`;
  return `${span}已于${lastInWords(date)}届满${movedInWords(date)}，至今未收到处理结果的答复。`;
}

/** 按《…》第三十九条第一款，30日的答复期限已于11月9日届满，…: read out without whose word the day of filing is, nor how the last day moved. */
export function overdueAloud(facts: Facts, { filed: { isTold: _, ...filed }, ...step }: FiledStep): string {
  const date = overdue(facts);
  if (!date?.law || date.status === "本人希望")
    return overdueInWords(facts, { ...step, filed }).replace(/（原为[^（）]*）/, "");
  const what = date.counted === undefined ? "期限" : "答复期限";
  const day = `${dateAfter(lastDay(date), filed.on)}${date.certain ? "" : "左右"}`;
  return `按${placeInPrint(date.law)}，${spanInWords(date.span)}的${what}已于${day}届满，至今未收到处理结果的答复。`;
}

/** 自收到申诉之日起30日内答复的期限, where it was there on the day that it was sent; else 提交后15日的期限. */
function termInWords(date: Deadline, step: FiledStep): string {
  const { filed } = step;
  const isAsCounted = date.counted !== undefined && date.from === filed.on && filed.way !== "mail";
  return isAsCounted && !filed.isTold
    ? `${date.counted}${spanInWords(date.span)}内答复的期限`
    : `${zeroInWords(date, step)}后${spanInWords(date.span)}的期限`;
}

/** No rule gives a time: what the letter asked for; of a paper whose arrival is not recorded only how long ago it was posted. */
function wishedInWords(date: Deadline, step: FiledStep, today: Day): string {
  const { filed } = step;
  const isPosted = date.from === filed.on && filed.way === "mail";
  const span = spanInWords(date.span);
  if (isPosted)
    return `我在函中请求自收到之日起${span}内书面答复。从寄出${toldMark(filed.isTold)}之日算，至今已过${daysBetween(filed.on, today)}日，仍未收到答复；何日收到我没有记录，请一并告知。`;
  const zero = zeroInWords(date, step);
  const past = daysBetween(lastDay(date), today);
  return `我在函中请求自收到之日起${span}内书面答复。从${zero}的第二天数起，到${lastInWords(date)}已满${span}${movedInWords(date)}，至今又过${past}日，仍未收到答复。`;
}

/** 提交, 投诉 on the phone, or the day on which they took it up. */
function zeroInWords({ from }: Deadline, step: FiledStep): string {
  const { on, isTold } = step.filed;
  return `${from === on ? handedVerb(step) : dateInWords(from)}${toldMark(isTold)}`;
}

/** 2026年10月8日 */
function lastInWords(date: Deadline): string {
  return `${dateInWords(lastDay(date))}${date.certain ? "" : "左右"}`;
}

/** （原为10月5日，遇节假日顺延）, （原为11月8日，遇星期日顺延） */
export function movedInWords(date: Deadline): string {
  const last = lastDay(date);
  if (last === date.on) return "";
  const off = daysFrom(date.on, last).some((day) => holidayName(day) !== undefined)
    ? "节假日"
    : `星期${weekday(date.on) === 7 ? "日" : "六"}`;
  return `（原为${dateAfter(date.on, last)}，遇${off}顺延）`;
}

/** From the first on, without the last. */
function daysFrom(first: Day, last: Day): Day[] {
  return Array.from({ length: daysBetween(first, last) }, (_, at) => addDays(first, at));
}

/** That nothing came, where nothing came. */
export function silenceBlocks(facts: Facts, step: FiledStep): Block[] {
  return isAnswered(facts) ? [] : [paragraphOf(overdueInWords(facts, step))];
}

export function silenceBasis(facts: Facts): Basis {
  return isAnswered(facts) ? noBasis : overdueBasis(facts);
}
