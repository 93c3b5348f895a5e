-- RedefineTables
PRAGMA defer_foreign_keys=ON;
PRAGMA foreign_keys=OFF;
CREATE TABLE "new_Draft" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "kind" TEXT NOT NULL,
    "state" TEXT NOT NULL,
    "version" INTEGER NOT NULL,
    "revision" INTEGER NOT NULL,
    "content" TEXT NOT NULL,
    "corrects" INTEGER,
    "correctsRevision" INTEGER,
    "author" TEXT NOT NULL,
    "changedBy" TEXT NOT NULL,
    "createdAt" DATETIME NOT NULL,
    "changedAt" DATETIME NOT NULL,
    "update" INTEGER,
    "item" TEXT NOT NULL
);
INSERT INTO "new_Draft" ("author", "changedAt", "changedBy", "content", "corrects", "correctsRevision", "createdAt", "id", "kind", "revision", "state", "update", "version") SELECT "author", "changedAt", "changedBy", "content", "corrects", "correctsRevision", "createdAt", "id", "kind", "revision", "state", "update", "version" FROM "Draft";
DROP TABLE "Draft";
ALTER TABLE "new_Draft" RENAME TO "Draft";
CREATE INDEX "Draft_state_idx" ON "Draft"("state");
CREATE INDEX "Draft_update_idx" ON "Draft"("update");
PRAGMA foreign_keys=ON;
PRAGMA defer_foreign_keys=OFF;
