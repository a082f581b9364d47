-- CreateTable
CREATE TABLE "inbox" (
    "seq" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "chat" TEXT NOT NULL,
    "id" TEXT NOT NULL,
    "payload" TEXT,
    "at" DATETIME NOT NULL,
    "done_at" DATETIME,
    "gave_up" TEXT
);

-- CreateTable
CREATE TABLE "outbox" (
    "seq" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "chat" TEXT NOT NULL,
    "platform" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "reply_to" TEXT,
    "payload" TEXT,
    "status" TEXT NOT NULL,
    "reason" TEXT,
    "at" DATETIME NOT NULL,
    "settled_at" DATETIME
);

-- CreateTable
CREATE TABLE "conversations" (
    "chat" TEXT NOT NULL PRIMARY KEY,
    "slices" TEXT NOT NULL
);

-- CreateTable
CREATE TABLE "people" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "language" TEXT
);

-- CreateTable
CREATE TABLE "accounts" (
    "chat" TEXT NOT NULL PRIMARY KEY,
    "person" TEXT NOT NULL,
    "last_at" DATETIME NOT NULL
);

-- CreateTable
CREATE TABLE "units" (
    "code" TEXT NOT NULL PRIMARY KEY,
    "level" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "parent" TEXT
);

-- CreateTable
CREATE TABLE "drafts" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "campaign" TEXT NOT NULL,
    "unit" TEXT NOT NULL,
    "revision" INTEGER NOT NULL,
    "based_on" INTEGER NOT NULL,
    "form_version" INTEGER NOT NULL,
    "content" TEXT NOT NULL,
    "created_at" DATETIME NOT NULL,
    "updated_at" DATETIME NOT NULL,
    "open" BOOLEAN,
    "closed_as" TEXT,
    "closed_at" DATETIME
);

-- CreateTable
CREATE TABLE "versions" (
    "campaign" TEXT NOT NULL,
    "unit" TEXT NOT NULL,
    "number" INTEGER NOT NULL,
    "form_version" INTEGER NOT NULL,
    "content" TEXT NOT NULL,
    "submitted_at" DATETIME NOT NULL,
    "submitted_by" TEXT NOT NULL,
    "late" BOOLEAN NOT NULL,
    "state" TEXT NOT NULL,

    PRIMARY KEY ("campaign", "unit", "number")
);

-- CreateTable
CREATE TABLE "steps" (
    "seq" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "campaign" TEXT NOT NULL,
    "unit" TEXT NOT NULL,
    "number" INTEGER NOT NULL,
    "from" TEXT,
    "to" TEXT NOT NULL,
    "at" DATETIME NOT NULL,
    "by" TEXT NOT NULL,
    "reason" TEXT
);

-- CreateTable
CREATE TABLE "organizers" (
    "campaign" TEXT NOT NULL,
    "unit" TEXT NOT NULL,
    "person" TEXT NOT NULL,

    PRIMARY KEY ("campaign", "unit", "person")
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
