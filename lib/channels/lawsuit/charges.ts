import { mayBeSame } from "@/lib/calls/distinct-name";
import { isSameName, nameOf, signatureOf } from "@/lib/calls/names";
import { saidNo } from "@/lib/calls/refusals";
import { type Defendant, defendantsOf } from "../defendants";
import type { Facts, LoggedCall } from "../facts";
import { outsideOf } from "../parts/counted";
import { heardByCaller } from "../parts/refused";

/** What one defendant is held to have done. named: as the caller said; after: what went on after a no told to it. */
export type Charge = { defendant: Defendant; named: LoggedCall[]; after: LoggedCall[] };

/** What one company did after a no that it was told, whether it gave its name then or not. */
export function afterNoTo(defendant: Defendant, others: Defendant[], calls: LoggedCall[]): LoggedCall[] {
  const since = toldSince(defendant, others, calls);
  return calls.filter(
    (call) =>
      Date.parse(call.at) > since(call.number) &&
      (isNamed(call, defendant, others) || !isAnothers(call, defendant, others)),
  );
}

/** Each defendant answers only for what bore its name, or followed a no that it was told. */
export function chargesOf({ answers, calls }: Facts): Charge[] {
  const all = defendantsOf(answers);
  return all.map((defendant) => {
    const others = all.filter((one) => one !== defendant);
    const named = calls.filter((call) => isNamed(call, defendant, others));
    const after = afterNoTo(defendant, others, calls).filter((call) => !named.includes(call));
    return { defendant, named, after };
  });
}

/** By its name or a part of it; by a name that may be its own only where it is no other defendant's. */
function isNamed(call: LoggedCall, { name }: Defendant, others: Defendant[]): boolean {
  const said = nameOf(call);
  if (isSameName(said, name)) return true;
  return mayBeSame(said, name) && !others.some((one) => mayBeSame(said, one.name));
}

/** A signature is always somebody's; a name said in a call may be a person's. */
function isAnothers(call: LoggedCall, defendant: Defendant, others: Defendant[]): boolean {
  const isTheirs = (one: Defendant) => isNamed(call, one, [defendant]);
  return signatureOf(call) !== "" || others.some(isTheirs);
}

/** When this company was first told no at a number, in ms: in a call that named it, or at a number that named nobody else. */
function toldSince(
  defendant: Defendant,
  others: Defendant[],
  calls: LoggedCall[],
): (number: string) => number {
  const own = ownNumbers(defendant, others, calls);
  const inCalls = calls.filter(
    (call) =>
      saidNo(call) && call.number !== "" && (isNamed(call, defendant, others) || own.has(call.number)),
  );
  const outside = outsideOf(calls).filter((one) => heardByCaller({ ...one, callId: null }));
  return (number) => {
    const said = inCalls.filter((call) => call.number === number);
    const meant = own.has(number) ? outside.filter(({ numbers }) => numbers.includes(number)) : [];
    return [...said, ...meant].reduce(
      (first, { at }) => Math.min(first, Date.parse(at)),
      Number.POSITIVE_INFINITY,
    );
  };
}

function ownNumbers(defendant: Defendant, others: Defendant[], calls: LoggedCall[]): Set<string> {
  const shown = calls.filter(({ number }) => number !== "");
  const named = shown.filter((call) => isNamed(call, defendant, others));
  const strange = shown.filter((call) => nameOf(call) !== "" && !isNamed(call, defendant, others));
  const shared = new Set(strange.map(({ number }) => number));
  return new Set(named.map(({ number }) => number).filter((number) => !shared.has(number)));
}
