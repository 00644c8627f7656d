-- CreateSchema
CREATE SCHEMA IF NOT EXISTS "public";

-- CreateTable
CREATE TABLE "user" (
    "id" TEXT COLLATE "C" NOT NULL,
    "name" TEXT COLLATE "C" NOT NULL,
    "email" TEXT COLLATE "C" NOT NULL,
    "emailVerified" BOOLEAN NOT NULL DEFAULT false,
    "image" TEXT COLLATE "C",
    "username" TEXT COLLATE "C",
    "displayUsername" TEXT COLLATE "C",
    "isAnonymous" BOOLEAN DEFAULT false,
    "createdAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "user_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "session" (
    "id" TEXT COLLATE "C" NOT NULL,
    "expiresAt" TIMESTAMP(3) NOT NULL,
    "token" TEXT COLLATE "C" NOT NULL,
    "ipAddress" TEXT COLLATE "C",
    "userAgent" TEXT COLLATE "C",
    "userId" TEXT COLLATE "C" NOT NULL,
    "createdAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" TIMESTAMP(3) NOT NULL,

    CONSTRAINT "session_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "account" (
    "id" TEXT COLLATE "C" NOT NULL,
    "accountId" TEXT COLLATE "C" NOT NULL,
    "providerId" TEXT COLLATE "C" NOT NULL,
    "userId" TEXT COLLATE "C" NOT NULL,
    "accessToken" TEXT COLLATE "C",
    "refreshToken" TEXT COLLATE "C",
    "idToken" TEXT COLLATE "C",
    "accessTokenExpiresAt" TIMESTAMP(3),
    "refreshTokenExpiresAt" TIMESTAMP(3),
    "scope" TEXT COLLATE "C",
    "password" TEXT COLLATE "C",
    "createdAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" TIMESTAMP(3) NOT NULL,

    CONSTRAINT "account_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "verification" (
    "id" TEXT COLLATE "C" NOT NULL,
    "identifier" TEXT COLLATE "C" NOT NULL,
    "value" TEXT COLLATE "C" NOT NULL,
    "expiresAt" TIMESTAMP(3) NOT NULL,
    "createdAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "verification_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "SignInAttempt" (
    "id" SERIAL NOT NULL,
    "username" TEXT COLLATE "C" NOT NULL,
    "at" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "SignInAttempt_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Complainant" (
    "ownerId" TEXT COLLATE "C" NOT NULL,
    "name" TEXT COLLATE "C" NOT NULL DEFAULT '',
    "phone" TEXT COLLATE "C" NOT NULL DEFAULT '',
    "operator" TEXT COLLATE "C" NOT NULL DEFAULT '',
    "operatorBrand" TEXT COLLATE "C" NOT NULL DEFAULT '',
    "province" TEXT COLLATE "C" NOT NULL DEFAULT '',
    "city" TEXT COLLATE "C" NOT NULL DEFAULT '',
    "address" TEXT COLLATE "C" NOT NULL DEFAULT '',
    "postcode" TEXT COLLATE "C" NOT NULL DEFAULT '',
    "idNumber" TEXT COLLATE "C" NOT NULL DEFAULT '',
    "gender" TEXT COLLATE "C" NOT NULL DEFAULT '',
    "bornOn" TEXT COLLATE "C" NOT NULL DEFAULT '',
    "nation" TEXT COLLATE "C" NOT NULL DEFAULT '',
    "work" TEXT COLLATE "C" NOT NULL DEFAULT '',

    CONSTRAINT "Complainant_pkey" PRIMARY KEY ("ownerId")
);

-- CreateTable
CREATE TABLE "Call" (
    "id" TEXT COLLATE "C" NOT NULL,
    "ownerId" TEXT COLLATE "C" NOT NULL,
    "kind" TEXT COLLATE "C" NOT NULL,
    "number" TEXT COLLATE "C" NOT NULL,
    "typed" TEXT COLLATE "C" NOT NULL,
    "at" TIMESTAMP(3) NOT NULL,
    "day" TEXT COLLATE "C" NOT NULL,
    "how" TEXT COLLATE "C",
    "seconds" INTEGER,
    "category" INTEGER,
    "caller" TEXT COLLATE "C" NOT NULL DEFAULT '',
    "product" TEXT COLLATE "C" NOT NULL DEFAULT '',
    "words" TEXT COLLATE "C" NOT NULL DEFAULT '',
    "knewMyName" BOOLEAN,
    "signs" TEXT COLLATE "C" NOT NULL DEFAULT '',
    "refused" BOOLEAN NOT NULL DEFAULT false,
    "refusedWay" TEXT COLLATE "C",
    "cost" TEXT COLLATE "C" NOT NULL DEFAULT '',
    "note" TEXT COLLATE "C" NOT NULL DEFAULT '',
    "smsText" TEXT COLLATE "C" NOT NULL DEFAULT '',
    "search" TEXT COLLATE "C" NOT NULL DEFAULT '',
    "createdAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" TIMESTAMP(3) NOT NULL,
    "deletedAt" TIMESTAMP(3),

    CONSTRAINT "Call_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "CallVersion" (
    "id" SERIAL NOT NULL,
    "callId" TEXT COLLATE "C" NOT NULL,
    "savedAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "said" JSON NOT NULL,

    CONSTRAINT "CallVersion_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Evidence" (
    "id" TEXT COLLATE "C" NOT NULL,
    "ownerId" TEXT COLLATE "C" NOT NULL,
    "kind" TEXT COLLATE "C" NOT NULL,
    "name" TEXT COLLATE "C" NOT NULL,
    "mime" TEXT COLLATE "C" NOT NULL,
    "size" INTEGER NOT NULL,
    "sha256" TEXT COLLATE "C" NOT NULL,
    "receivedAt" TIMESTAMP(3) NOT NULL,
    "takenAt" TIMESTAMP(3),
    "offeredAt" TIMESTAMP(3),
    "seconds" DOUBLE PRECISION,
    "width" INTEGER,
    "height" INTEGER,
    "hasCopy" BOOLEAN NOT NULL DEFAULT false,
    "note" TEXT COLLATE "C" NOT NULL DEFAULT '',

    CONSTRAINT "Evidence_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "EvidenceCall" (
    "evidenceId" TEXT COLLATE "C" NOT NULL,
    "callId" TEXT COLLATE "C" NOT NULL,

    CONSTRAINT "EvidenceCall_pkey" PRIMARY KEY ("evidenceId","callId")
);

-- CreateTable
CREATE TABLE "Complaint" (
    "id" TEXT COLLATE "C" NOT NULL,
    "ownerId" TEXT COLLATE "C" NOT NULL,
    "channel" TEXT COLLATE "C" NOT NULL,
    "answers" JSON NOT NULL,
    "followsId" TEXT COLLATE "C",
    "createdAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" TIMESTAMP(3) NOT NULL,

    CONSTRAINT "Complaint_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ComplaintCall" (
    "complaintId" TEXT COLLATE "C" NOT NULL,
    "callId" TEXT COLLATE "C" NOT NULL,

    CONSTRAINT "ComplaintCall_pkey" PRIMARY KEY ("complaintId","callId")
);

-- CreateTable
CREATE TABLE "IssuedLetter" (
    "id" TEXT COLLATE "C" NOT NULL,
    "complaintId" TEXT COLLATE "C" NOT NULL,
    "version" INTEGER NOT NULL,
    "issuedAt" TIMESTAMP(3) NOT NULL,
    "draft" TEXT COLLATE "C" NOT NULL,
    "evidence" TEXT COLLATE "C" NOT NULL,
    "sha256" TEXT COLLATE "C" NOT NULL,

    CONSTRAINT "IssuedLetter_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Step" (
    "id" TEXT COLLATE "C" NOT NULL,
    "complaintId" TEXT COLLATE "C" NOT NULL,
    "recordedAt" TIMESTAMP(3) NOT NULL,
    "replacesId" TEXT COLLATE "C",
    "said" TEXT COLLATE "C" NOT NULL,

    CONSTRAINT "Step_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Caller" (
    "id" TEXT COLLATE "C" NOT NULL,
    "ownerId" TEXT COLLATE "C" NOT NULL,
    "name" TEXT COLLATE "C" NOT NULL,
    "note" TEXT COLLATE "C" NOT NULL DEFAULT '',
    "createdAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" TIMESTAMP(3) NOT NULL,

    CONSTRAINT "Caller_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "CallerNumber" (
    "ownerId" TEXT COLLATE "C" NOT NULL,
    "number" TEXT COLLATE "C" NOT NULL,
    "callerId" TEXT COLLATE "C" NOT NULL,

    CONSTRAINT "CallerNumber_pkey" PRIMARY KEY ("ownerId","number")
);

-- CreateTable
CREATE TABLE "SetApart" (
    "id" TEXT COLLATE "C" NOT NULL,
    "ownerId" TEXT COLLATE "C" NOT NULL,
    "callerId" TEXT COLLATE "C",
    "numbers" JSON NOT NULL,
    "createdAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "SetApart_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Refusal" (
    "id" TEXT COLLATE "C" NOT NULL,
    "ownerId" TEXT COLLATE "C" NOT NULL,
    "at" TIMESTAMP(3) NOT NULL,
    "way" TEXT COLLATE "C" NOT NULL,
    "callerId" TEXT COLLATE "C",
    "note" TEXT COLLATE "C" NOT NULL DEFAULT '',
    "createdAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" TIMESTAMP(3) NOT NULL,

    CONSTRAINT "Refusal_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "RefusalNumber" (
    "refusalId" TEXT COLLATE "C" NOT NULL,
    "number" TEXT COLLATE "C" NOT NULL,

    CONSTRAINT "RefusalNumber_pkey" PRIMARY KEY ("refusalId","number")
);

-- CreateTable
CREATE TABLE "EvidenceRefusal" (
    "evidenceId" TEXT COLLATE "C" NOT NULL,
    "refusalId" TEXT COLLATE "C" NOT NULL,

    CONSTRAINT "EvidenceRefusal_pkey" PRIMARY KEY ("evidenceId","refusalId")
);

-- CreateTable
CREATE TABLE "Import" (
    "id" TEXT COLLATE "C" NOT NULL,
    "ownerId" TEXT COLLATE "C" NOT NULL,
    "evidenceId" TEXT COLLATE "C",
    "name" TEXT COLLATE "C" NOT NULL,
    "format" TEXT COLLATE "C" NOT NULL,
    "state" TEXT COLLATE "C" NOT NULL,
    "hints" JSON NOT NULL,
    "ask" JSON,
    "cut" TEXT COLLATE "C" NOT NULL DEFAULT '',
    "comparedTo" TEXT COLLATE "C" NOT NULL DEFAULT '',
    "read" INTEGER NOT NULL DEFAULT 0,
    "rejected" INTEGER NOT NULL DEFAULT 0,
    "saved" INTEGER NOT NULL DEFAULT 0,
    "known" INTEGER NOT NULL DEFAULT 0,
    "left" INTEGER NOT NULL DEFAULT 0,
    "startedAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "savedAt" TIMESTAMP(3),

    CONSTRAINT "Import_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ImportRow" (
    "importId" TEXT COLLATE "C" NOT NULL,
    "nth" INTEGER NOT NULL,
    "state" TEXT COLLATE "C" NOT NULL,
    "ticked" BOOLEAN NOT NULL DEFAULT false,
    "number" TEXT COLLATE "C" NOT NULL,
    "numberKind" TEXT COLLATE "C" NOT NULL,
    "kind" TEXT COLLATE "C" NOT NULL,
    "direction" TEXT COLLATE "C",
    "at" TEXT COLLATE "C" NOT NULL,
    "name" TEXT COLLATE "C" NOT NULL,
    "said" TEXT COLLATE "C" NOT NULL,
    "deleted" BOOLEAN NOT NULL DEFAULT false,

    CONSTRAINT "ImportRow_pkey" PRIMARY KEY ("importId","nth")
);

-- CreateTable
CREATE TABLE "CallSource" (
    "callId" TEXT COLLATE "C" NOT NULL,
    "importId" TEXT COLLATE "C" NOT NULL,
    "line" INTEGER NOT NULL,
    "said" TEXT COLLATE "C" NOT NULL,

    CONSTRAINT "CallSource_pkey" PRIMARY KEY ("callId","importId","line")
);

-- CreateTable
CREATE TABLE "ColumnChoice" (
    "ownerId" TEXT COLLATE "C" NOT NULL,
    "header" TEXT COLLATE "C" NOT NULL,
    "columns" JSON NOT NULL,

    CONSTRAINT "ColumnChoice_pkey" PRIMARY KEY ("ownerId","header")
);

-- CreateTable
CREATE TABLE "Contact" (
    "ownerId" TEXT COLLATE "C" NOT NULL,
    "number" TEXT COLLATE "C" NOT NULL,
    "name" TEXT COLLATE "C" NOT NULL,

    CONSTRAINT "Contact_pkey" PRIMARY KEY ("ownerId","number")
);

-- CreateIndex
CREATE UNIQUE INDEX "user_email_key" ON "user"("email");

-- CreateIndex
CREATE UNIQUE INDEX "user_username_key" ON "user"("username");

-- CreateIndex
CREATE UNIQUE INDEX "session_token_key" ON "session"("token");

-- CreateIndex
CREATE INDEX "session_userId_idx" ON "session"("userId");

-- CreateIndex
CREATE INDEX "account_userId_idx" ON "account"("userId");

-- CreateIndex
CREATE INDEX "verification_identifier_idx" ON "verification"("identifier");

-- CreateIndex
CREATE INDEX "SignInAttempt_username_at_idx" ON "SignInAttempt"("username", "at");

-- CreateIndex
CREATE INDEX "Call_ownerId_deletedAt_at_id_idx" ON "Call"("ownerId", "deletedAt", "at" DESC, "id" DESC);

-- CreateIndex
CREATE INDEX "Call_ownerId_deletedAt_day_idx" ON "Call"("ownerId", "deletedAt", "day");

-- CreateIndex
CREATE INDEX "Call_ownerId_deletedAt_number_at_idx" ON "Call"("ownerId", "deletedAt", "number", "at");

-- CreateIndex
CREATE INDEX "CallVersion_callId_savedAt_idx" ON "CallVersion"("callId", "savedAt");

-- CreateIndex
CREATE INDEX "Evidence_ownerId_receivedAt_idx" ON "Evidence"("ownerId", "receivedAt");

-- CreateIndex
CREATE UNIQUE INDEX "Evidence_ownerId_sha256_key" ON "Evidence"("ownerId", "sha256");

-- CreateIndex
CREATE INDEX "EvidenceCall_callId_idx" ON "EvidenceCall"("callId");

-- CreateIndex
CREATE INDEX "Complaint_ownerId_createdAt_idx" ON "Complaint"("ownerId", "createdAt");

-- CreateIndex
CREATE INDEX "ComplaintCall_callId_idx" ON "ComplaintCall"("callId");

-- CreateIndex
CREATE UNIQUE INDEX "IssuedLetter_complaintId_version_key" ON "IssuedLetter"("complaintId", "version");

-- CreateIndex
CREATE INDEX "Step_complaintId_recordedAt_idx" ON "Step"("complaintId", "recordedAt");

-- CreateIndex
CREATE INDEX "Caller_ownerId_createdAt_idx" ON "Caller"("ownerId", "createdAt");

-- CreateIndex
CREATE INDEX "CallerNumber_callerId_idx" ON "CallerNumber"("callerId");

-- CreateIndex
CREATE INDEX "SetApart_ownerId_createdAt_idx" ON "SetApart"("ownerId", "createdAt");

-- CreateIndex
CREATE INDEX "SetApart_callerId_idx" ON "SetApart"("callerId");

-- CreateIndex
CREATE INDEX "Refusal_ownerId_at_idx" ON "Refusal"("ownerId", "at");

-- CreateIndex
CREATE INDEX "Refusal_callerId_idx" ON "Refusal"("callerId");

-- CreateIndex
CREATE INDEX "EvidenceRefusal_refusalId_idx" ON "EvidenceRefusal"("refusalId");

-- CreateIndex
CREATE INDEX "Import_ownerId_startedAt_idx" ON "Import"("ownerId", "startedAt");

-- CreateIndex
CREATE INDEX "Import_evidenceId_idx" ON "Import"("evidenceId");

-- CreateIndex
CREATE INDEX "ImportRow_importId_number_at_idx" ON "ImportRow"("importId", "number", "at");

-- CreateIndex
CREATE INDEX "CallSource_importId_idx" ON "CallSource"("importId");

-- AddForeignKey
ALTER TABLE "session" ADD CONSTRAINT "session_userId_fkey" FOREIGN KEY ("userId") REFERENCES "user"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "account" ADD CONSTRAINT "account_userId_fkey" FOREIGN KEY ("userId") REFERENCES "user"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Complainant" ADD CONSTRAINT "Complainant_ownerId_fkey" FOREIGN KEY ("ownerId") REFERENCES "user"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Call" ADD CONSTRAINT "Call_ownerId_fkey" FOREIGN KEY ("ownerId") REFERENCES "user"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "CallVersion" ADD CONSTRAINT "CallVersion_callId_fkey" FOREIGN KEY ("callId") REFERENCES "Call"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Evidence" ADD CONSTRAINT "Evidence_ownerId_fkey" FOREIGN KEY ("ownerId") REFERENCES "user"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "EvidenceCall" ADD CONSTRAINT "EvidenceCall_evidenceId_fkey" FOREIGN KEY ("evidenceId") REFERENCES "Evidence"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "EvidenceCall" ADD CONSTRAINT "EvidenceCall_callId_fkey" FOREIGN KEY ("callId") REFERENCES "Call"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Complaint" ADD CONSTRAINT "Complaint_ownerId_fkey" FOREIGN KEY ("ownerId") REFERENCES "user"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ComplaintCall" ADD CONSTRAINT "ComplaintCall_complaintId_fkey" FOREIGN KEY ("complaintId") REFERENCES "Complaint"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ComplaintCall" ADD CONSTRAINT "ComplaintCall_callId_fkey" FOREIGN KEY ("callId") REFERENCES "Call"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "IssuedLetter" ADD CONSTRAINT "IssuedLetter_complaintId_fkey" FOREIGN KEY ("complaintId") REFERENCES "Complaint"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Step" ADD CONSTRAINT "Step_complaintId_fkey" FOREIGN KEY ("complaintId") REFERENCES "Complaint"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Caller" ADD CONSTRAINT "Caller_ownerId_fkey" FOREIGN KEY ("ownerId") REFERENCES "user"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "CallerNumber" ADD CONSTRAINT "CallerNumber_callerId_fkey" FOREIGN KEY ("callerId") REFERENCES "Caller"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "SetApart" ADD CONSTRAINT "SetApart_ownerId_fkey" FOREIGN KEY ("ownerId") REFERENCES "user"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "SetApart" ADD CONSTRAINT "SetApart_callerId_fkey" FOREIGN KEY ("callerId") REFERENCES "Caller"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Refusal" ADD CONSTRAINT "Refusal_ownerId_fkey" FOREIGN KEY ("ownerId") REFERENCES "user"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Refusal" ADD CONSTRAINT "Refusal_callerId_fkey" FOREIGN KEY ("callerId") REFERENCES "Caller"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "RefusalNumber" ADD CONSTRAINT "RefusalNumber_refusalId_fkey" FOREIGN KEY ("refusalId") REFERENCES "Refusal"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "EvidenceRefusal" ADD CONSTRAINT "EvidenceRefusal_evidenceId_fkey" FOREIGN KEY ("evidenceId") REFERENCES "Evidence"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "EvidenceRefusal" ADD CONSTRAINT "EvidenceRefusal_refusalId_fkey" FOREIGN KEY ("refusalId") REFERENCES "Refusal"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Import" ADD CONSTRAINT "Import_ownerId_fkey" FOREIGN KEY ("ownerId") REFERENCES "user"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Import" ADD CONSTRAINT "Import_evidenceId_fkey" FOREIGN KEY ("evidenceId") REFERENCES "Evidence"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ImportRow" ADD CONSTRAINT "ImportRow_importId_fkey" FOREIGN KEY ("importId") REFERENCES "Import"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "CallSource" ADD CONSTRAINT "CallSource_callId_fkey" FOREIGN KEY ("callId") REFERENCES "Call"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "CallSource" ADD CONSTRAINT "CallSource_importId_fkey" FOREIGN KEY ("importId") REFERENCES "Import"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ColumnChoice" ADD CONSTRAINT "ColumnChoice_ownerId_fkey" FOREIGN KEY ("ownerId") REFERENCES "user"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Contact" ADD CONSTRAINT "Contact_ownerId_fkey" FOREIGN KEY ("ownerId") REFERENCES "user"("id") ON DELETE CASCADE ON UPDATE CASCADE;
