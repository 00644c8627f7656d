-- DropIndex
DROP INDEX "ImportRow_importId_number_at_idx";

-- CreateIndex
CREATE INDEX "ImportRow_importId_number_at_nth_idx" ON "ImportRow"("importId", "number", "at", "nth");
