-- AlterTable
ALTER TABLE "Call" ADD COLUMN     "caseDataAt" TIMESTAMP(3);

-- AlterTable
ALTER TABLE "CallVersion" ADD COLUMN     "caseDataAt" TIMESTAMP(3);

-- AlterTable
ALTER TABLE "Evidence" ADD COLUMN     "originalStatus" TEXT COLLATE "C" NOT NULL DEFAULT 'unverified',
ADD COLUMN     "toldReceivedAt" TIMESTAMP(3);

-- AlterTable
ALTER TABLE "Complaint" ADD COLUMN     "caseDataAt" TIMESTAMP(3);

-- AlterTable
ALTER TABLE "IssuedLetter" ADD COLUMN     "caseDataAt" TIMESTAMP(3);

-- AlterTable
ALTER TABLE "Step" ADD COLUMN     "caseDataAt" TIMESTAMP(3);

-- AlterTable
ALTER TABLE "Import" ADD COLUMN     "caseDataAt" TIMESTAMP(3);

-- CreateTable
CREATE TABLE "StoreIdentity" (
    "use" TEXT COLLATE "C" NOT NULL,
    "id" TEXT COLLATE "C" NOT NULL,
    "madeAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "StoreIdentity_pkey" PRIMARY KEY ("use")
);

-- What only an upload leaves behind: a copy beside the file, and a time that the file itself offers.
UPDATE "Evidence" SET "originalStatus" = 'stored'
WHERE "hasCopy" OR "copyHash" <> '' OR "thumbHash" <> '' OR "offeredAt" IS NOT NULL;

-- What only a case file leaves behind: the pixels of a picture of which no copy was made.
UPDATE "Evidence" SET "originalStatus" = 'not-received'
WHERE "originalStatus" = 'unverified' AND "mime" LIKE 'image/%' AND "width" IS NOT NULL;
