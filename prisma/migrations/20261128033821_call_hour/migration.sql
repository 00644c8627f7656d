-- AlterTable
ALTER TABLE "Call" ADD COLUMN "hour" INTEGER NOT NULL DEFAULT 0;

-- Of the calls that are there already.
UPDATE "Call" SET "hour" = CAST(strftime('%H', "at", '+8 hours') AS INTEGER);

-- DropIndex
DROP INDEX "Call_ownerId_deletedAt_day_idx";

-- CreateIndex
CREATE INDEX "Call_ownerId_deletedAt_day_hour_idx" ON "Call"("ownerId", "deletedAt", "day", "hour");
