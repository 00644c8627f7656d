-- AlterTable
ALTER TABLE "Refusal" ADD COLUMN "caseDataAt" DATETIME;
