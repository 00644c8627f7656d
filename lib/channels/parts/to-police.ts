import { dayInBeijing } from "@/lib/deadlines/beijing";
import type { Passage } from "@/lib/law/article";
import { citeForDays } from "@/lib/law/cite";
import { disturbance } from "@/lib/law/refs";
import { threatsToSafety } from "@/lib/law/threat-refs";
import type { Facts, LoggedCall } from "../facts";
import { callsWithSign } from "../police/alleged";
import { sixMonthsAfter } from "../police/report-by";
import { type Basis, editionsInPrint, noBasis } from "./basis";
import { fraudsIn } from "./grave";
import { type Group, groupsOf } from "./group";
import { isSuspected } from "./subject";

/** 多次: when this letter asks for the police at all. A measure of ours, no threshold of any law, and never printed. */
const often = 3;

/** The calls about one thing that came again and again, or went on after a refusal. */
export function disturbingCalls(calls: LoggedCall[]): LoggedCall[] {
  const ids = new Set(groupsOf(calls).flatMap(disturbingIds));
  return calls.filter((call) => ids.has(call.id));
}

function disturbingIds({ calls, after }: Group): string[] {
  const isRepeated = calls.length >= often || after.own.length > 0;
  return isRepeated ? calls.map((call) => call.id) : [];
}

/** 请转公安机关, under the edition in force on the day of each such call; of a fraud the police are asked already. */
export function toPolice(facts: Facts): Basis {
  const disturbing = disturbingCalls(facts.calls).filter((call) => !isSuspected(call));
  const days = disturbing.map((call) => dayInBeijing(call.at));
  const editions = citeForDays<Passage>(disturbance, days);
  if (editions.length === 0) return noBasis;
  const request = `如经核实属于干扰他人正常生活的情形，请将线索转公安机关依法处理（${editionsInPrint(editions)}）`;
  return { texts: [request + agedWords(days, facts.today)], citations: editions.map((one) => one.citation) };
}

/** 其中疑似威胁、恐吓的，请将线索转公安机关: whose rule is another than that on disturbing. */
export function threatToPolice({ calls }: Facts): Basis {
  const threats = callsWithSign(calls, "threat");
  const days = threats.map((call) => dayInBeijing(call.at));
  const editions = citeForDays<Passage>(threatsToSafety, days);
  if (editions.length === 0) return noBasis;
  const which = threats.length < calls.length ? "其中疑似威胁、恐吓的，" : "";
  const request = `${which}请将线索转公安机关依法处理（${editionsInPrint(editions)}）`;
  return { texts: [request], citations: editions.map((one) => one.citation) };
}

/** 其中疑似诈骗的，请将线索转公安机关: no other authority finds out who deceives. */
export function fraudToPolice(calls: LoggedCall[]): string[] {
  const frauds = fraudsIn(calls);
  if (frauds.length === 0) return [];
  return [`${frauds.length < calls.length ? "其中疑似诈骗的，" : ""}请将诈骗线索转公安机关依法处理`];
}

/** After six months the police no longer punish what they did not know of (治安管理处罚法 第二十五条): an old log is not hidden. */
export function agedWords(days: string[], today: string): string {
  const last = days.toSorted().at(-1) ?? today;
  return today > sixMonthsAfter(last) ? "；最近一次距今已逾六个月，是否追究请依法认定" : "";
}
