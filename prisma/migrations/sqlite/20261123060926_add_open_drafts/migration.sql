-- CreateTable
CREATE TABLE "OpenDraft" (
    "draftId" TEXT NOT NULL,
    "actor" TEXT NOT NULL,
    "page" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "since" DATETIME NOT NULL,
    "until" DATETIME NOT NULL,

    PRIMARY KEY ("draftId", "actor", "page")
);

-- CreateIndex
CREATE INDEX "OpenDraft_until_idx" ON "OpenDraft"("until");
