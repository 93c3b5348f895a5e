-- AlterTable
ALTER TABLE "Draft" ADD COLUMN     "item" TEXT NOT NULL;

-- CreateIndex
CREATE INDEX "Draft_update_idx" ON "Draft"("update");
