import { Prisma } from "@/prisma/generated/client";
import { setTexts } from "./bulk";
import type { Tx } from "./db";
import { inPieces } from "./in-pieces";
import { toStep } from "./step-rows";

/** Ids of two rows of the same bytes: of the one that goes, and of the one that stays. */
type Twin = { gone: string; kept: string };

/**
 * The same bytes in both spaces become one piece of evidence with the calls and notes of both. In so many statements for
 * each hundred files, whatever hangs on them: it is one transaction, and others wait for its end.
 */
export async function mergeSameFiles(tx: Tx, from: string, to: string): Promise<void> {
  const moving = await tx.evidence.findMany({ where: { ownerId: from }, select: { sha256: true } });
  const shown = new Map<string, string>();
  const prints = moving.map(({ sha256 }) => sha256);
  await inPieces(prints, async (piece) => {
    const twins = await mergePiece(tx, [from, to], piece);
    for (const { gone, kept } of twins) shown.set(gone, kept);
  });
  if (shown.size > 0) await showInstead(tx, from, shown);
  await inPieces([...shown.keys()], (ids) => tx.evidence.deleteMany({ where: { id: { in: ids } } }));
}

type Noted = { id: string; sha256: string; note: string; isNoteTold: boolean; isAnothers: boolean };

async function mergePiece(tx: Tx, [from, to]: [string, string], prints: string[]): Promise<Twin[]> {
  const notes = (ownerId: string) =>
    tx.evidence.findMany({
      where: { ownerId, sha256: { in: prints } },
      select: { id: true, sha256: true, note: true, isNoteTold: true, isAnothers: true },
    });
  const there = new Map((await notes(to)).map((one) => [one.sha256, one]));
  const pairs = (await notes(from)).flatMap((gone): [Noted, Noted][] => {
    const kept = there.get(gone.sha256);
    return kept ? [[gone, kept]] : [];
  });
  const twins = pairs.map(([gone, kept]) => ({ gone: gone.id, kept: kept.id }));
  if (twins.length > 0) await linkKept(tx, twins);
  await noteBoth(tx, pairs);
  return twins;
}

/** What the one that stays says of both; some of it told by case data, all of it is. Beside own words somebody else's do not count. */
async function noteBoth(tx: Tx, pairs: [Noted, Noted][]): Promise<void> {
  const both = pairs.map(([gone, kept]) => {
    const owners = [kept, gone].filter(({ isAnothers }) => !isAnothers);
    const said = owners.length > 0 ? owners : [kept, gone];
    const own = said.filter(({ isNoteTold }) => !isNoteTold).map(({ note }) => note);
    const texts = [...new Set(said.map(({ note }) => note))].filter(Boolean);
    const isNoteTold = texts.some((text) => !own.includes(text));
    return { id: kept.id, text: texts.join("\n"), isNoteTold, kept };
  });
  const changed = both.filter(({ text, kept }) => text !== kept.note);
  await setTexts(tx, "Evidence", "note", changed);
  for (const isNoteTold of [true, false]) {
    const other = both.filter((one) => one.isNoteTold === isNoteTold && one.kept.isNoteTold !== isNoteTold);
    const id = { in: other.map((one) => one.id) };
    if (other.length > 0) await tx.evidence.updateMany({ where: { id }, data: { isNoteTold } });
  }
}

/** Calls, refusals and readings of the one go to the other; of when and how it came, what the other does not know. */
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
  await tx.$executeRaw`${twin} UPDATE "Evidence" AS k SET "takenAt" = COALESCE(k."takenAt", g."takenAt")
    FROM "Twin" JOIN "Evidence" AS g ON g."id" = "gone"
    WHERE k."id" = "kept" AND k."isAnothers" = g."isAnothers"`;
  // What somebody else has too is the owner's own all the same, and is what the owner says it is.
  await tx.$executeRaw`${twin} UPDATE "Evidence" AS k
    SET "isAnothers" = false, "caseDataAt" = g."caseDataAt", "kind" = g."kind", "takenAt" = g."takenAt"
    FROM "Twin" JOIN "Evidence" AS g ON g."id" = "gone"
    WHERE k."id" = "kept" AND k."isAnothers" AND NOT g."isAnothers"`;
  // The bytes came with one of the two only: it knows when, and how many they are.
  await tx.$executeRaw`${twin} UPDATE "Evidence" AS k
    SET "originalStatus" = g."originalStatus", "receivedAt" = g."receivedAt", "size" = g."size"
    FROM "Twin" JOIN "Evidence" AS g ON g."id" = "gone"
    WHERE k."id" = "kept" AND k."originalStatus" <> 'stored' AND g."originalStatus" = 'stored'`;
  // What the owner has in either space is the owner's, and not of a reading to be taken out again.
  await tx.$executeRaw`${twin} UPDATE "Evidence" AS k SET "caseDataAt" = NULL
    FROM "Twin" JOIN "Evidence" AS g ON g."id" = "gone" WHERE k."id" = "kept" AND g."caseDataAt" IS NULL`;
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
