import "server-only";
import { isDeepStrictEqual } from "node:util";
import { Answers } from "@/lib/channels/answers";
import { saidAnew } from "@/lib/channels/answers-said";
import type { Step } from "@/lib/filings/step";
import type { Prisma } from "@/prisma/generated/client";
import { callIdsOf } from "./calls-of-complaints";
import { fromAnswers, toAnswers, unticked } from "./complaint-answers";
import { db } from "./db";
import { linkCalls } from "./link-calls";
import { admit } from "./quota";
import { asEntered, toStep } from "./step-rows";
import { foldLog } from "./traces";
import { transact } from "./transact";

export { findIntactLetter, findLetter, issueLetter, issueText, latestSaying } from "./letters";
export { addStep } from "./steps";

/** A complaint without its calls, which may be ten thousand. */
export type ListedComplaint = {
  id: string;
  channel: string;
  answers: Answers;
  /** ISO instants. */
  createdAt: string;
  /** When it was read out of case data, whose word createdAt is then; null for what was begun here. */
  caseDataAt: string | null;
  /** Case data of somebody else than the owner brought it. */
  isAnothers: boolean;
  /** Oldest first. */
  letters: { version: number; issuedAt: string; caseDataAt: string | null }[];
  /** The complaint it follows up; null for one that begins from calls. */
  followsId: string | null;
  /** What happened after the letter, in the order in which it was entered. */
  steps: Step[];
};

/** callIds: those that are not deleted, oldest first. */
export type StoredComplaint = ListedComplaint & { callIds: string[] };

const whole = {
  letters: { select: { version: true, issuedAt: true, caseDataAt: true }, orderBy: { version: "asc" } },
  steps: { orderBy: asEntered },
} satisfies Prisma.ComplaintInclude;

function toComplaint(row: Prisma.ComplaintGetPayload<{ include: typeof whole }>): ListedComplaint {
  return {
    id: row.id,
    channel: row.channel,
    answers: toAnswers(row.answers),
    createdAt: row.createdAt.toISOString(),
    caseDataAt: row.caseDataAt?.toISOString() ?? null,
    isAnothers: row.isAnothers,
    letters: row.letters.map(({ version, issuedAt, caseDataAt }) => ({
      version,
      issuedAt: issuedAt.toISOString(),
      caseDataAt: caseDataAt?.toISOString() ?? null,
    })),
    followsId: row.followsId,
    steps: row.steps.map(toStep),
  };
}

/**
 * Returns the id of the new complaint; ids of calls that are not the owner's own are left out. followsId: the complaint it
 * follows up, null also when that one is not the owner's.
 */
export async function startComplaint(
  ownerId: string,
  channel: string,
  callIds: string[],
  answers: Answers,
  followsId: string | null = null,
): Promise<string> {
  return transact(ownerId, async (tx) => {
    await admit(ownerId, "complaints", 1, tx);
    const id = crypto.randomUUID();
    const followed = followsId && (await tx.complaint.findFirst({ where: { id: followsId, ownerId } }));
    const data = {
      id,
      ownerId,
      channel,
      answers: fromAnswers(answers),
      followsId: followed ? followsId : null,
    };
    await tx.complaint.create({ data });
    await linkCalls(tx, ownerId, id, callIds);
    return id;
  });
}

export async function findComplaint(ownerId: string, id: string): Promise<StoredComplaint | null> {
  const [found] = await complaintsWith(ownerId, { id });
  return found ?? null;
}

/** Newest first. */
export async function listComplaints(ownerId: string): Promise<ListedComplaint[]> {
  return listed({ ownerId });
}

/** The same with their calls. */
export async function complaintsWithCalls(ownerId: string): Promise<StoredComplaint[]> {
  return complaintsWith(ownerId, {});
}

/** The owner's own at this door with or without a letter that is issued, newest first. */
export async function complaintsAt(
  ownerId: string,
  channel: string,
  { issued }: { issued: boolean },
): Promise<StoredComplaint[]> {
  const letters = issued ? { some: {} } : { none: {} };
  return complaintsWith(ownerId, { channel, letters, isAnothers: false });
}

/** All of their own with a finished letter, wherever it goes. */
export async function complaintsIssued(ownerId: string): Promise<StoredComplaint[]> {
  return complaintsWith(ownerId, { letters: { some: {} }, isAnothers: false });
}

async function listed(where: Prisma.ComplaintWhereInput): Promise<ListedComplaint[]> {
  const orderBy: Prisma.ComplaintOrderByWithRelationInput[] = [{ createdAt: "desc" }, { id: "desc" }];
  return (await db().complaint.findMany({ where, include: whole, orderBy })).map(toComplaint);
}

async function complaintsWith(
  ownerId: string,
  where: Prisma.ComplaintWhereInput,
): Promise<StoredComplaint[]> {
  const found = await listed({ ...where, ownerId });
  const callIds = await callIdsOf(
    ownerId,
    found.map(({ id }) => id),
  );
  return found.map((one) => ({ ...one, callIds: callIds.get(one.id) ?? [] }));
}

/**
 * Changes what is handed in and nothing else; false when there is no such complaint of the owner's own. About more calls
 * than before nobody has said yet that they were never agreed to.
 */
export async function saveComplaint(
  ownerId: string,
  id: string,
  change: { answers?: Answers; callIds?: string[] },
): Promise<boolean> {
  const known = change.callIds ? new Set((await callIdsOf(ownerId, [id])).get(id)) : null;
  const isWidened = change.callIds?.some((callId) => !known?.has(callId)) ?? false;
  const isNarrowed = known !== null && known.size > new Set(change.callIds).size;
  return transact(ownerId, async (tx) => {
    const own = { id, ownerId, isAnothers: false };
    const before = await tx.complaint.findFirst({ where: own, select: { answers: true } });
    if (!before) return false;
    const said = toAnswers(before.answers);
    const answers = answersAfter(said, change.answers, isWidened);
    const isChanged = isWidened || isNarrowed || (answers && !isDeepStrictEqual(answers, said));
    const data = { answers, updatedAt: new Date(), ...(isChanged && { changedAt: new Date() }) };
    const { count } = await tx.complaint.updateMany({ where: { id, ownerId }, data });
    if (!count || !change.callIds) return count > 0;
    // Links to deleted calls stay, so that bringing a call back brings it back here too.
    await tx.complaintCall.deleteMany({ where: { complaintId: id, call: { deletedAt: null } } });
    await linkCalls(tx, ownerId, id, change.callIds);
    return true;
  });
}

/** undefined: they stay as they are. */
function answersAfter(before: Answers, said: Answers | undefined, isWidened: boolean): Answers | undefined {
  const after = said ? saidAnew(Answers.parse(said), before) : before;
  if (isWidened && after.neverAgreed) return fromAnswers(unticked(after));
  return said && after;
}

/** Only while nothing is issued or handed in: what went out is never lost by a click. */
export async function deleteComplaint(ownerId: string, id: string): Promise<boolean> {
  const { count } = await db().complaint.deleteMany({
    where: { id, ownerId, letters: { none: {} }, steps: { none: {} } },
  });
  await foldLog();
  return count > 0;
}
