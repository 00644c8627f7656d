-- CreateIndex
CREATE INDEX "Call_search_idx" ON "Call"("ownerId", "deletedAt", "at" DESC, "id" DESC, "search");
