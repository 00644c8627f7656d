-- AlterTable
ALTER TABLE "Refusal" ADD COLUMN     "caseDataAt" TIMESTAMP(3);
