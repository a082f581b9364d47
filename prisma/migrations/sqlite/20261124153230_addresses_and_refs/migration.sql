-- AlterTable
ALTER TABLE "inbox" ADD COLUMN "ref" TEXT;

-- AlterTable
ALTER TABLE "outbox" ADD COLUMN "edits" TEXT;
ALTER TABLE "outbox" ADD COLUMN "ref" TEXT;

-- AlterTable
ALTER TABLE "conversations" ADD COLUMN "route" TEXT;
ALTER TABLE "conversations" ADD COLUMN "unreachable" TEXT;
ALTER TABLE "conversations" ADD COLUMN "unreachable_at" DATETIME;

-- CreateIndex
CREATE INDEX "inbox_chat_ref_idx" ON "inbox"("chat", "ref");

-- CreateIndex
CREATE INDEX "outbox_chat_ref_idx" ON "outbox"("chat", "ref");
