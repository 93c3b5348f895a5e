-- AlterTable
ALTER TABLE "SignIn" ADD COLUMN     "address" TEXT;
