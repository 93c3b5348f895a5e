-- CreateTable
CREATE TABLE "Briefing" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "version" INTEGER NOT NULL,
    "content" TEXT NOT NULL,
    "createdBy" TEXT NOT NULL,
    "createdAt" DATETIME NOT NULL,
    "changedBy" TEXT NOT NULL,
    "changedAt" DATETIME NOT NULL,
    "discardedAt" DATETIME
);

-- CreateTable
CREATE TABLE "Speech" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "briefingId" TEXT NOT NULL,
    "version" INTEGER NOT NULL,
    "state" TEXT NOT NULL,
    "content" TEXT NOT NULL,
    "ready" TEXT,
    "author" TEXT NOT NULL,
    "createdAt" DATETIME NOT NULL,
    "changedBy" TEXT NOT NULL,
    "changedAt" DATETIME NOT NULL,
    "discardedAt" DATETIME
);

-- CreateTable
CREATE TABLE "Question" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "version" INTEGER NOT NULL,
    "content" TEXT NOT NULL,
    "approval" TEXT,
    "createdAt" DATETIME NOT NULL,
    "changedBy" TEXT NOT NULL,
    "changedAt" DATETIME NOT NULL,
    "discardedAt" DATETIME
);

-- CreateTable
CREATE TABLE "Edition" (
    "number" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "briefingId" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "hash" TEXT NOT NULL,
    "previous" TEXT NOT NULL,
    "frozenBy" TEXT NOT NULL,
    "frozenAt" DATETIME NOT NULL
);

-- CreateTable
CREATE TABLE "Utterance" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "edition" INTEGER NOT NULL,
    "update" INTEGER NOT NULL,
    "revision" INTEGER NOT NULL,
    "line" INTEGER NOT NULL,
    "language" TEXT NOT NULL,
    "heardBy" TEXT NOT NULL,
    "saidAt" DATETIME NOT NULL,
    "noted" TEXT,
    "by" TEXT NOT NULL
);

-- CreateTable
CREATE TABLE "DebtDone" (
    "utterance" TEXT NOT NULL,
    "revision" INTEGER NOT NULL,
    "how" TEXT NOT NULL,
    "words" TEXT,
    "by" TEXT NOT NULL,
    "doneAt" DATETIME NOT NULL,

    PRIMARY KEY ("utterance", "revision")
);

-- CreateTable
CREATE TABLE "PodiumLine" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "briefingId" TEXT NOT NULL,
    "km" TEXT,
    "en" TEXT,
    "sentBy" TEXT NOT NULL,
    "sentAt" DATETIME NOT NULL
);

-- CreateTable
CREATE TABLE "OpenBriefing" (
    "briefingId" TEXT NOT NULL,
    "actor" TEXT NOT NULL,
    "page" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "part" TEXT,
    "since" DATETIME NOT NULL,
    "until" DATETIME NOT NULL,

    PRIMARY KEY ("briefingId", "actor", "page")
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
