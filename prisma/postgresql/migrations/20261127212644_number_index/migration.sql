-- DropIndex
DROP INDEX "Call_ownerId_deletedAt_number_at_idx";

-- CreateIndex
CREATE INDEX "Call_ownerId_deletedAt_number_at_id_idx" ON "Call"("ownerId", "deletedAt", "number", "at", "id");
