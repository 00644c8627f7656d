import { withTold } from "@/lib/channels/answers-said";
import type { CaseFile, WrittenCase } from "@/lib/complaints/case-file";
import type { SourceRow } from "@/lib/imports/row";
import type { Call, CallVersion, Prisma } from "@/prisma/generated/client";
import { listEvidenceOfAll } from "./all-evidence";
import { listApart } from "./apart";
import { heldBy } from "./by-id";
import { toSaid } from "./call-rows";
import { listCallers } from "./callers";
import { complainantOf } from "./complainant";
import { latestAnswers } from "./complaint-answers";
import { complaintsWithCalls } from "./complaints";
import { db } from "./db";
import type { FoundEvidence } from "./evidence-rows";
import { foundInPieces } from "./in-pieces";
import { findIntactLetter } from "./letters";
import { pagesOfAllCalls, pagesOfCalls } from "./paged-calls";
import { listRefusalsOfAll } from "./refusals";

/** A database takes only so many ids in one question. */
const MANY = 500;

/** All that a space holds, deleted calls and earlier versions too; of the files only what is known about them. */
export async function readCase(ownerId: string): Promise<WrittenCase> {
  // One after the other, as side by side each would do its step in the same turn; what names others before those, so that
  // nothing is named that came meanwhile and is not in the case.
  const complaints = await readComplaints(ownerId);
  const refusals = await listRefusalsOfAll(ownerId);
  const imports = await readImports(ownerId);
  const apart = await listApart(ownerId);
  const callers = await listCallers(ownerId);
  const evidence = await readEvidence(ownerId);
  const calls = await readCalls(ownerId);
  const complainant = await complainantOf(ownerId);
  const answers = withTold(await latestAnswers(ownerId), []);
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
  const versions = await versionsOf(these);
  const calls: CaseFile["calls"] = [];
  const pages = "ownerId" in these ? pagesOfAllCalls(ownerId) : pagesOfCalls(these);
  for await (const rows of pages)
    for (const row of rows) calls.push(written(row, versions.get(row.id) ?? []));
  return calls;
}

function written(row: Call, versions: CallVersion[]): CaseFile["calls"][number] {
  return {
    id: row.id,
    ...toSaid(row),
    createdAt: row.createdAt.toISOString(),
    updatedAt: row.updatedAt.toISOString(),
    deletedAt: row.deletedAt?.toISOString() ?? null,
    ...marked(row.caseDataAt),
    ...(row.isAnothers ? { isAnothers: true } : {}),
    versions: versions.map(({ savedAt, said, caseDataAt }) => ({
      savedAt: savedAt.toISOString(),
      said: said as Said,
      ...marked(caseDataAt),
    })),
  };
}

/** Call id → its earlier versions, oldest first; most calls have none. */
async function versionsOf(these: Prisma.CallWhereInput): Promise<Map<string, CallVersion[]>> {
  const edited = await db().call.findMany({
    where: { ...these, versions: { some: {} } },
    select: { id: true },
  });
  const ids = edited.map(({ id }) => id);
  const rows = await foundInPieces(ids, (piece) =>
    db().callVersion.findMany({ where: { callId: { in: piece } }, orderBy: { id: "asc" } }),
  );
  const versions = new Map<string, CallVersion[]>();
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
  return (await listEvidenceOfAll(ownerId)).map((one) => ({ ...writtenEvidence(one), file: null }));
}

/** Whose bytes never came has no receipt to tell of: the time of the row is only when a case file named it. */
function writtenEvidence({ offeredAt: _, hasCopy: __, isNoteTold: ___, isAnothers, ...rest }: FoundEvidence) {
  const { receivedAt, toldReceivedAt, originalStatus, ...found } = rest;
  const one = { ...found, ...(isAnothers ? { isAnothers } : {}) };
  if (originalStatus === "not-received") return { ...one, originalStatus, toldReceivedAt };
  const told = toldReceivedAt ? { toldReceivedAt } : {};
  return { ...one, receivedAt, ...told, ...(originalStatus === "stored" ? {} : { originalStatus }) };
}

async function readComplaints(ownerId: string): Promise<CaseFile["complaints"]> {
  const read: CaseFile["complaints"] = [];
  for (const { caseDataAt, isAnothers, answers, ...complaint } of await complaintsWithCalls(ownerId))
    read.push({
      ...complaint,
      answers: withTold(answers, []),
      ...marked(caseDataAt),
      ...(isAnothers ? { isAnothers } : {}),
      letters: await readLetters(ownerId, complaint),
    });
  return read;
}

/** A letter that is not the one that was issued stays out: what is read back would count as issued. */
async function readLetters(ownerId: string, complaint: { id: string; letters: { version: number }[] }) {
  const read: CaseFile["complaints"][number]["letters"] = [];
  for (const { version } of complaint.letters) {
    const letter = await findIntactLetter(ownerId, complaint.id, version);
    if (!letter) continue;
    const { caseDataAt, ...issued } = letter;
    read.push({ ...issued, ...marked(caseDataAt) });
  }
  return read;
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
