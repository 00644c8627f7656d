import "server-only";
import type { Call } from "@/lib/calls/call";
import { Answers, noAnswers } from "@/lib/channels/answers";
import { withTold } from "@/lib/channels/answers-said";
import { answeredCall } from "@/lib/complaints/answered-call";
import { answersAcross } from "@/lib/complaints/answers-across";
import type { Prisma } from "@/prisma/generated/client";
import { asAnswered, callsAnswered, toAnswered } from "./calls-answered";
import { complainantOf } from "./complainant";
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
  const rows = await db().call.findMany({ where: { ownerId, ...ownCalls }, select: asAnswered });
  return answersAbout(ownerId, rows.map(toAnswered));
}

type Known = Pick<Call, "id" | "number"> & Partial<Call>;

/** What was answered in other complaints and holds for a letter about these calls, to begin it with. */
export async function answersAbout(ownerId: string, calls: readonly Known[]): Promise<Answers> {
  return (await answersFor(ownerId, calls)).taken;
}

/** The same with what a draft is only offered: of others than itself, and nothing once its user has changed it. */
export async function answersFor(
  ownerId: string,
  calls: readonly Known[],
  draftId?: string,
): Promise<{ taken: Answers; offered: Answers }> {
  if (calls.length === 0) return { taken: noAnswers, offered: noAnswers };
  const all = await answersOf(ownerId);
  const own = all.find(({ id }) => id === draftId);
  const others = all.filter((one) => one !== own);
  const callers = await callersByNumber(ownerId);
  const about = await callsAnswered(
    ownerId,
    others.map(({ id }) => id),
  );
  const keyed = (some: readonly Known[]) => some.map((call) => answeredCall(call, callers));
  const { phone } = await complainantOf(ownerId);
  const earlier = others.map(({ id, answers }) => ({
    answers: ofPhone(answers, phone),
    calls: keyed(about.get(id) ?? []),
  }));
  const found = answersAcross(earlier, keyed(calls));
  return own?.isChanged ? { ...found, offered: noAnswers } : found;
}

/** Where another number was opened says nothing of this one. */
function ofPhone(answers: Answers, phone: string): Answers {
  const of = answers.numberProvinceFor;
  return of === "" || of === phone ? answers : { ...answers, numberProvince: "", numberProvinceFor: "" };
}

/** The same answers about more calls than they were given for. */
export function unticked(answers: Answers): Answers {
  return withTold({ ...answers, neverAgreed: false }, answers.told ?? []);
}

type StoredAnswers = { id: string; answers: Answers; isChanged: boolean };

/** Of every complaint, the one that was changed last first. */
async function answersOf(ownerId: string): Promise<StoredAnswers[]> {
  const rows = await db().complaint.findMany({
    where: { ownerId, isAnothers: false },
    orderBy: { updatedAt: "desc" },
    select: { id: true, answers: true, createdAt: true, updatedAt: true },
  });
  return rows.map(({ id, answers, createdAt, updatedAt }) => ({
    id,
    answers: toAnswers(answers),
    isChanged: updatedAt.getTime() - createdAt.getTime() > asItIsWritten,
  }));
}

/** Two clocks, the database's and our own, date a row that was just begun. */
const asItIsWritten = 2000;

/** Each number that the user has grouped → its caller. */
export async function callersByNumber(ownerId: string): Promise<Map<string, string>> {
  const select = { number: true, callerId: true };
  const grouped = await db().callerNumber.findMany({ where: { ownerId }, select });
  return new Map(grouped.map(({ number, callerId }) => [number, callerId]));
}
