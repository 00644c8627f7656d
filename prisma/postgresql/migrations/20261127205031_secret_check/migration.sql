-- CreateTable
CREATE TABLE "SecretCheck" (
    "use" TEXT COLLATE "C" NOT NULL,
    "check" TEXT COLLATE "C" NOT NULL,
    "madeAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "SecretCheck_pkey" PRIMARY KEY ("use")
);
