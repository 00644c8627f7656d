import { allTold } from "@/lib/channels/answers-said";
import type { CaseFile } from "@/lib/complaints/case-file";
import { possibleAnswers } from "@/lib/complaints/future-told";
import { dayInBeijing } from "@/lib/deadlines/beijing";
import type { StepSaid } from "@/lib/filings/step";
import { insertAll } from "./bulk";
import { batchOf, type Taking } from "./case-batch";
import { type Place, placesFor } from "./case-ids";
import { toldTime, toldTimes } from "./case-times";
import { db } from "./db";
import { inPieces } from "./in-pieces";
import { frozen, letterColumns } from "./letters";
import { stepColumns } from "./step-rows";

type CaseComplaint = CaseFile["complaints"][number];

type Placed = { calls: Map<string, Place>; evidence: Map<string, string> };

/** Complaints with their letters; one that is there already gets the letters it has not. fresh: how many are not there. */
export async function planComplaints(
  taking: Taking,
  complaints: CaseComplaint[],
  { calls, evidence }: Placed,
) {
  // Two cases written by hand may both say p1 about c1: they are told apart by the calls as they are stored.
  const own = complaints.map((one) => ({ ...one, callIds: one.callIds.map((id) => calls.get(id)?.id) }));
  const places = await placesFor(taking.ownerId, own, (ids) =>
    db().complaint.findMany({ where: { id: { in: ids } }, select: { id: true, ownerId: true } }),
  );
  const all = complaints.map((one) => ({ one, ...(places.get(one.id) ?? { id: "", known: true }) }));
  // Two of a hand-written file that say the same are one.
  const fresh = [...new Map(all.filter(({ known }) => !known).map((one) => [one.id, one])).values()];
  const linked = fresh.flatMap(({ one, id }) => linksOf(id, one.callIds, calls));
  const [issued, told]: [Letter[][], StepRow[][]] = [[], []];
  for (const { one, id } of all) {
    issued.push(await newLetters(id, one.letters, taking.at));
    told.push(await newSteps(taking, id, { steps: one.steps, evidence }));
  }
  const [letters, steps] = [issued.flat(), told.flat()];
  const batches = [
    batchOf("complaints", fresh, (tx, some) =>
      inPieces(some, (piece) =>
        tx.complaint.createMany({ data: piece.map(({ one, id }) => row(taking, id, one, places)) }),
      ),
    ),
    batchOf("complaintCalls", linked, (tx, some) => insertAll(tx, "ComplaintCall", some)),
    batchOf("letters", letters, (tx, some) =>
      inPieces(some, async (piece) => {
        const columns = await Promise.all(piece.map(letterColumns));
        return tx.issuedLetter.createMany({
          data: columns.map((one) => ({ ...one, caseDataAt: taking.at })),
        });
      }),
    ),
    batchOf("steps", steps, (tx, some) => inPieces(some, (data) => tx.step.createMany({ data }))),
  ];
  return { places, fresh: fresh.length, batches };
}

function row({ ownerId, at }: Taking, id: string, one: CaseComplaint, places: Map<string, Place>) {
  const followsId = (one.followsId !== null && places.get(one.followsId)?.id) || null;
  const times = { createdAt: toldTime(one.createdAt, at), caseDataAt: at };
  const answers = allTold(possibleAnswers(one.answers, dayInBeijing(at.toISOString())));
  return {
    id,
    ownerId,
    channel: one.channel,
    answers,
    isAnothers: one.isAnothers ?? false,
    followsId,
    ...times,
  };
}

function linksOf(complaintId: string, written: string[], calls: Map<string, Place>) {
  const callIds = new Set(written.flatMap((callId) => calls.get(callId)?.id || []));
  return [...callIds].map((callId) => ({ complaintId, callId }));
}

type Steps = { steps: CaseComplaint["steps"]; evidence: Map<string, string> };
type StepRow = ReturnType<typeof stepColumns> & { complaintId: string; caseDataAt: Date };

/** The entries of a history that are not there yet; what they correct and show is looked up among what is here. */
async function newSteps({ ownerId, at }: Taking, complaintId: string, { steps, evidence }: Steps) {
  // The same goes for a step and its complaint.
  const own = steps.map((step) => ({ ...step, complaintId }));
  const places = await placesFor(ownerId, own, async (ids) => {
    const rows = await db().step.findMany({
      where: { id: { in: ids } },
      select: { id: true, complaint: { select: { ownerId: true } } },
    });
    return rows.map(({ id, complaint }) => ({ id, ownerId: complaint.ownerId }));
  });
  const times = toldTimes(
    steps.map(({ recordedAt }) => recordedAt),
    at,
  );
  return steps.flatMap((step, nth): StepRow[] => {
    const { id, known } = places.get(step.id) ?? { id: "", known: true };
    if (known) return [];
    const replacesId = (step.replacesId && places.get(step.replacesId)?.id) ?? null;
    const said = placed(step.said, evidence);
    const recordedAt = times[nth]?.toISOString() ?? step.recordedAt;
    return [{ complaintId, ...stepColumns({ ...step, id, recordedAt, replacesId, said }), caseDataAt: at }];
  });
}

function placed(said: StepSaid, evidence: Map<string, string>): StepSaid {
  if (!("evidenceIds" in said)) return said;
  return { ...said, evidenceIds: said.evidenceIds.flatMap((id) => evidence.get(id) ?? []) };
}

type Letter = ReturnType<typeof frozen> & { complaintId: string; version: number };

/** A letter keeps its version number, unless another letter of this complaint has it; the day of issue is what the file says. */
async function newLetters(complaintId: string, letters: CaseComplaint["letters"], at: Date) {
  if (letters.length === 0) return [];
  const there = await db().issuedLetter.findMany({
    where: { complaintId },
    select: { version: true, sha256: true },
  });
  const versions = new Set(there.map(({ version }) => version));
  let latest = there.reduce((most, { version }) => Math.max(most, version), 0);
  const prints = new Set(there.map(({ sha256 }) => sha256));
  return letters.flatMap((letter): Letter[] => {
    const row = frozen(letter.draft, letter.evidence, toldTime(letter.issuedAt, at));
    if (prints.has(row.sha256)) return [];
    const version = versions.has(letter.version) ? latest + 1 : letter.version;
    versions.add(version);
    latest = Math.max(latest, version);
    return [{ complaintId, version, ...row }];
  });
}
