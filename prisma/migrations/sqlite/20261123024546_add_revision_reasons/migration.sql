-- Added in place: making the tables anew would touch every row that refers to them.
ALTER TABLE "Update" ADD COLUMN "audience" TEXT NOT NULL DEFAULT 'all';
ALTER TABLE "Update" ADD COLUMN "withdrawn" BOOLEAN NOT NULL DEFAULT false;
ALTER TABLE "Revision" ADD COLUMN "change" TEXT NOT NULL DEFAULT 'published';
ALTER TABLE "Revision" ADD COLUMN "reason" TEXT;
