import type { Facts, LoggedCall } from "../facts";
import { amountOf } from "./amount";
import { areDunning, denialBlocks, denialOf, isDunning } from "./debt";
import { type Group, groupsOf } from "./group";
import type { Manner } from "./manner";
import { subjectOf } from "./subject";

/** The kind 催收. */
const dunning = 9;

/** Some of it dunns, and some of what was heard does not: what is said of a debt, and asked for it, is no matter of the rest. */
export function isPartlyDunning(calls: LoggedCall[]): boolean {
  return calls.some(isDunning) && !areDunning(calls);
}

/** The dunning that is told apart, among calls about other things, as a letter sorts them; nothing where all is told as one. */
export function dunnedAmong(calls: LoggedCall[]): LoggedCall[] {
  return isPartlyDunning(calls) && groupsOf(calls).length > 1
    ? calls.filter((call) => subjectOf(call) === dunning)
    : [];
}

/** 其中02488887777的3次为催收。我不是债务人，没有欠这笔钱。 A debt is denied behind the calls that spoke of it; "" where none is told apart. */
export function dunnedInShort(facts: Facts, manner: Manner): string {
  const dunned = dunnedAmong(facts.calls);
  if (dunned.length === 0) return "";
  return `其中${lineOf(dunned, facts.calls)}${amountOf(dunned)}为催收。${denialOf(facts, manner)}`;
}

/** 02488887777的, where all of it came from one of several numbers. */
function lineOf(dunned: LoggedCall[], all: LoggedCall[]): string {
  const [first, ...others] = new Set(dunned.map(({ profile }) => profile.display));
  const areSeveral = new Set(all.map(({ number }) => number)).size > 1;
  const isOne = others.length === 0 && dunned.every(({ number }) => number !== "");
  return first && areSeveral && isOne ? `${first.replaceAll(" ", "")}的` : "";
}

/** Behind what the dunning was about, where it is told apart. */
export function denialIn(group: Group, facts: Facts) {
  if (group.suffix !== `${dunning}` || dunnedAmong(facts.calls).length === 0) return [];
  return denialBlocks(facts).flatMap((block) => (block.kind === "paragraph" ? block.runs : []));
}
