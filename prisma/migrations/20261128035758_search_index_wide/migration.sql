-- DropIndex
DROP INDEX "Call_search_idx";

-- CreateIndex
CREATE INDEX "Call_search_idx" ON "Call"("ownerId", "deletedAt", "at" DESC, "id" DESC, "kind", "how", "category", "refused", "search");

-- Of two indexes that serve as well SQLite takes the younger: the light one.
DROP INDEX "Call_list_idx";
CREATE INDEX "Call_list_idx" ON "Call"("ownerId", "deletedAt", "at" DESC, "id" DESC, "kind", "how", "category", "refused");
