-- CreateTable
CREATE TABLE "OpenDraft" (
    "draftId" TEXT NOT NULL,
    "actor" TEXT NOT NULL,
    "page" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "since" TIMESTAMP(3) NOT NULL,
    "until" TIMESTAMP(3) NOT NULL,

    CONSTRAINT "OpenDraft_pkey" PRIMARY KEY ("draftId","actor","page")
);

-- CreateIndex
CREATE INDEX "OpenDraft_until_idx" ON "OpenDraft"("until");
