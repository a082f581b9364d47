-- AlterTable
ALTER TABLE "units" ADD COLUMN     "aliases" TEXT;
