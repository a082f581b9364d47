-- CreateTable
CREATE TABLE "inbox" (
    "seq" SERIAL NOT NULL,
    "chat" TEXT NOT NULL,
    "id" TEXT NOT NULL,
    "payload" TEXT,
    "at" TIMESTAMP(3) NOT NULL,
    "done_at" TIMESTAMP(3),
    "gave_up" TEXT,

    CONSTRAINT "inbox_pkey" PRIMARY KEY ("seq")
);

-- CreateTable
CREATE TABLE "outbox" (
    "seq" SERIAL NOT NULL,
    "chat" TEXT NOT NULL,
    "platform" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "reply_to" TEXT,
    "payload" TEXT,
    "status" TEXT NOT NULL,
    "reason" TEXT,
    "at" TIMESTAMP(3) NOT NULL,
    "settled_at" TIMESTAMP(3),

    CONSTRAINT "outbox_pkey" PRIMARY KEY ("seq")
);

-- CreateTable
CREATE TABLE "conversations" (
    "chat" TEXT NOT NULL,
    "slices" TEXT NOT NULL,

    CONSTRAINT "conversations_pkey" PRIMARY KEY ("chat")
);

-- CreateTable
CREATE TABLE "people" (
    "id" TEXT NOT NULL,
    "language" TEXT,

    CONSTRAINT "people_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "accounts" (
    "chat" TEXT NOT NULL,
    "person" TEXT NOT NULL,
    "last_at" TIMESTAMP(3) NOT NULL,

    CONSTRAINT "accounts_pkey" PRIMARY KEY ("chat")
);

-- CreateTable
CREATE TABLE "units" (
    "code" TEXT NOT NULL,
    "level" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "parent" TEXT,

    CONSTRAINT "units_pkey" PRIMARY KEY ("code")
);

-- CreateTable
CREATE TABLE "drafts" (
    "id" TEXT NOT NULL,
    "campaign" TEXT NOT NULL,
    "unit" TEXT NOT NULL,
    "revision" INTEGER NOT NULL,
    "based_on" INTEGER NOT NULL,
    "form_version" INTEGER NOT NULL,
    "content" TEXT NOT NULL,
    "created_at" TIMESTAMP(3) NOT NULL,
    "updated_at" TIMESTAMP(3) NOT NULL,
    "open" BOOLEAN,
    "closed_as" TEXT,
    "closed_at" TIMESTAMP(3),

    CONSTRAINT "drafts_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "versions" (
    "campaign" TEXT NOT NULL,
    "unit" TEXT NOT NULL,
    "number" INTEGER NOT NULL,
    "form_version" INTEGER NOT NULL,
    "content" TEXT NOT NULL,
    "submitted_at" TIMESTAMP(3) NOT NULL,
    "submitted_by" TEXT NOT NULL,
    "late" BOOLEAN NOT NULL,
    "state" TEXT NOT NULL,

    CONSTRAINT "versions_pkey" PRIMARY KEY ("campaign","unit","number")
);

-- CreateTable
CREATE TABLE "steps" (
    "seq" SERIAL NOT NULL,
    "campaign" TEXT NOT NULL,
    "unit" TEXT NOT NULL,
    "number" INTEGER NOT NULL,
    "from" TEXT,
    "to" TEXT NOT NULL,
    "at" TIMESTAMP(3) NOT NULL,
    "by" TEXT NOT NULL,
    "reason" TEXT,

    CONSTRAINT "steps_pkey" PRIMARY KEY ("seq")
);

-- CreateTable
CREATE TABLE "organizers" (
    "campaign" TEXT NOT NULL,
    "unit" TEXT NOT NULL,
    "person" TEXT NOT NULL,

    CONSTRAINT "organizers_pkey" PRIMARY KEY ("campaign","unit","person")
);

-- CreateIndex
CREATE INDEX "inbox_done_at_seq_idx" ON "inbox"("done_at", "seq");

-- CreateIndex
CREATE INDEX "inbox_at_idx" ON "inbox"("at");

-- CreateIndex
CREATE UNIQUE INDEX "inbox_chat_id_key" ON "inbox"("chat", "id");

-- CreateIndex
CREATE INDEX "outbox_status_platform_seq_idx" ON "outbox"("status", "platform", "seq");

-- CreateIndex
CREATE INDEX "outbox_at_idx" ON "outbox"("at");

-- CreateIndex
CREATE INDEX "accounts_person_last_at_idx" ON "accounts"("person", "last_at");

-- CreateIndex
CREATE UNIQUE INDEX "drafts_campaign_open_unit_key" ON "drafts"("campaign", "open", "unit");

-- CreateIndex
CREATE INDEX "steps_campaign_unit_seq_idx" ON "steps"("campaign", "unit", "seq");
