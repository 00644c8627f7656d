import type { PickerChoices } from "@/components/complaints/call-picker";
import type { Matching } from "@/components/complaints/choose-calls";
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
import { type NumberLook, numberLookQuery, readNumberLook } from "../number-look";
import { pageSize } from "../pages";
import { placeIn } from "../place-in";
import type { Query } from "./query";

type Left = Map<string, number> | null;

/** `left`: how many calls the rest of the rule leaves of each. */
function choices(offers: Offered[], chosen: string[], left: Left, name: (key: string) => string): Choice[] {
  return offers.map(({ key, count }) => ({
    value: key,
    count: left ? (left.get(key) ?? 0) : count,
    name: name(key),
    chosen: chosen.includes(key),
  }));
}

function numberName(key: string): string {
  return key === hiddenNumber ? "未显示号码" : identify(key).display;
}

/** What the picker offers for this log, each with how many calls the rest of the rule leaves of it: of a number on whatever day. */
export async function pickerChoices(
  ownerId: string,
  selection: Selection,
  look: NumberLook = { q: "", page: 0 },
): Promise<PickerChoices> {
  const { matters, numbers, from, to, without } = selection;
  const isOf = (group: string[]) => group.length > 0 || from !== "" || to !== "";
  const left = {
    matters: isOf(numbers) ? await mattersWithin(ownerId, selection) : null,
    numbers: matters.length > 0 ? await numbersWithin(ownerId, { ...selection, from: "", to: "" }) : null,
  };
  const page = { q: look.q, skip: look.page * pageSize, take: pageSize };
  const { offers, total } = await numbersOffered(ownerId, numbers, page);
  const often = (await mattersLogged(ownerId)).toSorted((a, b) => b.count - a.count);
  return {
    matters: choices(often, matters, left.matters, nameOfMatter),
    numbers: choices(offers, numbers, left.numbers, numberName),
    look: { ...look, pages: Math.ceil(total / pageSize) },
    from,
    to,
    without: without.join(","),
  };
}

/** One page of what the rule takes, newest first, and which of how many it is. */
export async function matchingPage(
  ownerId: string,
  selection: Selection,
  query: Query,
  today: string,
): Promise<Matching> {
  const page = placeIn(query.page, 1) - 1;
  const look = numberLookQuery(readNumberLook(query));
  const skip = page * pageSize;
  const { calls, total } = await callsMatching(ownerId, selection, { skip, take: pageSize });
  const href = (one: Selection, at: number) =>
    sealed(ownerId, "", [selectionQuery(one), look, at > 0 && `page=${at + 1}`].filter(Boolean).join("&"));
  const rows: MatchingCall[] = calls.map((call) => ({
    id: call.id,
    number: numberName(numberKey(call)),
    at: spokenTime(call.at, today),
    taken: !selection.without.includes(call.id),
    toggleHref: href(toggled(selection, call.id), page),
  }));
  const pages = Math.max(1, Math.ceil(total / pageSize));
  return { rows, page, pages, hrefOf: (at) => href(selection, at) };
}
