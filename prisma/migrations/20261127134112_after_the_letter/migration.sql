-- AlterTable
ALTER TABLE "Call" ADD COLUMN "signs" TEXT NOT NULL DEFAULT '';

-- AlterTable
ALTER TABLE "Complainant" ADD COLUMN "gender" TEXT NOT NULL DEFAULT '';
ALTER TABLE "Complainant" ADD COLUMN "bornOn" TEXT NOT NULL DEFAULT '';
ALTER TABLE "Complainant" ADD COLUMN "nation" TEXT NOT NULL DEFAULT '';
ALTER TABLE "Complainant" ADD COLUMN "work" TEXT NOT NULL DEFAULT '';

-- AlterTable
ALTER TABLE "Complaint" ADD COLUMN "followsId" TEXT;

-- CreateTable
CREATE TABLE "Step" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "complaintId" TEXT NOT NULL,
    "recordedAt" DATETIME NOT NULL,
    "replacesId" TEXT,
    "said" TEXT NOT NULL,
    CONSTRAINT "Step_complaintId_fkey" FOREIGN KEY ("complaintId") REFERENCES "Complaint" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateIndex
CREATE INDEX "Step_complaintId_recordedAt_idx" ON "Step"("complaintId", "recordedAt");
