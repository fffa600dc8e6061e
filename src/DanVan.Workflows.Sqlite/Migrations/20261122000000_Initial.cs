using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace DanVan.Workflows.Sqlite.Migrations
{
    /// <inheritdoc />
    internal sealed partial class Initial : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "dvw_claims",
                columns: table => new
                {
                    key = table.Column<string>(type: "TEXT", nullable: false),
                    holder = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_dvw_claims", x => x.key);
                });

            migrationBuilder.CreateTable(
                name: "dvw_commands",
                columns: table => new
                {
                    position = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    cycle = table.Column<string>(type: "TEXT", nullable: false),
                    at = table.Column<string>(type: "TEXT", nullable: false),
                    fingerprint = table.Column<string>(type: "TEXT", nullable: false),
                    outcome = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_dvw_commands", x => x.position);
                });

            migrationBuilder.CreateTable(
                name: "dvw_definitions",
                columns: table => new
                {
                    hash = table.Column<string>(type: "TEXT", nullable: false),
                    json = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_dvw_definitions", x => x.hash);
                });

            migrationBuilder.CreateTable(
                name: "dvw_documents",
                columns: table => new
                {
                    position = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    id = table.Column<string>(type: "TEXT", nullable: false),
                    cycle = table.Column<string>(type: "TEXT", nullable: false),
                    registration = table.Column<string>(type: "TEXT", nullable: false),
                    kind = table.Column<string>(type: "TEXT", nullable: false),
                    number_space = table.Column<string>(type: "TEXT", nullable: false),
                    number = table.Column<string>(type: "TEXT", nullable: false),
                    date = table.Column<string>(type: "TEXT", nullable: false),
                    file_name = table.Column<string>(type: "TEXT", nullable: false),
                    media_type = table.Column<string>(type: "TEXT", nullable: false),
                    sha256 = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_dvw_documents", x => x.position);
                    table.UniqueConstraint("AK_dvw_documents_id", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "dvw_events",
                columns: table => new
                {
                    cycle = table.Column<string>(type: "TEXT", nullable: false),
                    registration = table.Column<string>(type: "TEXT", nullable: false),
                    sequence = table.Column<long>(type: "INTEGER", nullable: false),
                    at = table.Column<string>(type: "TEXT", nullable: false),
                    actor = table.Column<string>(type: "TEXT", nullable: false),
                    command = table.Column<byte[]>(type: "BLOB", nullable: false),
                    hash = table.Column<string>(type: "TEXT", nullable: false),
                    json = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_dvw_events", x => new { x.cycle, x.registration, x.sequence });
                });

            migrationBuilder.CreateTable(
                name: "dvw_number_series",
                columns: table => new
                {
                    key = table.Column<string>(type: "TEXT", nullable: false),
                    last = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_dvw_number_series", x => x.key);
                });

            migrationBuilder.CreateTable(
                name: "dvw_outbox",
                columns: table => new
                {
                    id = table.Column<long>(type: "INTEGER", nullable: false),
                    key = table.Column<string>(type: "TEXT", nullable: false),
                    cycle = table.Column<string>(type: "TEXT", nullable: false),
                    kind = table.Column<string>(type: "TEXT", nullable: false),
                    lane = table.Column<string>(type: "TEXT", nullable: true),
                    state = table.Column<int>(type: "INTEGER", nullable: false),
                    due = table.Column<string>(type: "TEXT", nullable: true),
                    attempts = table.Column<int>(type: "INTEGER", nullable: false),
                    last_error = table.Column<string>(type: "TEXT", nullable: true),
                    payload = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_dvw_outbox", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "dvw_schema",
                columns: table => new
                {
                    id = table.Column<int>(type: "INTEGER", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_dvw_schema", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "dvw_streams",
                columns: table => new
                {
                    cycle = table.Column<string>(type: "TEXT", nullable: false),
                    registration = table.Column<string>(type: "TEXT", nullable: false),
                    version = table.Column<long>(type: "INTEGER", nullable: false),
                    head = table.Column<string>(type: "TEXT", nullable: false),
                    state = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_dvw_streams", x => new { x.cycle, x.registration });
                });

            migrationBuilder.CreateTable(
                name: "dvw_timers",
                columns: table => new
                {
                    key = table.Column<string>(type: "TEXT", nullable: false),
                    due = table.Column<string>(type: "TEXT", nullable: false),
                    cycle = table.Column<string>(type: "TEXT", nullable: false),
                    kind = table.Column<string>(type: "TEXT", nullable: false),
                    subject = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_dvw_timers", x => x.key);
                });

            migrationBuilder.CreateTable(
                name: "dvw_document_contents",
                columns: table => new
                {
                    document_id = table.Column<string>(type: "TEXT", nullable: false),
                    content = table.Column<byte[]>(type: "BLOB", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_dvw_document_contents", x => x.document_id);
                    table.ForeignKey(
                        name: "FK_dvw_document_contents_dvw_documents_document_id",
                        column: x => x.document_id,
                        principalTable: "dvw_documents",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.InsertData(
                table: "dvw_schema",
                columns: new[] { "id", "version" },
                values: new object[] { 1, 1 });

            migrationBuilder.CreateIndex(
                name: "ux_dvw_commands_id",
                table: "dvw_commands",
                column: "id",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_dvw_documents_cycle",
                table: "dvw_documents",
                column: "cycle");

            migrationBuilder.CreateIndex(
                name: "ux_dvw_documents_number",
                table: "dvw_documents",
                columns: new[] { "number_space", "number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_dvw_outbox_lane",
                table: "dvw_outbox",
                columns: new[] { "lane", "id" },
                filter: "lane IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "ix_dvw_outbox_parked",
                table: "dvw_outbox",
                column: "id",
                filter: "state = 1");

            migrationBuilder.CreateIndex(
                name: "ux_dvw_outbox_key",
                table: "dvw_outbox",
                column: "key",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_dvw_streams_cycles",
                table: "dvw_streams",
                column: "cycle",
                filter: "registration = ''");

            migrationBuilder.CreateIndex(
                name: "ix_dvw_timers_due",
                table: "dvw_timers",
                columns: new[] { "due", "key" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "dvw_claims");

            migrationBuilder.DropTable(
                name: "dvw_commands");

            migrationBuilder.DropTable(
                name: "dvw_definitions");

            migrationBuilder.DropTable(
                name: "dvw_document_contents");

            migrationBuilder.DropTable(
                name: "dvw_events");

            migrationBuilder.DropTable(
                name: "dvw_number_series");

            migrationBuilder.DropTable(
                name: "dvw_outbox");

            migrationBuilder.DropTable(
                name: "dvw_schema");

            migrationBuilder.DropTable(
                name: "dvw_streams");

            migrationBuilder.DropTable(
                name: "dvw_timers");

            migrationBuilder.DropTable(
                name: "dvw_documents");
        }
    }
}
