using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Migrations;
using Microsoft.EntityFrameworkCore.Migrations.Operations;

namespace DanVan.Workflows.Sqlite;

/// <summary>
/// Makes every table STRICT, so that SQLite itself refuses a text where a number belongs, and the small ones that are only looked up by their
/// key WITHOUT ROWID: one tree instead of two. (For wide rows that would be slower: their content would sit in the inner pages, too.)
/// </summary>
internal sealed class SqliteTableGenerator(MigrationsSqlGeneratorDependencies dependencies, IRelationalAnnotationProvider annotations)
    : SqliteMigrationsSqlGenerator(dependencies, annotations)
{
    private static readonly string[] SmallTables = ["dvw_claims", "dvw_number_series", "dvw_timers"];

    protected override void Generate(CreateTableOperation operation, IModel? model, MigrationCommandListBuilder builder, bool terminate = true)
    {
        if (operation.Name == "dvw_commands")
        {
            // Nothing is ever deleted from it, so that its row numbers grow without AUTOINCREMENT, which would write a further page a commit.
            operation.Columns.ForEach(column => column.RemoveAnnotation("Sqlite:Autoincrement"));
        }

        base.Generate(operation, model, builder, terminate: false);

        // When EF Core rebuilds a table it first makes one with this prefix and renames it.
        var name = operation.Name.StartsWith("ef_temp_", StringComparison.Ordinal) ? operation.Name["ef_temp_".Length..] : operation.Name;
        builder.Append(SmallTables.Contains(name) ? " STRICT, WITHOUT ROWID" : " STRICT");
        if (terminate)
        {
            builder.AppendLine(Dependencies.SqlGenerationHelper.StatementTerminator);
            EndStatement(builder);
        }
    }
}
