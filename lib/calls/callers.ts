import type { Call } from "./call";
import { blocks, sameCompany, sameScript } from "./caller-signs";

/** 骚扰方: who the user believes is behind several numbers. */
export type Caller = { id: string; name: string; note: string; numbers: string[] };

/** One reason to believe that numbers belong together, in words: 都自称“安居装饰”. */
export type Sign = { name: string; words: string; numbers: string[] };

/** Numbers that look like one caller. callerId: the caller some of them belong to already; then only the others are named. */
export type Suggestion = { name: string; why: string[]; numbers: string[]; callerId: string | null };

/** What a call from a number that showed tells of who it was. */
export type Said = Pick<Call, "number" | "caller" | "product" | "words" | "smsText">;

/** Of a log: what was said, oldest call first, and every number that showed, the one that rang first first. */
export type Heard = { said: readonly Said[]; numbers: readonly string[] };

/** A suggestion that was waved away: the numbers are not of that caller; without one, they are not one caller. */
export type SetApart = Omit<Suggestion, "name" | "why">;

/** Those that belong to no caller; a hidden number can belong to none. */
export function ungrouped<N extends { number: string }>(
  logged: readonly N[],
  callers: readonly Caller[],
): N[] {
  const taken = new Set(callers.flatMap(({ numbers }) => numbers));
  return logged.filter(({ number }) => number !== "" && !taken.has(number));
}

/**
 * What the log suggests, the strongest sign first; nothing that would tear a caller apart or join two, and nothing that
 * was waved away, whatever other number or sign has come to it since.
 */
export function suggestions(
  { said, numbers }: Heard,
  callers: readonly Caller[],
  apart: readonly SetApart[] = [],
): Suggestion[] {
  const owner = new Map(callers.flatMap(({ id, numbers }) => numbers.map((number) => [number, id])));
  const signs = [...sameCompany(said), ...sameScript(said), ...blocks(numbers)];
  return joined(signs.flatMap((sign) => suggestionOf(sign, owner)).flatMap((one) => left(one, owner, apart)));
}

function suggestionOf({ name, words, numbers }: Sign, owner: Map<string, string>): Suggestion[] {
  const owners = new Set(numbers.flatMap((number) => owner.get(number) ?? []));
  const free = numbers.filter((number) => !owner.has(number));
  if (owners.size > 1 || free.length === 0 || (owners.size === 0 && free.length < 2)) return [];
  return [{ name, why: [words], numbers: free, callerId: [...owners][0] ?? null }];
}

/** What is left of a suggestion when what was waved away is taken out of it. */
function left(one: Suggestion, owner: Map<string, string>, apart: readonly SetApart[]): Suggestion[] {
  const { callerId } = one;
  const strangers = apart.filter((said) => said.callerId === null);
  if (callerId === null) {
    const among = ({ numbers }: SetApart) => one.numbers.filter((number) => numbers.includes(number)).length;
    return strangers.some((said) => among(said) > 1) ? [] : [one];
  }
  const away = [
    ...apart.filter((said) => said.callerId === callerId),
    ...strangers.filter(({ numbers }) => numbers.some((number) => owner.get(number) === callerId)),
  ].flatMap(({ numbers }) => numbers);
  const numbers = one.numbers.filter((number) => !away.includes(number));
  return numbers.length === 0 ? [] : [{ ...one, numbers }];
}

/** A weaker sign about numbers that are suggested already becomes one more reason; about others, a suggestion of its own. */
function joined(all: Suggestion[]): Suggestion[] {
  const kept: Suggestion[] = [];
  for (const one of all) {
    const same = kept.find((other) => isWithin(one, other));
    if (!same) kept.push(one);
    else if (!same.why.includes(one.why[0] ?? "")) same.why.push(...one.why);
  }
  return kept;
}

function isWithin(one: Suggestion, other: Suggestion): boolean {
  return one.callerId === other.callerId && one.numbers.every((number) => other.numbers.includes(number));
}
