-- AlterTable
ALTER TABLE "IssuedLetter" ADD COLUMN     "whole" TEXT COLLATE "C" NOT NULL DEFAULT '';

-- AlterTable
ALTER TABLE "ImportRow" ADD COLUMN     "doubtful" BOOLEAN NOT NULL DEFAULT false;

-- CreateTable
CREATE TABLE "KeyCheck" (
    "keyId" TEXT COLLATE "C" NOT NULL,
    "check" TEXT COLLATE "C" NOT NULL,
    "madeAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "KeyCheck_pkey" PRIMARY KEY ("keyId")
);

-- What waits to be chosen from keeps its mark.
UPDATE "ImportRow" SET "doubtful" = true WHERE "state" <> 'rejected' AND "said" NOT LIKE '%"doubts":[]%';
