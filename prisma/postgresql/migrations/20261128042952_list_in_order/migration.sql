-- DropIndex
DROP INDEX "Call_list_idx";

-- CreateIndex
CREATE INDEX "Call_list_idx" ON "Call"("ownerId", "at" DESC, "id" DESC, "deletedAt", "kind", "how", "category", "refused");
