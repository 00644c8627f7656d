import { type AnswerField, Answers, harmAtMost, noAnswers } from "./answers";
import type { Channel } from "./channel";
import { harmTold } from "./lawsuit/harm";

/** What is said together is taken together: a receipt never goes with the date of another complaint. */
const together: AnswerField[][] = [
  ["ownWords"],
  ["keepSecret"],
  ["neverAgreed"],
  ["notDebtor"],
  [
    "merchantName",
    "merchantAddress",
    "merchantCode",
    "merchantLeader",
    "merchantPhone",
    "hidName",
    "isCustomer",
    "purchase",
    "sellsOnline",
  ],
  ["otherMerchants"],
  ["appName", "appAddress", "leakSigns"],
  ["moneyLost"],
  ["policeStation"],
  ["sectorOffice"],
  ["court"],
  ["numberProvince", "numberProvinceFor"],
  ["costsClaimed", "solatiumClaimed", "costsFor", "harm"],
  ["untoldReview"],
  Object.keys(noAnswers).filter((name) => name.startsWith("operator")) as AnswerField[],
];

/**
 * Those to begin a letter with: what was said to an authority may be nothing for the other side to read. Where a solatium is
 * asked for, what was said of the harm is what the court has to read.
 */
export function forChannel(answers: Answers, { office }: Pick<Channel, "office">): Answers {
  if (office === "court" && answers.solatiumClaimed !== "" && answers.harm === "")
    return { ...answers, ownWords: "", harm: harmTold(answers.ownWords).slice(0, harmAtMost) };
  return office === "company" || office === "court" ? { ...answers, ownWords: "" } : answers;
}

/**
 * What was said last about each thing, the newest answers first: nothing has to be typed twice. counts: whether those at
 * this place may answer these fields.
 */
export function lastSaid(
  newestFirst: Answers[],
  counts: (at: number, fields: readonly AnswerField[]) => boolean = () => true,
): Answers {
  const parts = together.map((names) => {
    const isSaid = (answers: Answers, at: number) => names.some((name) => answers[name]) && counts(at, names);
    const said = newestFirst.find(isSaid) ?? noAnswers;
    return {
      said: names.map((name) => [name, said[name]]),
      told: names.filter((name) => isTold(said, name)),
    };
  });
  // What belongs to one follow-up alone begins anew.
  const said = { ...noAnswers, ...Object.fromEntries(parts.flatMap((part) => part.said)) };
  return withTold(
    said,
    parts.flatMap(({ told }) => told),
  );
}

/** Whether case data gave this answer. */
export function isTold({ told = [] }: Answers, field: AnswerField): boolean {
  return told.includes(field);
}

/** The same answers, of which case data gave these. */
export function withTold({ told: _, ...said }: Answers, told: readonly AnswerField[]): Answers {
  const given = [...new Set(told)].filter((field) => said[field]);
  return given.length > 0 ? { ...said, told: given } : said;
}

/** Answers that a case file brought: every one that says anything. */
export function allTold(answers: Answers): Answers {
  return withTold(answers, Object.keys(Answers.shape) as AnswerField[]);
}

/** What was said anew is the person's own; what stayed as case data gave it is not. */
export function saidAnew(said: Answers, before: Answers): Answers {
  return withTold(
    said,
    (before.told ?? []).filter((field) => said[field] === before[field]),
  );
}
