import { mayBeSame } from "@/lib/calls/distinct-name";
import { nameOf } from "@/lib/calls/names";
import type { Need } from "../channel";
import type { Facts, LoggedCall } from "../facts";
import { amountOf } from "../parts/amount";
import { countingOf } from "../parts/group";
import { oneLine } from "../parts/one-line";
import { evidenceOf } from "../parts/whose";
import { tradeCalls } from "./came";
import { sectorFor } from "./choose";

const known = new WeakMap<Facts, Facts>();

/** What a body is told of: the calls of its trade, all of their numbers, and what bears the company's name; the very same facts where that is all. */
export function toldTo(facts: Facts): Facts {
  const told = known.get(facts) ?? withoutUnsorted(facts);
  known.set(facts, told);
  return told;
}

function withoutUnsorted(facts: Facts): Facts {
  const calls = facts.calls.filter(isTold(facts));
  return calls.length === facts.calls.length
    ? facts
    : { ...facts, calls, evidence: evidenceOf(facts, calls) };
}

function isTold(facts: Facts): (call: LoggedCall) => boolean {
  const sector = sectorFor(facts);
  if (!sector) return () => true;
  const isSorted = ({ category }: LoggedCall) => category !== null && sector.codes.includes(category);
  const theirs = new Set([...tradeCalls(sector, facts.calls), ...facts.calls.filter(isSorted)]);
  const numbers = new Set([...theirs].map(({ number }) => number).filter((number) => number !== ""));
  const merchant = oneLine(facts.answers.merchantName);
  const isNamed = (call: LoggedCall) => merchant !== "" && mayBeSame(nameOf(call), merchant);
  return (call) => theirs.has(call) || numbers.has(call.number) || isNamed(call);
}

/** Chosen, and nobody said what it sold: said before the letter is written. */
export function unsortedLeftOut(facts: Facts): Need[] {
  const told = new Set(toldTo(facts).calls);
  const left = facts.calls.filter((call) => !told.has(call));
  if (left.length === 0) return [];
  const text = `选的${countingOf(left).noun}里有${amountOf(left)}不知道卖的是什么，信里不写`;
  const next = { text: "也是这一行的，先记上是哪一类", href: "/calls/unfinished" };
  return [{ code: "unsorted", text, required: false, next }];
}
