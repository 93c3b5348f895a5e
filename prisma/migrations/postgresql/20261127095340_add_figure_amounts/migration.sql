-- AlterTable
ALTER TABLE "Figure" ADD COLUMN     "amount" TEXT;
