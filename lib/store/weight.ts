import "server-only";
import { Prisma } from "@/prisma/generated/client";
import { db } from "./db";

/** What one of them takes, in calls. */
const complaint = 10;

/** The same of complaints alone. */
export async function complaintsWeigh(ownerId: string): Promise<number> {
  return complaint * (await db().complaint.count({ where: { ownerId } }));
}

/** Characters of a stored letter that are drawn as fast as a call is read. */
const LETTER_OF_A_CALL = 350;

/** How long it takes to read an issued letter and draw it, in calls: by how much is stored of it. */
export async function letterWeighs(ownerId: string, complaintId: string, version: number): Promise<number> {
  const [row] = await db().$queryRaw<{ size: bigint | number }[]>`
    SELECT OCTET_LENGTH("draft") AS "size" FROM "IssuedLetter"
    WHERE "complaintId" = ${complaintId} AND "version" = ${version}
      AND "complaintId" IN (SELECT "id" FROM "Complaint" WHERE "ownerId" = ${ownerId})`;
  return Math.ceil(Number(row?.size ?? 0) / LETTER_OF_A_CALL);
}

/**
 * How long it takes to go through all that an owner has, in calls: what takes as long as so many of them counts for as
 * many. Measured by what a page that tells of each of them takes.
 */
export async function weightOf(ownerId: string): Promise<number> {
  const [row] = await db().$queryRaw<{ weight: bigint | number }[]>`
    SELECT
      (SELECT COUNT(*) FROM "Call" WHERE "ownerId" = ${ownerId} AND "deletedAt" IS NULL)
      + 4 * (SELECT COUNT(*) FROM "Evidence" WHERE "ownerId" = ${ownerId})
      + ${Prisma.raw(String(complaint))} * (SELECT COUNT(*) FROM "Complaint" WHERE "ownerId" = ${ownerId})
      + 4 * (SELECT COUNT(*) FROM "Refusal" WHERE "ownerId" = ${ownerId})
      + 4 * (SELECT COUNT(*) FROM "Import" WHERE "ownerId" = ${ownerId})
      + (SELECT COUNT(*) FROM "CallerNumber" WHERE "ownerId" = ${ownerId})
    AS "weight"`;
  return Number(row?.weight ?? 0);
}
