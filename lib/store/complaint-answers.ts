import "server-only";
import { Answers, noAnswers } from "@/lib/channels/answers";
import { lastSaid, withTold } from "@/lib/channels/answers-said";
import type { Prisma } from "@/prisma/generated/client";
import { callIdsOf, type ShownByCalls, shownByCalls } from "./calls-of-complaints";
import { db } from "./db";
import { ownCalls } from "./own-calls";

/** Questions that were added after the answers were stored are unanswered. */
export function toAnswers(json: Prisma.JsonValue): Answers {
  const { told = [] } = json as Pick<Answers, "told">;
  return withTold(Answers.parse({ ...noAnswers, ...(json as object) }), told);
}

/** As they are written down. */
export function fromAnswers(answers: Answers): Answers {
  return withTold(Answers.parse(answers), answers.told ?? []);
}

/** What was answered last about the whole log; never what somebody else has answered. */
export async function latestAnswers(ownerId: string): Promise<Answers> {
  const where = { ownerId, ...ownCalls };
  return answersAbout(ownerId, await db().call.findMany({ where, select: { id: true, number: true } }));
}

/**
 * What was answered last about all of these calls, about their numbers or others of the same callers, to begin the next
 * complaint with: who is behind other calls, and what was lost to them, is none of this one's. A complaint about some of
 * them answers nothing: with more calls everything is asked anew.
 */
export async function answersAbout(
  ownerId: string,
  calls: readonly { id: string; number: string }[],
): Promise<Answers> {
  if (calls.length === 0) return noAnswers;
  const [all, shown, callers] = await Promise.all([
    answersOf(ownerId),
    shownByCalls(ownerId),
    callersByNumber(ownerId),
  ]);
  const about = {
    keys: new Set(calls.flatMap(({ number }) => (number === "" ? [] : keyOf(number, callers)))),
    hidden: calls.filter(({ number }) => number === "").map(({ id }) => id),
  };
  const covering = all.filter(({ id }) => covers(shown.get(id), about, callers));
  return lastSaid(await withConsent(ownerId, covering, calls));
}

type Answered = { id: string; answers: Answers };
type About = { keys: Set<string>; hidden: string[] };

function covers(own: ShownByCalls | undefined, about: About, callers: Map<string, string>): boolean {
  const keys = new Set(own?.numbers.map((number) => keyOf(number, callers)));
  const hidden = new Set(own?.hidden);
  return [...about.keys].every((key) => keys.has(key)) && about.hidden.every((id) => hidden.has(id));
}

/** Who never agreed has said so of those very calls: of one call more nobody has. */
async function withConsent(
  ownerId: string,
  all: Answered[],
  calls: readonly { id: string }[],
): Promise<Answers[]> {
  const ticked = all.filter(({ answers }) => answers.neverAgreed).map(({ id }) => id);
  const callIds = ticked.length > 0 ? await callIdsOf(ownerId, ticked) : new Map<string, string[]>();
  return all.map(({ id, answers }) => {
    const known = new Set(callIds.get(id));
    return calls.every((call) => known.has(call.id)) ? answers : unticked(answers);
  });
}

/** The same answers about more calls than they were given for. */
export function unticked(answers: Answers): Answers {
  return withTold({ ...answers, neverAgreed: false }, answers.told ?? []);
}

/** Of every complaint, the one that was changed last first. */
async function answersOf(ownerId: string): Promise<Answered[]> {
  const rows = await db().complaint.findMany({
    where: { ownerId, isAnothers: false },
    orderBy: { updatedAt: "desc" },
    select: { id: true, answers: true },
  });
  return rows.map(({ id, answers }) => ({ id, answers: toAnswers(answers) }));
}

/** Each number that the user has grouped → its caller. */
async function callersByNumber(ownerId: string): Promise<Map<string, string>> {
  const select = { number: true, callerId: true };
  const grouped = await db().callerNumber.findMany({ where: { ownerId }, select });
  return new Map(grouped.map(({ number, callerId }) => [number, callerId]));
}

/** Equal for two numbers that the user takes for one caller's. */
function keyOf(number: string, callers: Map<string, string>): string {
  return callers.get(number) ?? number;
}
