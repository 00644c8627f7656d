-- CreateTable
CREATE TABLE "Caller" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "ownerId" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "note" TEXT NOT NULL DEFAULT '',
    "createdAt" DATETIME NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" DATETIME NOT NULL,
    CONSTRAINT "Caller_ownerId_fkey" FOREIGN KEY ("ownerId") REFERENCES "user" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "CallerNumber" (
    "ownerId" TEXT NOT NULL,
    "number" TEXT NOT NULL,
    "callerId" TEXT NOT NULL,

    PRIMARY KEY ("ownerId", "number"),
    CONSTRAINT "CallerNumber_callerId_fkey" FOREIGN KEY ("callerId") REFERENCES "Caller" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Refusal" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "ownerId" TEXT NOT NULL,
    "at" DATETIME NOT NULL,
    "way" TEXT NOT NULL,
    "callerId" TEXT,
    "note" TEXT NOT NULL DEFAULT '',
    "createdAt" DATETIME NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" DATETIME NOT NULL,
    CONSTRAINT "Refusal_ownerId_fkey" FOREIGN KEY ("ownerId") REFERENCES "user" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "Refusal_callerId_fkey" FOREIGN KEY ("callerId") REFERENCES "Caller" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "RefusalNumber" (
    "refusalId" TEXT NOT NULL,
    "number" TEXT NOT NULL,

    PRIMARY KEY ("refusalId", "number"),
    CONSTRAINT "RefusalNumber_refusalId_fkey" FOREIGN KEY ("refusalId") REFERENCES "Refusal" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "EvidenceRefusal" (
    "evidenceId" TEXT NOT NULL,
    "refusalId" TEXT NOT NULL,

    PRIMARY KEY ("evidenceId", "refusalId"),
    CONSTRAINT "EvidenceRefusal_evidenceId_fkey" FOREIGN KEY ("evidenceId") REFERENCES "Evidence" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "EvidenceRefusal_refusalId_fkey" FOREIGN KEY ("refusalId") REFERENCES "Refusal" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateIndex
CREATE INDEX "Caller_ownerId_createdAt_idx" ON "Caller"("ownerId", "createdAt");

-- CreateIndex
CREATE INDEX "CallerNumber_callerId_idx" ON "CallerNumber"("callerId");

-- CreateIndex
CREATE INDEX "Refusal_ownerId_at_idx" ON "Refusal"("ownerId", "at");

-- CreateIndex
CREATE INDEX "Refusal_callerId_idx" ON "Refusal"("callerId");

-- CreateIndex
CREATE INDEX "EvidenceRefusal_refusalId_idx" ON "EvidenceRefusal"("refusalId");
