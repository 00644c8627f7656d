import { mayBeSame, saysWho } from "@/lib/calls/distinct-name";
import { isVerySame, nameOf } from "@/lib/calls/names";
import type { Refusal } from "@/lib/calls/refusals";
import type { LoggedCall } from "../facts";
import type { AfterNo } from "./after-no";
import { callWith } from "./counted";
import { type Known, knownPersonsIn } from "./known-person";

/** A name that was told no, when it first was, and whether it is that of somebody whom the user knows. */
type Told = { name: string; at: number; isKnown: boolean };

/** Of more names than these nobody compares each with each: then a letter says nothing of who kept a name. */
const comparedAtMost = 200;

/** Which of the others gave the very name that had been told no by then, or are of somebody known who was, and which gave clearly another. */
export function byName(
  { nos, others }: AfterNo,
  letter: LoggedCall[],
): { same: LoggedCall[]; apart: LoggedCall[] } {
  const known = knownPersonsIn(letter);
  const told = namesTold(nos, letter, known);
  const toldBy = (call: LoggedCall) =>
    told.filter(({ at, isKnown }) => at < Date.parse(call.at) && isKnown === (known.of(call) !== ""));
  const isSame = (call: LoggedCall) => {
    const own = known.of(call) || nameOf(call);
    return own !== "" && toldBy(call).some(({ name }) => isVerySame(name, own));
  };
  const isApart = (call: LoggedCall) =>
    known.of(call) === "" && saysWho(nameOf(call)) && isOfNone(nameOf(call), toldBy(call));
  const same = others.filter(isSame);
  return { same, apart: others.filter((call) => !isSame(call) && isApart(call)) };
}

/** Some were told, and the name is clearly none of theirs. */
const isOfNone = (own: string, told: Told[]) =>
  told.length > 0 && told.every(({ name }) => !mayBeSame(name, own));

/** By which names those who were told no had signed, or said who they were, or were known: such as tell one from others. */
function namesTold(nos: Refusal[], letter: LoggedCall[], known: Known): Told[] {
  const told = new Map<string, Told>();
  for (const no of nos)
    for (const one of namesOf(no, letter, known)) {
      const before = told.get(one.name);
      told.set(one.name, before && before.at < one.at ? before : one);
    }
  if (told.size > comparedAtMost) return [];
  return [...told.values()].filter(({ name, isKnown }) => isKnown || saysWho(name));
}

/** Of what was said outside of calls only whom the user knows at those numbers. */
function namesOf({ callId, numbers, at }: Refusal, letter: LoggedCall[], known: Known): Told[] {
  const call = callWith(letter, callId);
  const persons = call ? [known.of(call)] : numbers.map(known.at);
  const told = persons.filter((name) => name !== "").map((name) => ({ name, isKnown: true }));
  const said = call && told.length === 0 ? [{ name: nameOf(call), isKnown: false }] : told;
  return said.map((one) => ({ ...one, at: Date.parse(call?.at ?? at) }));
}
