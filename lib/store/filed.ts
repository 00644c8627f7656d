import "server-only";
import { proofsOf, type WithHistory } from "@/lib/complaints/filed-steps";
import type { Step } from "@/lib/filings/step";
import { type ShownByCalls, shownByCalls } from "./calls-of-complaints";
import { toAnswers } from "./complaint-answers";
import { db } from "./db";
import { asEntered, toStep } from "./step-rows";

/**
 * The owner's complaints of which anything was entered after the letter, oldest first. A proof that was deleted is
 * none. byCalls: what their calls show, where it has been read already.
 */
export async function complaintsWithHistory(
  ownerId: string,
  byCalls?: Promise<Map<string, ShownByCalls>>,
): Promise<WithHistory[]> {
  const rows = await told(ownerId);
  if (rows.length === 0) return []; // most who write a letter: the log need not be gone through
  const shown = await (byCalls ?? shownByCalls(ownerId));
  const histories = rows.map(({ steps }) => steps.map(toStep));
  const there = await evidenceThere(ownerId, histories.flat());
  return rows.map(({ id, channel, answers, followsId, isAnothers }, at) => ({
    id,
    channel,
    followsId,
    isAnothers,
    callIds: shown.get(id)?.hidden ?? [],
    numbers: shown.get(id)?.numbers ?? [],
    from: shown.get(id)?.from,
    steps: (histories[at] ?? []).map((step) => withProofs(step, there)),
    answers: toAnswers(answers),
  }));
}

/** The evidence beside what was handed in and answered, without what any complaint is about. */
export async function proofsEntered(ownerId: string): Promise<Set<string>> {
  const histories = (await told(ownerId)).map(({ steps }) => ({ steps: steps.map(toStep) }));
  const there = await evidenceThere(
    ownerId,
    histories.flatMap(({ steps }) => steps),
  );
  return new Set(proofsOf(histories).filter((id) => there.has(id)));
}

function told(ownerId: string) {
  return db().complaint.findMany({
    where: { ownerId, steps: { some: {} } },
    include: {
      steps: { orderBy: asEntered },
    },
    orderBy: [{ createdAt: "asc" }, { id: "asc" }],
  });
}

function proofsIn({ said }: Step): string[] {
  return "evidenceIds" in said ? said.evidenceIds : [];
}

async function evidenceThere(ownerId: string, steps: Step[]): Promise<Set<string>> {
  const ids = steps.flatMap(proofsIn);
  if (ids.length === 0) return new Set();
  const rows = await db().evidence.findMany({ where: { ownerId, id: { in: ids } }, select: { id: true } });
  return new Set(rows.map(({ id }) => id));
}

function withProofs(step: Step, there: Set<string>): Step {
  const { said } = step;
  if (!("evidenceIds" in said)) return step;
  return { ...step, said: { ...said, evidenceIds: said.evidenceIds.filter((id) => there.has(id)) } };
}
