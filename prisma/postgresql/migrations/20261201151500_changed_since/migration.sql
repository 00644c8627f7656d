-- AlterTable
ALTER TABLE "Call" ADD COLUMN     "restoredAt" TIMESTAMP(3);

-- AlterTable
ALTER TABLE "Complaint" ADD COLUMN     "changedAt" TIMESTAMP(3);

-- AlterTable
ALTER TABLE "Refusal" ADD COLUMN     "changedAt" TIMESTAMP(3);

-- Of what a case file brought so far nobody knows whether it was changed since: it counts as changed, and stays.
UPDATE "Complaint" SET "changedAt" = "updatedAt" WHERE "caseDataAt" IS NOT NULL;
UPDATE "Refusal" SET "changedAt" = "updatedAt" WHERE "caseDataAt" IS NOT NULL;
UPDATE "Evidence" SET "caseDataAt" = NULL WHERE "caseDataAt" IS NOT NULL;
UPDATE "CallerNumber" SET "caseDataAt" = NULL WHERE "caseDataAt" IS NOT NULL;
UPDATE "Caller" SET "caseDataAt" = NULL WHERE "caseDataAt" IS NOT NULL;

-- As a case file told of a call it was changed before it was read: this one was brought back since, or edited.
UPDATE "Call" SET "restoredAt" = "updatedAt" WHERE "deletedAt" IS NULL AND "caseDataAt" IS NOT NULL AND "updatedAt" > "caseDataAt";
