using DanVan.Workflows.EntityFrameworkCore.Schema;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;

namespace DanVan.Workflows.Sqlite;

/// <summary>Lets <c>dotnet ef migrations add</c> work on this project alone, without a host.</summary>
internal sealed class SqliteDesignTimeFactory : IDesignTimeDbContextFactory<WorkflowDbContext>
{
    public WorkflowDbContext CreateDbContext(string[] args)
    {
        var options = new DbContextOptionsBuilder<WorkflowDbContext>();
        SqliteDialect.Configure(options, new SqliteConnection("Data Source=design-time.db"));
        return new WorkflowDbContext(options.Options);
    }
}
