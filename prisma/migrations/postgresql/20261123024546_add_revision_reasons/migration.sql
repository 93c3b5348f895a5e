-- AlterTable
ALTER TABLE "Update" ADD COLUMN     "audience" TEXT NOT NULL DEFAULT 'all',
ADD COLUMN     "withdrawn" BOOLEAN NOT NULL DEFAULT false;

-- AlterTable
ALTER TABLE "Revision" ADD COLUMN     "change" TEXT NOT NULL DEFAULT 'published',
ADD COLUMN     "reason" TEXT;
