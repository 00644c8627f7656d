import { dayInBeijing, daysBetween } from "@/lib/deadlines/beijing";
import type { Passage } from "@/lib/law/article";
import { citeForDays } from "@/lib/law/cite";
import { disturbance } from "@/lib/law/refs";
import type { Facts, LoggedCall } from "../facts";
import { type Basis, editionsInPrint, noBasis } from "./basis";
import { type Group, groupsOf } from "./group";

/** When this letter asks for the police at all: a measure of ours, no threshold of any law. */
const often = { afterRefusal: 3, atNight: 3, onOneDay: 5 };

/** Half a year, after which the police no longer punish what they did not know of. */
const halfYear = 182;

/** Calls that went on after a refusal, came at night, or came in mass on one day. */
export function disturbingCalls(calls: LoggedCall[]): LoggedCall[] {
  const ids = new Set(groupsOf(calls).flatMap(disturbingIds));
  return calls.filter((call) => ids.has(call.id));
}

function disturbingIds({ pattern }: Group): string[] {
  const { afterRefusal, night, busiestDay } = pattern;
  return [
    ...(afterRefusal.count >= often.afterRefusal ? afterRefusal.callIds : []),
    ...(night.count >= often.atNight ? night.callIds : []),
    ...(busiestDay && busiestDay.count >= often.onOneDay ? busiestDay.callIds : []),
  ];
}

/** 请转公安机关, under the edition in force on the day of each such call; nothing when the last is too long ago. */
export function toPolice(facts: Facts): Basis {
  const days = disturbingCalls(facts.calls).map((call) => dayInBeijing(call.at));
  const last = days.at(-1);
  if (!last || daysBetween(last, facts.today) > halfYear) return noBasis;
  const editions = citeForDays<Passage>(disturbance, days);
  if (editions.length === 0) return noBasis;
  const request = `如经核实属于干扰他人正常生活的情形，请将线索转公安机关依法处理（${editionsInPrint(editions)}）`;
  return { texts: [request], citations: editions.map((one) => one.citation) };
}
