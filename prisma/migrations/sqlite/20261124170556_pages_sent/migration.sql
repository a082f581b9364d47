-- AlterTable
ALTER TABLE "outbox" ADD COLUMN "pages_sent" INTEGER;
