import { addDays, dayInBeijing } from "@/lib/deadlines/beijing";
import { citeForDays } from "@/lib/law/cite";
import { noCommercialCalls } from "@/lib/law/refs";
import { dateInWords } from "@/lib/letters/wording";
import type { LoggedCall } from "../facts";
import { commercialDays } from "./basis";
import { countingOf } from "./group";

/** Of the days of these calls those that the rule on commercial calls governs, from the day on which it came into force. */
function governed(calls: LoggedCall[]) {
  const days = commercialDays(calls);
  const [rule] = citeForDays([noCommercialCalls], days);
  const from = rule?.citation.effectiveFrom ?? "";
  return { days, from, later: rule?.days ?? [], isMixed: days.some((day) => day < from) };
}

/** The days for which a penalty may be asked: none of what came before a rule that governs the rest; all where it governs none. */
export function enforcedDays(calls: LoggedCall[]): string[] {
  const { days, later } = governed(calls);
  return later.length === 0 ? days : later;
}

/** These calls without those that came before the rule, where it governs some. */
export function enforcedCalls(calls: LoggedCall[]): LoggedCall[] {
  const { from, isMixed } = governed(calls);
  return isMixed && from !== "" ? calls.filter(({ at }) => dayInBeijing(at) >= from) : calls;
}

/** 2024年7月1日以后: where some of the calls came before the rule; else "". */
export function enforcedFrom(calls: LoggedCall[]): string {
  const { from, isMixed } = governed(calls);
  return isMixed ? `${dateInWords(from)}以后` : "";
}

/** 2024年6月30日以前的来电发生在该条例施行以前，只作为背景情况反映。 Else "". */
export function backgroundOnly(calls: LoggedCall[]): string {
  const { from, isMixed } = governed(calls);
  const earlier = calls.filter((call) => commercialDays([call]).some((day) => day < from));
  return isMixed
    ? `${dateInWords(addDays(from, -1))}以前的${countingOf(earlier).noun}发生在该条例施行以前，只作为背景情况反映。`
    : "";
}
