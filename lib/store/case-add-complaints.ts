import { allTold } from "@/lib/channels/answers";
import type { CaseFile } from "@/lib/complaints/case-file";
import { possibleAnswers } from "@/lib/complaints/future-told";
import { dayInBeijing } from "@/lib/deadlines/beijing";
import type { StepSaid } from "@/lib/filings/step";
import { insertFitting } from "./bulk";
import { type Place, placesFor } from "./case-ids";
import { toldTime, toldTimes } from "./case-times";
import type { Tx } from "./db";
import { inPieces } from "./in-pieces";
import { frozen, letterColumns } from "./letters";
import { admit } from "./quota";
import { stepColumns } from "./step-rows";

type CaseComplaint = CaseFile["complaints"][number];

type Placed = { calls: Map<string, Place>; evidence: Map<string, string>; readAt: Date };

/** Complaints with their letters; one that is there already gets the letters it has not. */
export async function addCaseComplaints(
  tx: Tx,
  ownerId: string,
  complaints: CaseComplaint[],
  { calls, evidence, readAt }: Placed,
): Promise<void> {
  // Two cases written by hand may both say p1 about c1: they are told apart by the calls as they are stored.
  const own = complaints.map((one) => ({ ...one, callIds: one.callIds.map((id) => calls.get(id)?.id) }));
  const places = await placesFor(ownerId, own, (ids) =>
    tx.complaint.findMany({ where: { id: { in: ids } }, select: { id: true, ownerId: true } }),
  );
  const fresh = new Set([...places.values()].flatMap(({ id, known }) => (known ? [] : id)));
  await admit(ownerId, "complaints", fresh.size, tx);
  for (const complaint of complaints) {
    const { id, known } = places.get(complaint.id) ?? { id: "", known: true };
    if (!known) await create(tx, ownerId, id, complaint, { calls, evidence, readAt });
    await addLetters(tx, id, complaint.letters, readAt);
    await addSteps(tx, ownerId, id, { steps: complaint.steps, evidence, readAt });
  }
  for (const { id: written, followsId } of complaints) {
    const [one, followed] = [places.get(written), followsId === null ? undefined : places.get(followsId)];
    if (one && !one.known && followed)
      await tx.complaint.update({ where: { id: one.id }, data: { followsId: followed.id } });
  }
}

async function create(tx: Tx, ownerId: string, id: string, one: CaseComplaint, { calls, readAt }: Placed) {
  const { channel, createdAt, isAnothers = false } = one;
  const answers = allTold(possibleAnswers(one.answers, dayInBeijing(readAt.toISOString())));
  const times = { createdAt: toldTime(createdAt, readAt), caseDataAt: readAt };
  await tx.complaint.create({ data: { id, ownerId, channel, answers, isAnothers, ...times } });
  const callIds = [...new Set(one.callIds.map((callId) => calls.get(callId)?.id ?? ""))].filter(Boolean);
  const rows = callIds.map((callId) => ({ complaintId: id, callId }));
  await insertFitting(tx, ownerId, { kind: "complaintCalls", table: "ComplaintCall", rows });
}

type Steps = { steps: CaseComplaint["steps"]; evidence: Map<string, string>; readAt: Date };

/** The entries of a history that are not there yet; what they correct and show is looked up among what is here. */
async function addSteps(
  tx: Tx,
  ownerId: string,
  complaintId: string,
  { steps, evidence, readAt: caseDataAt }: Steps,
): Promise<void> {
  // The same goes for a step and its complaint.
  const own = steps.map((step) => ({ ...step, complaintId }));
  const places = await placesFor(ownerId, own, async (ids) => {
    const rows = await tx.step.findMany({
      where: { id: { in: ids } },
      select: { id: true, complaint: { select: { ownerId: true } } },
    });
    return rows.map(({ id, complaint }) => ({ id, ownerId: complaint.ownerId }));
  });
  const times = toldTimes(
    steps.map(({ recordedAt }) => recordedAt),
    caseDataAt,
  );
  const fresh = steps.flatMap((step, at) => {
    const { id, known } = places.get(step.id) ?? { id: "", known: true };
    if (known) return [];
    const replacesId = (step.replacesId && places.get(step.replacesId)?.id) ?? null;
    const said = placed(step.said, evidence);
    const recordedAt = times[at]?.toISOString() ?? step.recordedAt;
    return [{ complaintId, ...stepColumns({ ...step, id, recordedAt, replacesId, said }), caseDataAt }];
  });
  await inPieces(fresh, (data) => tx.step.createMany({ data }));
}

function placed(said: StepSaid, evidence: Map<string, string>): StepSaid {
  if (!("evidenceIds" in said)) return said;
  return { ...said, evidenceIds: said.evidenceIds.flatMap((id) => evidence.get(id) ?? []) };
}

/** A letter keeps its version number, unless another letter of this complaint has it; the day of issue is what the file says. */
async function addLetters(
  tx: Tx,
  complaintId: string,
  letters: CaseComplaint["letters"],
  caseDataAt: Date,
): Promise<void> {
  const there = await tx.issuedLetter.findMany({ where: { complaintId } });
  const versions = new Set(there.map(({ version }) => version));
  const prints = new Set(there.map(({ sha256 }) => sha256));
  for (const letter of letters) {
    const row = frozen(letter.draft, letter.evidence, toldTime(letter.issuedAt, caseDataAt));
    if (prints.has(row.sha256)) continue;
    const version = versions.has(letter.version) ? Math.max(...versions) + 1 : letter.version;
    versions.add(version);
    const columns = letterColumns({ complaintId, version, ...row });
    await tx.issuedLetter.create({ data: { ...columns, caseDataAt } });
  }
}
