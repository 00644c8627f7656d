import type { PickerChoices } from "@/components/complaints/call-picker";
import type { MatchingCall } from "@/components/complaints/matching-calls";
import type { Choice } from "@/components/complaints/pick-group";
import type { Call } from "@/lib/calls/call";
import {
  hiddenNumber,
  matching,
  matterOf,
  nameOfMatter,
  numberKey,
  type Selection,
  selectionQuery,
  toggled,
} from "@/lib/complaints/selection";
import { spokenTime } from "@/lib/deadlines/spoken";
import { identify } from "@/lib/numbers/identify";

/** Numbers offered as choices; a log of ten thousand calls may have thousands. */
const offered = 40;
const pageSize = 30;

function counted(keys: string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + 1);
  return counts;
}

function choices(keys: string[], chosen: string[], name: (key: string) => string): Choice[] {
  const counts = counted(keys);
  const often = [...counts].sort(([, a], [, b]) => b - a);
  const shown = often.filter(([key], index) => index < offered || chosen.includes(key));
  return shown.map(([value, count]) => ({ value, count, name: name(value), chosen: chosen.includes(value) }));
}

function numberName(key: string): string {
  return key === hiddenNumber ? "未显示号码" : identify(key).display;
}

/** What the picker offers for this log, each with how many calls it has. */
export function pickerChoices(calls: Call[], selection: Selection): PickerChoices {
  const { matters, numbers, from, to } = selection;
  return {
    matters: choices(calls.map(matterOf), matters, nameOfMatter),
    numbers: choices(calls.map(numberKey), numbers, numberName),
    from,
    to,
  };
}

/** One page of what the rule takes, newest first, and what lies after it. */
export function matchingPage(calls: Call[], selection: Selection, page: number, today: string) {
  const all = matching(calls, selection).reverse();
  const start = page * pageSize;
  const rest = Math.max(0, all.length - start - pageSize);
  const href = (one: Selection, at: number) => `?${selectionQuery(one)}&page=${at}`;
  const rows: MatchingCall[] = all.slice(start, start + pageSize).map((call) => ({
    id: call.id,
    number: numberName(numberKey(call)),
    at: spokenTime(call.at, today),
    taken: !selection.without.includes(call.id),
    toggleHref: href(toggled(selection, call.id), page),
  }));
  return { rows, more: rest > 0 ? { href: href(selection, page + 1), count: rest } : null };
}
