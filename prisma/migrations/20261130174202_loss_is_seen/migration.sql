-- AlterTable
ALTER TABLE "Call" ADD COLUMN "caseDataAt" DATETIME;

-- AlterTable
ALTER TABLE "CallVersion" ADD COLUMN "caseDataAt" DATETIME;

-- AlterTable
ALTER TABLE "Complaint" ADD COLUMN "caseDataAt" DATETIME;

-- AlterTable
ALTER TABLE "Import" ADD COLUMN "caseDataAt" DATETIME;

-- AlterTable
ALTER TABLE "IssuedLetter" ADD COLUMN "caseDataAt" DATETIME;

-- AlterTable
ALTER TABLE "Step" ADD COLUMN "caseDataAt" DATETIME;

-- CreateTable
CREATE TABLE "StoreIdentity" (
    "use" TEXT NOT NULL PRIMARY KEY,
    "id" TEXT NOT NULL,
    "madeAt" DATETIME NOT NULL DEFAULT CURRENT_TIMESTAMP
);

-- AlterTable
ALTER TABLE "Evidence" ADD COLUMN "toldReceivedAt" DATETIME;
ALTER TABLE "Evidence" ADD COLUMN "originalStatus" TEXT NOT NULL DEFAULT 'unverified';

-- What only an upload leaves behind: a copy beside the file, and a time that the file itself offers.
UPDATE "Evidence" SET "originalStatus" = 'stored'
WHERE "hasCopy" = 1 OR "copyHash" <> '' OR "thumbHash" <> '' OR "offeredAt" IS NOT NULL;

-- What only a case file leaves behind: the pixels of a picture of which no copy was made.
UPDATE "Evidence" SET "originalStatus" = 'not-received'
WHERE "originalStatus" = 'unverified' AND "mime" LIKE 'image/%' AND "width" IS NOT NULL;
