import { withTold } from "@/lib/channels/answers";
import type { CaseFile, WrittenCase } from "@/lib/complaints/case-file";
import type { SourceRow } from "@/lib/imports/row";
import type { Prisma } from "@/prisma/generated/client";
import { listApart } from "./apart";
import { heldBy } from "./by-id";
import { toSaid } from "./call-rows";
import { listCallers } from "./callers";
import { complainantOf } from "./complainant";
import { complaintsWithCalls, latestAnswers } from "./complaints";
import { db } from "./db";
import { listEvidence } from "./evidence";
import type { FoundEvidence } from "./evidence-rows";
import { findIntactLetter } from "./letters";
import { listRefusals } from "./refusals";

/** A database takes only so many ids in one question. */
const MANY = 500;

/** All that a space holds, deleted calls and earlier versions too; of the files only what is known about them. */
export async function readCase(ownerId: string): Promise<WrittenCase> {
  const [complainant, answers, calls, evidence, complaints, callers, refusals, imports, apart] =
    await Promise.all([
      complainantOf(ownerId),
      latestAnswers(ownerId).then((answers) => withTold(answers, [])),
      readCalls(ownerId),
      readEvidence(ownerId),
      readComplaints(ownerId),
      listCallers(ownerId),
      listRefusals(ownerId),
      readImports(ownerId),
      listApart(ownerId),
    ]);
  const savedAt = new Date().toISOString();
  const person = { complainant, answers };
  return {
    format: "qingjing-case",
    version: 1,
    savedAt,
    ...person,
    calls,
    evidence,
    complaints,
    callers,
    refusals,
    imports,
    apart,
  };
}

/** Every call with its earlier versions, deleted ones too, oldest first; ids: of these only. */
export async function readCalls(ownerId: string, ids?: string[]): Promise<CaseFile["calls"]> {
  const these = ids && ids.length <= MANY ? { id: { in: ids }, ...heldBy(ownerId) } : { ownerId };
  const rows = await db().call.findMany({ where: these, orderBy: [{ at: "asc" }, { id: "asc" }] });
  const versions = await versionsOf(these);
  return rows.map((row) => ({
    id: row.id,
    ...toSaid(row),
    createdAt: row.createdAt.toISOString(),
    updatedAt: row.updatedAt.toISOString(),
    deletedAt: row.deletedAt?.toISOString() ?? null,
    ...marked(row.caseDataAt),
    versions: (versions.get(row.id) ?? []).map(({ savedAt, said, caseDataAt }) => ({
      savedAt: savedAt.toISOString(),
      said: said as Said,
      ...marked(caseDataAt),
    })),
  }));
}

/** Call id → its earlier versions, oldest first. Asked for by what the calls are: no database takes the ids of a long log. */
async function versionsOf(call: Prisma.CallWhereInput) {
  const rows = await db().callVersion.findMany({ where: { call }, orderBy: { id: "asc" } });
  const versions = new Map<string, typeof rows>();
  for (const row of rows) {
    const own = versions.get(row.callId);
    if (own) own.push(row);
    else versions.set(row.callId, [row]);
  }
  return versions;
}

/** The mark of what came by a case file itself; nothing for what was written here. */
function marked(caseDataAt: Date | string | null): { caseDataAt?: string } {
  return caseDataAt ? { caseDataAt: new Date(caseDataAt).toISOString() } : {};
}

type Said = CaseFile["calls"][number]["versions"][number]["said"];

async function readEvidence(ownerId: string): Promise<WrittenCase["evidence"]> {
  const [found, links] = await Promise.all([
    listEvidence(ownerId),
    // With the deleted calls, so that bringing one back finds its evidence.
    db().evidence.findMany({ where: { ownerId }, select: { id: true, calls: { select: { callId: true } } } }),
  ]);
  const callIds = new Map(links.map(({ id, calls }) => [id, calls.map(({ callId }) => callId)]));
  return found.map((one) => ({ ...writtenEvidence(one), callIds: callIds.get(one.id) ?? [], file: null }));
}

/** Whose bytes never came has no receipt to tell of: the time of the row is only when a case file named it. */
function writtenEvidence({ offeredAt: _, hasCopy: __, isNoteTold: ___, ...found }: FoundEvidence) {
  const { receivedAt, toldReceivedAt, originalStatus, ...one } = found;
  if (originalStatus === "not-received") return { ...one, originalStatus, toldReceivedAt };
  const told = toldReceivedAt ? { toldReceivedAt } : {};
  return { ...one, receivedAt, ...told, ...(originalStatus === "stored" ? {} : { originalStatus }) };
}

async function readComplaints(ownerId: string): Promise<CaseFile["complaints"]> {
  const found = await complaintsWithCalls(ownerId);
  return Promise.all(
    found.map(async ({ caseDataAt, isAnothers, answers, ...complaint }) => ({
      ...complaint,
      answers: withTold(answers, []),
      ...marked(caseDataAt),
      ...(isAnothers ? { isAnothers } : {}),
      letters: await readLetters(ownerId, complaint),
    })),
  );
}

/** A letter that is not the one that was issued stays out: what is read back would count as issued. */
async function readLetters(ownerId: string, complaint: { id: string; letters: { version: number }[] }) {
  const found = complaint.letters.map(({ version }) => findIntactLetter(ownerId, complaint.id, version));
  const letters = (await Promise.all(found)).filter((letter) => letter !== null);
  return letters.map(({ caseDataAt, ...letter }) => ({ ...letter, ...marked(caseDataAt) }));
}

/** What is saved; what is only read and not chosen yet stays where it is. */
async function readImports(ownerId: string): Promise<CaseFile["imports"]> {
  const rows = await db().import.findMany({
    where: { ownerId, savedAt: { not: null } },
    include: {
      sources: { select: { callId: true, said: true }, orderBy: [{ line: "asc" }, { callId: "asc" }] },
    },
    orderBy: [{ startedAt: "asc" }, { id: "asc" }],
  });
  return rows.map(({ sources, savedAt, startedAt, caseDataAt, ...row }) => ({
    id: row.id,
    evidenceId: row.evidenceId,
    name: row.name,
    format: row.format,
    cut: row.cut,
    read: row.read,
    saved: row.saved,
    known: row.known,
    left: row.left,
    rejected: row.rejected,
    startedAt: startedAt.toISOString(),
    savedAt: (savedAt ?? startedAt).toISOString(),
    ...marked(caseDataAt),
    sources: sources.map(({ callId, said }) => ({ callId, said: JSON.parse(said) as SourceRow })),
  }));
}
