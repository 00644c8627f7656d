import type { Call } from "@/lib/calls/call";
import type { Caller } from "@/lib/calls/callers";
import { categoryCodes } from "@/lib/calls/categories";
import { matterName } from "@/lib/calls/matter";
import { dayInBeijing, isDay } from "@/lib/deadlines/beijing";

/**
 * Which calls a complaint is about, said as a rule and not as a list, so that ten thousand calls fit in an address.
 * Empty parts do not narrow. Days are yyyy-mm-dd in Beijing, both ends included.
 */
export type Selection = {
  matters: string[];
  numbers: string[];
  from: string;
  to: string;
  /** Calls the rule would take and the user took out again. */
  without: string[];
};

/** The matter of a call whose 不良类型 nobody has said yet. */
export const unnamedMatter = "none";

/** 号码 as it stands in an address, where an empty word would get lost. */
export const hiddenNumber = "hidden";

type Query = Record<string, string | string[] | undefined>;

function all(value: string | string[] | undefined): string[] {
  const values = Array.isArray(value) ? value : [value ?? ""];
  return [...new Set(values.flatMap((one) => one.split(",")).filter((one) => one !== ""))];
}

function day(value: string | string[] | undefined): string {
  const one = Array.isArray(value) ? value[0] : value;
  return one && isDay(one) ? one : "";
}

export function matterOf(call: Pick<Call, "category">): string {
  return call.category === null ? unnamedMatter : String(call.category);
}

/** 装修推销, or 还没分类, also for one that nobody knows. */
export function nameOfMatter(matter: string): string {
  return matterName(categoryCodes.find((one) => String(one) === matter) ?? null);
}

export function numberKey(call: Pick<Call, "number">): string {
  return call.number === "" ? hiddenNumber : call.number;
}

/**
 * Reads a selection out of an address; what it does not understand it leaves out. A caller stands for the numbers it
 * has today: the letter is about those; one that is not there takes no call.
 */
export function readSelection(query: Query, callers: readonly Caller[] = []): Selection {
  const wanted = new Set(all(query.caller));
  const theirs = callers.filter(({ id }) => wanted.has(id)).flatMap(({ numbers }) => numbers);
  return {
    matters: all(query.matter),
    numbers: [...new Set([...all(query.number), ...(theirs.length > 0 ? theirs : wanted)])],
    from: day(query.from),
    to: day(query.to),
    without: all(query.without),
  };
}

/** The same selection as an address would say it; "" when it takes every call. */
export function selectionQuery(selection: Selection): string {
  const query = new URLSearchParams();
  for (const matter of selection.matters) query.append("matter", matter);
  for (const number of selection.numbers) query.append("number", number);
  if (selection.from) query.set("from", selection.from);
  if (selection.to) query.set("to", selection.to);
  if (selection.without.length > 0) query.set("without", selection.without.join(","));
  return query.toString();
}

/** What the rule takes, before single calls are taken out. */
export function matching(calls: Call[], selection: Selection): Call[] {
  const matters = new Set(selection.matters);
  const numbers = new Set(selection.numbers);
  return calls.filter((call) => {
    if (matters.size > 0 && !matters.has(matterOf(call))) return false;
    if (numbers.size > 0 && !numbers.has(numberKey(call))) return false;
    if (!selection.from && !selection.to) return true;
    const on = dayInBeijing(call.at);
    return (!selection.from || on >= selection.from) && (!selection.to || on <= selection.to);
  });
}

/** The calls the complaint is about. */
export function selected(calls: Call[], selection: Selection): Call[] {
  const without = new Set(selection.without);
  return matching(calls, selection).filter((call) => !without.has(call.id));
}

/** Takes one call out, or puts it back. */
export function toggled(selection: Selection, callId: string): Selection {
  const out = selection.without.includes(callId);
  const without = out ? selection.without.filter((id) => id !== callId) : [...selection.without, callId];
  return { ...selection, without };
}
