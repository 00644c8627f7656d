import { mayBeSame, saysWho } from "@/lib/calls/distinct-name";
import { type AnswerField, type Answers, noAnswers } from "@/lib/channels/answers";
import { lastSaid } from "@/lib/channels/answers-said";
import { type AnsweredCall, isMarked, keysOf, nameIn } from "./answered-call";

/** What was answered in a complaint, and about which calls. */
export type Answered = { answers: Answers; calls: readonly AnsweredCall[] };

/**
 * Of what other letters were told, what holds for a letter about these calls. taken: it begins with it; offered: it stands
 * in its form until the user confirms it. Nothing is carried to a number that it was not said of, whoever else was meant; a
 * company is, to a letter in which no other one called.
 */
export function answersAcross(
  newestFirst: readonly Answered[],
  calls: readonly AnsweredCall[],
): { taken: Answers; offered: Answers } {
  if (calls.length === 0) return { taken: noAnswers, offered: noAnswers };
  const all = newestFirst.map(({ answers }) => answers);
  const where = (holds: (one: Answered, field: AnswerField) => boolean) =>
    lastSaid(all, (at, [field]) => {
      const one = newestFirst[at];
      return one !== undefined && field !== undefined && holds(one, field);
    });
  return {
    taken: where((one, field) => ruleOf(field)(one, calls)),
    offered: where((one, field) => confirmed.includes(field) && covers(one.calls, calls)),
  };
}

type Holds = (one: Answered, calls: readonly AnsweredCall[]) => boolean;

const rules: Partial<Record<AnswerField, Holds>> = {
  // Who is behind some of the numbers is not behind the others.
  merchantName: (one, calls) =>
    (covers(one.calls, calls) && isAmong(theirs(one), calls)) || isOnlyCompany(one, calls),
  moneyLost: (one, calls) => isOfMarked(one.calls, calls, "paid", "fraud"),
  appName: (one, calls) => isOfMarked(one.calls, calls, "sells-data"),
  // What was said of several callers together is no word about one of them.
  ownWords: (one, calls) => covers(one.calls, calls) && covers(calls, one.calls),
  // Who never agreed has said so of those very calls.
  neverAgreed: (one, calls) => {
    const known = new Set(one.calls.map(({ id }) => id));
    return calls.every(({ id }) => known.has(id));
  },
  // It is the user's own number's, whoever calls.
  numberProvince: (one, calls) => one.answers.numberProvinceFor !== "" || covers(one.calls, calls),
};

const ofTheSame: Holds = (one, calls) => covers(one.calls, calls);

const ruleOf = (field: AnswerField): Holds => rules[field] ?? ofTheSame;

/** What the user looks at once more where it was said of other calls, or of more callers. */
const confirmed: AnswerField[] = ["ownWords", "neverAgreed"];

/** Whether every caller of the others is among these; hidden ones are never known to be one. */
function covers(all: readonly AnsweredCall[], others: readonly AnsweredCall[]): boolean {
  const keys = keysOf(all);
  return [...keysOf(others)].every((key) => keys.has(key));
}

function isAmong(some: readonly AnsweredCall[], calls: readonly AnsweredCall[]): boolean {
  const keys = keysOf(some);
  return calls.some(({ key }) => keys.has(key));
}

/** The calls that named the company; where none did, those that gave a name, else all: only the user knows of it then. */
function theirs({ answers, calls }: Answered): readonly AnsweredCall[] {
  const named = calls.filter((call) => nameIn(call) !== "");
  const naming = named.filter((call) => mayBeSame(nameIn(call), answers.merchantName));
  return [naming, named, calls].find((some) => some.length > 0) ?? [];
}

/** Whether of all who called these numbers are the only ones that named a company, and it was answered of their very callers. */
function isOnlyCompany({ answers, calls: about }: Answered, calls: readonly AnsweredCall[]): boolean {
  const naming = calls.filter(namesItself);
  const isIt = (call: AnsweredCall) => mayBeSame(nameIn(call), answers.merchantName);
  const known = keysOf(about.filter((call) => namesItself(call) && isIt(call)));
  return naming.length > 0 && naming.every((call) => isIt(call) && known.has(call.key));
}

/** Whoever deceives gives a false name, and 客服小王 is none of a company. */
function namesItself(call: AnsweredCall): boolean {
  return saysWho(nameIn(call)) && !isMarked(call, "fraud") && !isMarked(call, "paid");
}

/** Of what was marked it is the answer of the marked calls alone, whatever else was chosen with them. */
function isOfMarked(
  all: readonly AnsweredCall[],
  calls: readonly AnsweredCall[],
  ...signs: Parameters<typeof isMarked>[1][]
): boolean {
  const ofIt = (some: readonly AnsweredCall[]) =>
    some.filter((call) => signs.some((sign) => isMarked(call, sign)));
  const [marked, own] = [ofIt(all), ofIt(calls)];
  if (marked.length === 0) return covers(all, calls);
  return own.length > 0 && covers(marked, own);
}
