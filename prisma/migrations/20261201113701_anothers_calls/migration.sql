-- AlterTable
ALTER TABLE "Call" ADD COLUMN "isAnothers" BOOLEAN NOT NULL DEFAULT false;

-- AlterTable
ALTER TABLE "Evidence" ADD COLUMN "isAnothers" BOOLEAN NOT NULL DEFAULT false;

-- AlterTable
ALTER TABLE "Refusal" ADD COLUMN "isAnothers" BOOLEAN NOT NULL DEFAULT false;

-- What came by the same reading as a complaint of somebody else is that person's too.
UPDATE "Call" SET "isAnothers" = true WHERE EXISTS (
  SELECT 1 FROM "Complaint" p
  WHERE p."ownerId" = "Call"."ownerId" AND p."caseDataAt" = "Call"."caseDataAt" AND p."isAnothers"
);
UPDATE "Evidence" SET "isAnothers" = true WHERE EXISTS (
  SELECT 1 FROM "Complaint" p
  WHERE p."ownerId" = "Evidence"."ownerId" AND p."caseDataAt" = "Evidence"."caseDataAt" AND p."isAnothers"
);
UPDATE "Refusal" SET "isAnothers" = true WHERE EXISTS (
  SELECT 1 FROM "Complaint" p
  WHERE p."ownerId" = "Refusal"."ownerId" AND p."caseDataAt" = "Refusal"."caseDataAt" AND p."isAnothers"
);

-- DropIndex
DROP INDEX "Call_ownerId_deletedAt_day_hour_idx";

-- DropIndex
DROP INDEX "Call_ownerId_deletedAt_number_at_id_idx";

-- CreateIndex
CREATE INDEX "Call_ownerId_deletedAt_day_hour_isAnothers_idx" ON "Call"("ownerId", "deletedAt", "day", "hour", "isAnothers");

-- CreateIndex
CREATE INDEX "Call_ownerId_deletedAt_number_at_id_isAnothers_idx" ON "Call"("ownerId", "deletedAt", "number", "at", "id", "isAnothers");

-- DropIndex
DROP INDEX "Call_search_idx";
CREATE INDEX "Call_search_idx" ON "Call"("ownerId", "deletedAt", "at" DESC, "id" DESC, "kind", "how", "category", "refused", "isAnothers", "search");

-- Of two indexes that serve as well SQLite takes the younger: the light one.
DROP INDEX "Call_list_idx";
CREATE INDEX "Call_list_idx" ON "Call"("ownerId", "deletedAt", "at" DESC, "id" DESC, "kind", "how", "category", "refused", "isAnothers");
