-- AlterTable
ALTER TABLE "accounts" ADD COLUMN     "joined_from" TEXT;

-- CreateTable
CREATE TABLE "link_codes" (
    "hash" TEXT NOT NULL,
    "maker" TEXT NOT NULL,
    "maker_chat" TEXT NOT NULL,
    "maker_language" TEXT NOT NULL,
    "maker_name" TEXT,
    "expires_at" TIMESTAMP(3) NOT NULL,
    "state" TEXT NOT NULL,
    "used_by" TEXT,
    "user_chat" TEXT,
    "user_language" TEXT,
    "user_name" TEXT,
    "used_at" TIMESTAMP(3),

    CONSTRAINT "link_codes_pkey" PRIMARY KEY ("hash")
);

-- CreateIndex
CREATE INDEX "link_codes_maker_state_idx" ON "link_codes"("maker", "state");

-- CreateIndex
CREATE INDEX "link_codes_expires_at_idx" ON "link_codes"("expires_at");

-- CreateIndex
CREATE INDEX "accounts_joined_from_idx" ON "accounts"("joined_from");
