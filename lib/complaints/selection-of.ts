import type { Call } from "@/lib/calls/call";
import { dayInBeijing } from "@/lib/deadlines/beijing";
import { matching, matterOf, numberKey, type Selection } from "./selection";

/** More single calls than this are not said in an address. */
const mostWithout = 200;

/** The rule that takes these calls out of the log: the narrowest by matter, number and period, the others taken out one by one. */
export function selectionOf(calls: Call[], ids: string[]): Selection {
  const wanted = new Set(ids);
  const own = calls.filter((call) => wanted.has(call.id));
  const days = own.map((call) => dayInBeijing(call.at)).sort();
  const whole: Selection = { matters: [], numbers: [], from: "", to: "", without: [] };
  const narrowed = [
    { matters: [...new Set(own.map(matterOf))] },
    { numbers: [...new Set(own.map(numberKey))] },
    { from: days[0] ?? "", to: days.at(-1) ?? "" },
  ].reduce<Selection>((rule, part) => narrower(calls, rule, part), whole);
  const others = matching(calls, narrowed).filter((call) => !wanted.has(call.id));
  return { ...narrowed, without: others.slice(0, mostWithout).map((call) => call.id) };
}

/** With that part only if it leaves something out: what every call shares is not worth saying. */
function narrower(calls: Call[], rule: Selection, part: Partial<Selection>): Selection {
  const next = { ...rule, ...part };
  return matching(calls, next).length < matching(calls, rule).length ? next : rule;
}
