-- DropIndex
DROP INDEX "Call_ownerId_deletedAt_at_id_idx";

-- CreateIndex
CREATE INDEX "Call_list_idx" ON "Call"("ownerId", "deletedAt", "at" DESC, "id" DESC, "kind", "how", "category", "refused");
