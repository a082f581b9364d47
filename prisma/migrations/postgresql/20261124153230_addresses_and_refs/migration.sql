-- AlterTable
ALTER TABLE "inbox" ADD COLUMN     "ref" TEXT;

-- AlterTable
ALTER TABLE "outbox" ADD COLUMN     "edits" TEXT,
ADD COLUMN     "ref" TEXT;

-- AlterTable
ALTER TABLE "conversations" ADD COLUMN     "route" TEXT,
ADD COLUMN     "unreachable" TEXT,
ADD COLUMN     "unreachable_at" TIMESTAMP(3);

-- CreateIndex
CREATE INDEX "inbox_chat_ref_idx" ON "inbox"("chat", "ref");

-- CreateIndex
CREATE INDEX "outbox_chat_ref_idx" ON "outbox"("chat", "ref");
