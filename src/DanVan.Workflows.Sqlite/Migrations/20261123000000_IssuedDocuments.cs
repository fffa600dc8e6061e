using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace DanVan.Workflows.Sqlite.Migrations
{
    /// <inheritdoc />
    internal sealed partial class IssuedDocuments : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            foreach (var column in new[] { "relation", "related", "subject", "snapshot" })
            {
                migrationBuilder.AddColumn<string>(name: column, table: "dvw_documents", type: "TEXT", nullable: true);
            }

            migrationBuilder.CreateTable(
                name: "dvw_document_snapshots",
                columns: table => new
                {
                    document_id = table.Column<string>(type: "TEXT", nullable: false),
                    content = table.Column<byte[]>(type: "BLOB", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_dvw_document_snapshots", x => x.document_id);
                    table.ForeignKey(
                        name: "FK_dvw_document_snapshots_dvw_documents_document_id",
                        column: x => x.document_id,
                        principalTable: "dvw_documents",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            // Version 1 held numbers unique within the series they were drawn from, state/SYT/2024/KH; now it is the body's year or term, state/SYT/2024. Else
            // what was issued before would not keep its number from a cycle that counts by another rule. No two can meet: the type is part of the number.
            // The inner rtrim takes off what follows the last slash, the outer one the slash.
            migrationBuilder.Sql(
                """
                UPDATE dvw_documents SET number_space = rtrim(rtrim(number_space, replace(number_space, '/', '')), '/')
                WHERE number_space LIKE 'state/%/%/%' OR number_space LIKE 'party/%/%/%';
                """);

            migrationBuilder.UpdateData(
                table: "dvw_schema",
                keyColumn: "id",
                keyValue: 1,
                column: "version",
                value: 2);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(name: "dvw_document_snapshots");

            foreach (var column in new[] { "relation", "related", "subject", "snapshot" })
            {
                migrationBuilder.DropColumn(name: column, table: "dvw_documents");
            }

            migrationBuilder.UpdateData(
                table: "dvw_schema",
                keyColumn: "id",
                keyValue: 1,
                column: "version",
                value: 1);
        }
    }
}
