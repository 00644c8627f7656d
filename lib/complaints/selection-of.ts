import type { Call } from "@/lib/calls/call";
import { dayInBeijing } from "@/lib/deadlines/beijing";
import { matching, matterOf, numberKey, type Selection } from "./selection";

/** More single calls than this are not said in an address. */
const mostWithout = 200;

const whole: Selection = { matters: [], numbers: [], from: "", to: "", without: [] };

/**
 * The rule that takes these calls out of the log: the one that says least, so that nothing is ticked that nobody chose and
 * another tick takes in what it says. Where none takes just them, the narrowest, with the others taken out one by one.
 */
export function selectionOf(calls: Call[], ids: string[]): Selection {
  const wanted = new Set(ids);
  const own = calls.filter((call) => wanted.has(call.id));
  const days = own.map((call) => dayInBeijing(call.at)).sort();
  const numbers = { numbers: [...new Set(own.map(numberKey))] };
  const matters = { matters: [...new Set(own.map(matterOf))] };
  const period = { from: days[0] ?? "", to: days.at(-1) ?? "" };
  // A number first where it is told as briefly: it is what people add to.
  const [one, other] =
    numbers.numbers.length <= matters.matters.length ? [numbers, matters] : [matters, numbers];
  const rules = [
    {},
    one,
    other,
    period,
    { ...one, ...other },
    { ...one, ...period },
    { ...other, ...period },
  ];
  const just = rules.map((part) => ({ ...whole, ...part })).find((rule) => takes(calls, rule) === own.length);
  const rule =
    just ?? [matters, numbers, period].reduce<Selection>((now, part) => narrower(calls, now, part), whole);
  const others = matching(calls, rule).filter((call) => !wanted.has(call.id));
  return { ...rule, without: others.slice(0, mostWithout).map((call) => call.id) };
}

/** How many; each of the rules takes the calls it is made from, and maybe others. */
const takes = (calls: Call[], rule: Selection) => matching(calls, rule).length;

/** With that part only if it leaves something out: what every call shares is not worth saying. */
function narrower(calls: Call[], rule: Selection, part: Partial<Selection>): Selection {
  const next = { ...rule, ...part };
  return takes(calls, next) < takes(calls, rule) ? next : rule;
}
