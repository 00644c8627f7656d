import { mayBeSame, namesCompany } from "@/lib/calls/distinct-name";
import { namesIt } from "@/lib/calls/name-of-company";
import { isSameName, nameOf, signatureOf } from "@/lib/calls/names";
import { type Defendant, defendantsOf } from "../defendants";
import type { Facts, LoggedCall } from "../facts";

/**
 * What one defendant is held to have done. named: under its name; same: without it, from a number that gave its name and no
 * other company's.
 */
export type Charge = { defendant: Defendant; named: LoggedCall[]; same: LoggedCall[] };

/** The one rule of attribution: each call that is charged has the defendant's name, or its number; the rest is charged to nobody. */
export function chargesOf({ answers, calls }: Facts): Charge[] {
  const all = defendantsOf(answers);
  return all.map((defendant) => {
    const others = all.filter((one) => one !== defendant);
    const named = new Set(calls.filter((call) => isNamed(call, defendant, others)));
    const own = ownNumbers(named, others, calls);
    const same = calls.filter((call) => !named.has(call) && own.has(call.number) && !isAtPort(call));
    return { defendant, named: [...named], same };
  });
}

/** All that one defendant is charged with. */
export function chargedWith({ named, same }: Charge): LoggedCall[] {
  return [...named, ...same];
}

/** Whether several have calls of their own: so many disputes, and no common one. */
export function areApart(facts: Facts): boolean {
  return placesOf(facts).charged.length > 1;
}

/** By their places those that are charged with calls, and those that the plaintiff's own words alone tie to them. */
export function placesOf(facts: Facts): { charged: number[]; bare: number[] } {
  const counts = chargesOf(facts).map((charge) => chargedWith(charge).length);
  const places = counts.map((_, at) => at);
  return {
    charged: places.filter((at) => counts[at] !== 0),
    bare: places.filter((at) => counts[at] === 0),
  };
}

/** Whether several called from one number. */
export function shareNumbers(facts: Facts): boolean {
  const charged = chargesOf(facts).map(chargedWith);
  const numbers = charged.flatMap((calls) => [...new Set(calls.map(({ number }) => number))]);
  return new Set(numbers).size < numbers.length;
}

/** By its name or a part of it that tells it from others; by a name that may be its own only where it is no other defendant's. */
function isNamed(call: LoggedCall, { name }: Defendant, others: Defendant[]): boolean {
  const said = nameOf(call);
  if (!namesIt(said, name)) return false;
  return isSameName(said, name) || !others.some((one) => mayBeSame(said, one.name));
}

/** The numbers that gave this name, and no other company's. */
function ownNumbers(named: Set<LoggedCall>, others: Defendant[], calls: LoggedCall[]): Set<string> {
  const strange = calls.filter((call) => !named.has(call) && namesAnother(call, others));
  const shared = new Set(strange.map(({ number }) => number));
  const numbers = [...named].map(({ number }) => number);
  return new Set(numbers.filter((number) => number !== "" && !shared.has(number)));
}

/** A signature is always somebody's; a name said in a call may be a person's, or anybody's. */
function namesAnother(call: LoggedCall, others: Defendant[]): boolean {
  const name = nameOf(call);
  return signatureOf(call) !== "" || namesCompany(name) || others.some((one) => mayBeSame(name, one.name));
}

/** A port sends for many: what is not signed there may be anybody's. */
function isAtPort({ profile }: LoggedCall): boolean {
  return profile.kind === "sms-port";
}
