CREATE TABLE "dvw_claims" (
    "key" TEXT NOT NULL CONSTRAINT "PK_dvw_claims" PRIMARY KEY,
    "holder" TEXT NOT NULL
) STRICT, WITHOUT ROWID;
CREATE TABLE "dvw_commands" (
    "position" INTEGER NOT NULL CONSTRAINT "PK_dvw_commands" PRIMARY KEY,
    "id" BLOB NOT NULL,
    "cycle" TEXT NOT NULL,
    "at" TEXT NOT NULL,
    "fingerprint" TEXT NOT NULL,
    "outcome" TEXT NOT NULL
) STRICT;
CREATE TABLE "dvw_definitions" (
    "hash" TEXT NOT NULL CONSTRAINT "PK_dvw_definitions" PRIMARY KEY,
    "json" TEXT NOT NULL
) STRICT;
CREATE TABLE "dvw_document_contents" (
    "document_id" TEXT NOT NULL CONSTRAINT "PK_dvw_document_contents" PRIMARY KEY,
    "content" BLOB NOT NULL,
    CONSTRAINT "FK_dvw_document_contents_dvw_documents_document_id" FOREIGN KEY ("document_id") REFERENCES "dvw_documents" ("id") ON DELETE RESTRICT
) STRICT;
CREATE TABLE "dvw_document_snapshots" (
    "document_id" TEXT NOT NULL CONSTRAINT "PK_dvw_document_snapshots" PRIMARY KEY,
    "content" BLOB NOT NULL,
    CONSTRAINT "FK_dvw_document_snapshots_dvw_documents_document_id" FOREIGN KEY ("document_id") REFERENCES "dvw_documents" ("id") ON DELETE RESTRICT
) STRICT;
CREATE TABLE "dvw_documents" (
    "position" INTEGER NOT NULL CONSTRAINT "PK_dvw_documents" PRIMARY KEY AUTOINCREMENT,
    "id" TEXT NOT NULL,
    "cycle" TEXT NOT NULL,
    "registration" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "number_space" TEXT NOT NULL,
    "number" TEXT NOT NULL,
    "date" TEXT NOT NULL,
    "file_name" TEXT NOT NULL,
    "media_type" TEXT NOT NULL,
    "sha256" TEXT NOT NULL, "relation" TEXT NULL, "related" TEXT NULL, "subject" TEXT NULL, "snapshot" TEXT NULL,
    CONSTRAINT "AK_dvw_documents_id" UNIQUE ("id")
) STRICT;
CREATE TABLE "dvw_events" (
    "cycle" TEXT NOT NULL,
    "registration" TEXT NOT NULL,
    "sequence" INTEGER NOT NULL,
    "at" TEXT NOT NULL,
    "actor" TEXT NOT NULL,
    "command" BLOB NOT NULL,
    "hash" TEXT NOT NULL,
    "json" TEXT NOT NULL,
    CONSTRAINT "PK_dvw_events" PRIMARY KEY ("cycle", "registration", "sequence")
) STRICT;
CREATE TABLE "dvw_migrations" (
    "MigrationId" TEXT NOT NULL CONSTRAINT "PK_dvw_migrations" PRIMARY KEY,
    "ProductVersion" TEXT NOT NULL
) STRICT;
CREATE TABLE "dvw_number_series" (
    "key" TEXT NOT NULL CONSTRAINT "PK_dvw_number_series" PRIMARY KEY,
    "last" INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
CREATE TABLE "dvw_outbox" (
    "id" INTEGER NOT NULL CONSTRAINT "PK_dvw_outbox" PRIMARY KEY,
    "key" TEXT NOT NULL,
    "cycle" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "lane" TEXT NULL,
    "state" INTEGER NOT NULL,
    "due" TEXT NULL,
    "attempts" INTEGER NOT NULL,
    "last_error" TEXT NULL,
    "payload" TEXT NOT NULL
) STRICT;
CREATE TABLE "dvw_schema" (
    "id" INTEGER NOT NULL CONSTRAINT "PK_dvw_schema" PRIMARY KEY,
    "version" INTEGER NOT NULL
) STRICT;
CREATE TABLE "dvw_streams" (
    "cycle" TEXT NOT NULL,
    "registration" TEXT NOT NULL,
    "version" INTEGER NOT NULL,
    "head" TEXT NOT NULL,
    "state" TEXT NOT NULL,
    CONSTRAINT "PK_dvw_streams" PRIMARY KEY ("cycle", "registration")
) STRICT;
CREATE TABLE "dvw_timers" (
    "key" TEXT NOT NULL CONSTRAINT "PK_dvw_timers" PRIMARY KEY,
    "due" TEXT NOT NULL,
    "cycle" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "subject" TEXT NOT NULL
) STRICT, WITHOUT ROWID;
CREATE UNIQUE INDEX "ux_dvw_commands_id" ON "dvw_commands" ("id");
CREATE INDEX "ix_dvw_documents_cycle" ON "dvw_documents" ("cycle");
CREATE UNIQUE INDEX "ux_dvw_documents_number" ON "dvw_documents" ("number_space", "number");
CREATE INDEX "ix_dvw_outbox_lane" ON "dvw_outbox" ("lane", "id") WHERE lane IS NOT NULL;
CREATE INDEX "ix_dvw_outbox_parked" ON "dvw_outbox" ("id") WHERE state = 1;
CREATE UNIQUE INDEX "ux_dvw_outbox_key" ON "dvw_outbox" ("key");
CREATE INDEX "ix_dvw_streams_cycles" ON "dvw_streams" ("cycle") WHERE registration = '';
CREATE INDEX "ix_dvw_timers_due" ON "dvw_timers" ("due", "key");
