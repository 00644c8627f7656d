import "server-only";
import { Answers, lastSaid, noAnswers, withTold } from "@/lib/channels/answers";
import type { Prisma } from "@/prisma/generated/client";
import { shownByCalls } from "./calls-of-complaints";
import { db } from "./db";

/** Questions that were added after the answers were stored are unanswered. */
export function toAnswers(json: Prisma.JsonValue): Answers {
  const { told = [] } = json as Pick<Answers, "told">;
  return withTold(Answers.parse({ ...noAnswers, ...(json as object) }), told);
}

/** As they are written down. */
export function fromAnswers(answers: Answers): Answers {
  return withTold(Answers.parse(answers), answers.told ?? []);
}

/** What was answered last, whatever it was about; never what somebody else has answered. */
export async function latestAnswers(ownerId: string): Promise<Answers> {
  return lastSaid((await answersOf(ownerId)).map(({ answers }) => answers));
}

/**
 * What was answered last about these calls, about their numbers or others of the same caller, to begin the next complaint
 * with: who is behind other calls, and what was lost to them, is none of this one's.
 */
export async function answersAbout(
  ownerId: string,
  calls: readonly { id: string; number: string }[],
): Promise<Answers> {
  const [all, shown, numbers] = await Promise.all([
    answersOf(ownerId),
    shownByCalls(ownerId),
    numbersOfCallers(ownerId, new Set(calls.map(({ number }) => number))),
  ]);
  const ids = new Set(calls.filter(({ number }) => number === "").map(({ id }) => id));
  const isAbout = ({ id }: { id: string }) => {
    const own = shown.get(id);
    return own?.numbers.some((number) => numbers.has(number)) || own?.hidden.some((call) => ids.has(call));
  };
  return lastSaid(all.filter(isAbout).map(({ answers }) => answers));
}

/** Of every complaint, the one that was changed last first. */
async function answersOf(ownerId: string): Promise<{ id: string; answers: Answers }[]> {
  const rows = await db().complaint.findMany({
    where: { ownerId, isAnothers: false },
    orderBy: { updatedAt: "desc" },
    select: { id: true, answers: true },
  });
  return rows.map(({ id, answers }) => ({ id, answers: toAnswers(answers) }));
}

/** These numbers that were shown, with all others that the user takes for the same callers'. */
async function numbersOfCallers(ownerId: string, numbers: Set<string>): Promise<Set<string>> {
  const grouped = await db().callerNumber.findMany({
    where: { ownerId },
    select: { number: true, callerId: true },
  });
  const callers = new Set(
    grouped.filter(({ number }) => numbers.has(number)).map(({ callerId }) => callerId),
  );
  const theirs = grouped.filter(({ callerId }) => callers.has(callerId)).map(({ number }) => number);
  return new Set([...numbers, ...theirs].filter((number) => number !== ""));
}
