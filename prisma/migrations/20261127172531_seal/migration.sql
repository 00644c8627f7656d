-- CreateTable
CREATE TABLE "KeyCheck" (
    "keyId" TEXT NOT NULL PRIMARY KEY,
    "check" TEXT NOT NULL,
    "madeAt" DATETIME NOT NULL DEFAULT CURRENT_TIMESTAMP
);

-- AlterTable
ALTER TABLE "IssuedLetter" ADD COLUMN "whole" TEXT NOT NULL DEFAULT '';

-- AlterTable
ALTER TABLE "ImportRow" ADD COLUMN "doubtful" BOOLEAN NOT NULL DEFAULT false;

-- What waits to be chosen from keeps its mark.
UPDATE "ImportRow" SET "doubtful" = true WHERE "state" <> 'rejected' AND "said" NOT LIKE '%"doubts":[]%';
