-- AlterTable
ALTER TABLE "ImportRow" ADD COLUMN "deleted" BOOLEAN NOT NULL DEFAULT false;

-- CreateTable
CREATE TABLE "SetApart" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "ownerId" TEXT NOT NULL,
    "callerId" TEXT,
    "numbers" JSONB NOT NULL,
    "createdAt" DATETIME NOT NULL DEFAULT CURRENT_TIMESTAMP,
    CONSTRAINT "SetApart_ownerId_fkey" FOREIGN KEY ("ownerId") REFERENCES "user" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "SetApart_callerId_fkey" FOREIGN KEY ("callerId") REFERENCES "Caller" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateIndex
CREATE INDEX "SetApart_ownerId_createdAt_idx" ON "SetApart"("ownerId", "createdAt");

-- CreateIndex
CREATE INDEX "SetApart_callerId_idx" ON "SetApart"("callerId");
