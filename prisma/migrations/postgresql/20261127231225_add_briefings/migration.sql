-- CreateTable
CREATE TABLE "Briefing" (
    "id" TEXT NOT NULL,
    "version" INTEGER NOT NULL,
    "content" TEXT NOT NULL,
    "createdBy" TEXT NOT NULL,
    "createdAt" TIMESTAMP(3) NOT NULL,
    "changedBy" TEXT NOT NULL,
    "changedAt" TIMESTAMP(3) NOT NULL,
    "discardedAt" TIMESTAMP(3),

    CONSTRAINT "Briefing_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Speech" (
    "id" TEXT NOT NULL,
    "briefingId" TEXT NOT NULL,
    "version" INTEGER NOT NULL,
    "state" TEXT NOT NULL,
    "content" TEXT NOT NULL,
    "ready" TEXT,
    "author" TEXT NOT NULL,
    "createdAt" TIMESTAMP(3) NOT NULL,
    "changedBy" TEXT NOT NULL,
    "changedAt" TIMESTAMP(3) NOT NULL,
    "discardedAt" TIMESTAMP(3),

    CONSTRAINT "Speech_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Question" (
    "id" TEXT NOT NULL,
    "version" INTEGER NOT NULL,
    "content" TEXT NOT NULL,
    "approval" TEXT,
    "createdAt" TIMESTAMP(3) NOT NULL,
    "changedBy" TEXT NOT NULL,
    "changedAt" TIMESTAMP(3) NOT NULL,
    "discardedAt" TIMESTAMP(3),

    CONSTRAINT "Question_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Edition" (
    "number" INTEGER NOT NULL,
    "briefingId" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "hash" TEXT NOT NULL,
    "previous" TEXT NOT NULL,
    "frozenBy" TEXT NOT NULL,
    "frozenAt" TIMESTAMP(3) NOT NULL,

    CONSTRAINT "Edition_pkey" PRIMARY KEY ("number")
);

-- CreateTable
CREATE TABLE "Utterance" (
    "id" TEXT NOT NULL,
    "edition" INTEGER NOT NULL,
    "update" INTEGER NOT NULL,
    "revision" INTEGER NOT NULL,
    "line" INTEGER NOT NULL,
    "language" TEXT NOT NULL,
    "heardBy" TEXT NOT NULL,
    "saidAt" TIMESTAMP(3) NOT NULL,
    "noted" TEXT,
    "by" TEXT NOT NULL,

    CONSTRAINT "Utterance_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "DebtDone" (
    "utterance" TEXT NOT NULL,
    "revision" INTEGER NOT NULL,
    "how" TEXT NOT NULL,
    "words" TEXT,
    "by" TEXT NOT NULL,
    "doneAt" TIMESTAMP(3) NOT NULL,

    CONSTRAINT "DebtDone_pkey" PRIMARY KEY ("utterance","revision")
);

-- CreateTable
CREATE TABLE "PodiumLine" (
    "id" TEXT NOT NULL,
    "briefingId" TEXT NOT NULL,
    "km" TEXT,
    "en" TEXT,
    "sentBy" TEXT NOT NULL,
    "sentAt" TIMESTAMP(3) NOT NULL,

    CONSTRAINT "PodiumLine_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "OpenBriefing" (
    "briefingId" TEXT NOT NULL,
    "actor" TEXT NOT NULL,
    "page" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "part" TEXT,
    "since" TIMESTAMP(3) NOT NULL,
    "until" TIMESTAMP(3) NOT NULL,

    CONSTRAINT "OpenBriefing_pkey" PRIMARY KEY ("briefingId","actor","page")
);

-- CreateIndex
CREATE INDEX "Briefing_createdAt_idx" ON "Briefing"("createdAt");

-- CreateIndex
CREATE INDEX "Speech_briefingId_idx" ON "Speech"("briefingId");

-- CreateIndex
CREATE INDEX "Edition_briefingId_idx" ON "Edition"("briefingId");

-- CreateIndex
CREATE INDEX "Utterance_edition_idx" ON "Utterance"("edition");

-- CreateIndex
CREATE INDEX "Utterance_update_line_idx" ON "Utterance"("update", "line");

-- CreateIndex
CREATE INDEX "PodiumLine_briefingId_sentAt_idx" ON "PodiumLine"("briefingId", "sentAt");

-- CreateIndex
CREATE INDEX "OpenBriefing_until_idx" ON "OpenBriefing"("until");
