import type { PickerChoices } from "@/components/complaints/call-picker";
import type { MatchingCall } from "@/components/complaints/matching-calls";
import type { Choice } from "@/components/complaints/pick-group";
import { sealed } from "@/lib/auth/sealed-query";
import {
  hiddenNumber,
  nameOfMatter,
  numberKey,
  type Selection,
  selectionQuery,
  toggled,
} from "@/lib/complaints/selection";
import { spokenTime } from "@/lib/deadlines/spoken";
import { identify } from "@/lib/numbers/identify";
import { mattersWithin, numbersWithin } from "@/lib/store/narrowed-counts";
import { mattersLogged, numbersOffered, type Offered } from "@/lib/store/offered-calls";
import { callsMatching } from "@/lib/store/selected-calls";

/** Numbers offered as choices; a log of ten thousand calls may have thousands. */
const offered = 40;
const pageSize = 30;

type Left = Map<string, number> | null;

/** `left`: how many calls the rest of the rule leaves of each. */
function choices(offers: Offered[], chosen: string[], left: Left, name: (key: string) => string): Choice[] {
  const often = offers.toSorted((a, b) => b.count - a.count);
  return often.map(({ key, count }) => ({
    value: key,
    count: left ? (left.get(key) ?? 0) : count,
    name: name(key),
    chosen: chosen.includes(key),
  }));
}

function numberName(key: string): string {
  return key === hiddenNumber ? "未显示号码" : identify(key).display;
}

/** What the picker offers for this log, each with how many calls the rest of the rule leaves of it. */
export async function pickerChoices(ownerId: string, selection: Selection): Promise<PickerChoices> {
  const { matters, numbers, from, to, without } = selection;
  const isOf = (group: string[]) => group.length > 0 || from !== "" || to !== "";
  const left = {
    matters: isOf(numbers) ? await mattersWithin(ownerId, selection) : null,
    numbers: isOf(matters) ? await numbersWithin(ownerId, selection) : null,
  };
  return {
    matters: choices(await mattersLogged(ownerId), matters, left.matters, nameOfMatter),
    numbers: choices(await numbersOffered(ownerId, numbers, offered), numbers, left.numbers, numberName),
    from,
    to,
    without: without.join(","),
  };
}

/** One page of what the rule takes, newest first, and what lies after it. */
export async function matchingPage(ownerId: string, selection: Selection, page: number, today: string) {
  const start = page * pageSize;
  const { calls, total } = await callsMatching(ownerId, selection, { skip: start, take: pageSize });
  const rest = Math.max(0, total - start - pageSize);
  const href = (one: Selection, at: number) => sealed("", `${selectionQuery(one)}&page=${at}`);
  const rows: MatchingCall[] = calls.map((call) => ({
    id: call.id,
    number: numberName(numberKey(call)),
    at: spokenTime(call.at, today),
    taken: !selection.without.includes(call.id),
    toggleHref: href(toggled(selection, call.id), page),
  }));
  return { rows, more: rest > 0 ? { href: href(selection, page + 1), count: rest } : null };
}
