-- CreateTable
CREATE TABLE "Import" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "ownerId" TEXT NOT NULL,
    "evidenceId" TEXT,
    "name" TEXT NOT NULL,
    "format" TEXT NOT NULL,
    "state" TEXT NOT NULL,
    "hints" JSONB NOT NULL,
    "ask" JSONB,
    "cut" TEXT NOT NULL DEFAULT '',
    "comparedTo" TEXT NOT NULL DEFAULT '',
    "read" INTEGER NOT NULL DEFAULT 0,
    "rejected" INTEGER NOT NULL DEFAULT 0,
    "saved" INTEGER NOT NULL DEFAULT 0,
    "known" INTEGER NOT NULL DEFAULT 0,
    "left" INTEGER NOT NULL DEFAULT 0,
    "startedAt" DATETIME NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "savedAt" DATETIME,
    CONSTRAINT "Import_ownerId_fkey" FOREIGN KEY ("ownerId") REFERENCES "user" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "Import_evidenceId_fkey" FOREIGN KEY ("evidenceId") REFERENCES "Evidence" ("id") ON DELETE SET NULL ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "ImportRow" (
    "importId" TEXT NOT NULL,
    "nth" INTEGER NOT NULL,
    "state" TEXT NOT NULL,
    "ticked" BOOLEAN NOT NULL DEFAULT false,
    "number" TEXT NOT NULL,
    "numberKind" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "direction" TEXT,
    "at" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "said" TEXT NOT NULL,

    PRIMARY KEY ("importId", "nth"),
    CONSTRAINT "ImportRow_importId_fkey" FOREIGN KEY ("importId") REFERENCES "Import" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "CallSource" (
    "callId" TEXT NOT NULL,
    "importId" TEXT NOT NULL,
    "line" INTEGER NOT NULL,
    "said" TEXT NOT NULL,

    PRIMARY KEY ("callId", "importId", "line"),
    CONSTRAINT "CallSource_callId_fkey" FOREIGN KEY ("callId") REFERENCES "Call" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "CallSource_importId_fkey" FOREIGN KEY ("importId") REFERENCES "Import" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "ColumnChoice" (
    "ownerId" TEXT NOT NULL,
    "header" TEXT NOT NULL,
    "columns" JSONB NOT NULL,

    PRIMARY KEY ("ownerId", "header"),
    CONSTRAINT "ColumnChoice_ownerId_fkey" FOREIGN KEY ("ownerId") REFERENCES "user" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateIndex
CREATE INDEX "Import_ownerId_startedAt_idx" ON "Import"("ownerId", "startedAt");

-- CreateIndex
CREATE INDEX "Import_evidenceId_idx" ON "Import"("evidenceId");

-- CreateIndex
CREATE INDEX "ImportRow_importId_number_at_idx" ON "ImportRow"("importId", "number", "at");

-- CreateIndex
CREATE INDEX "CallSource_importId_idx" ON "CallSource"("importId");
