import { Prisma } from "@/prisma/generated/client";
import { replaceAll, setTexts } from "./bulk";
import type { Tx } from "./db";
import { together } from "./evidence-says";
import { toStep } from "./step-rows";

/** Ids of two rows of the same bytes: of the one that goes, and of the one that stays. */
type Twin = { gone: string; kept: string };

/**
 * Of these fingerprints the same bytes in both spaces become one piece of evidence with the calls and notes of both. In so many
 * statements, whatever hangs on them: others wait for its end. To be called for some at a time.
 */
export async function mergeSameFiles(tx: Tx, from: string, to: string, prints: string[]): Promise<void> {
  const twins = await mergePiece(tx, [from, to], prints);
  if (twins.length === 0) return;
  await showInstead(tx, from, new Map(twins.map(({ gone, kept }) => [gone, kept])));
  await tx.evidence.deleteMany({ where: { id: { in: twins.map(({ gone }) => gone) } } });
}

async function mergePiece(tx: Tx, [from, to]: [string, string], prints: string[]): Promise<Twin[]> {
  const rowsOf = (ownerId: string) => tx.evidence.findMany({ where: { ownerId, sha256: { in: prints } } });
  const there = new Map((await rowsOf(to)).map((row) => [row.sha256, row]));
  const pairs = (await rowsOf(from)).flatMap((gone) => {
    const kept = there.get(gone.sha256);
    return kept ? [{ gone, kept }] : [];
  });
  const twins = pairs.map(({ gone, kept }) => ({ gone: gone.id, kept: kept.id }));
  if (twins.length > 0) await linkKept(tx, twins);
  const said = pairs.map(({ gone, kept }) => ({ ...kept, ...together(kept, gone) }));
  await replaceAll(tx, "Evidence", said);
  return twins;
}

/** Calls, refusals and readings of the one go to the other. */
async function linkKept(tx: Tx, twins: Twin[]): Promise<void> {
  const rows = twins.map(({ gone, kept }) => Prisma.sql`(${gone}, ${kept})`);
  const twin = Prisma.sql`WITH "Twin"("gone", "kept") AS (VALUES ${Prisma.join(rows)})`;
  await tx.$executeRaw`${twin} INSERT INTO "EvidenceCall" ("evidenceId", "callId")
    SELECT "kept", "callId" FROM "Twin" JOIN "EvidenceCall" ON "evidenceId" = "gone" WHERE true
    ON CONFLICT DO NOTHING`;
  await tx.$executeRaw`${twin} INSERT INTO "EvidenceRefusal" ("evidenceId", "refusalId")
    SELECT "kept", "refusalId" FROM "Twin" JOIN "EvidenceRefusal" ON "evidenceId" = "gone" WHERE true
    ON CONFLICT DO NOTHING`;
  await tx.$executeRaw`${twin} UPDATE "Import" SET "evidenceId" = "kept" FROM "Twin" WHERE "evidenceId" = "gone"`;
}

/** Steps that are read at once. */
const STEPS = 200;

/** What the one proved in a history is proved by the other: their bytes are the same. `shown`: id gone → id kept. */
async function showInstead(tx: Tx, ownerId: string, shown: Map<string, string>): Promise<void> {
  for (let after = ""; ; ) {
    const rows = await tx.step.findMany({
      where: { complaint: { ownerId }, id: { gt: after } },
      orderBy: { id: "asc" },
      take: STEPS,
    });
    const changed = rows.map(toStep).flatMap(({ id, said }) => {
      if (!("evidenceIds" in said) || !said.evidenceIds.some((one) => shown.has(one))) return [];
      const evidenceIds = [...new Set(said.evidenceIds.map((one) => shown.get(one) ?? one))];
      return [{ id, text: JSON.stringify({ ...said, evidenceIds }) }];
    });
    await setTexts(tx, "Step", "said", changed);
    if (rows.length < STEPS) return;
    after = rows.at(-1)?.id ?? "";
  }
}
