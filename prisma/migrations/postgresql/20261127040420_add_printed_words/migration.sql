-- AlterTable
ALTER TABLE "Figure" ADD COLUMN     "asPrinted" TEXT;
