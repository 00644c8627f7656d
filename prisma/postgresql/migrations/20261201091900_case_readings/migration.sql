-- AlterTable
ALTER TABLE "Evidence" ADD COLUMN     "caseDataAt" TIMESTAMP(3);

-- AlterTable
ALTER TABLE "Caller" ADD COLUMN     "caseDataAt" TIMESTAMP(3);

-- AlterTable
ALTER TABLE "CallerNumber" ADD COLUMN     "caseDataAt" TIMESTAMP(3);

-- AlterTable
ALTER TABLE "SetApart" ADD COLUMN     "caseDataAt" TIMESTAMP(3);

-- AlterTable
ALTER TABLE "Complainant" ADD COLUMN     "caseDataAt" TIMESTAMP(3);

-- AlterTable
ALTER TABLE "Complaint" ADD COLUMN     "isAnothers" BOOLEAN NOT NULL DEFAULT false;

-- AlterTable
ALTER TABLE "Evidence" ADD COLUMN     "isNoteTold" BOOLEAN NOT NULL DEFAULT false;

-- Of what a case file named and nobody has sent, so far only that file can have had a note.
UPDATE "Evidence" SET "isNoteTold" = true WHERE "originalStatus" = 'not-received' AND "note" <> '';
