using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using DanVan.Workflows.Hosting;
using DanVan.Workflows.Storage;

namespace DanVan.Workflows.Sqlite;

/// <summary>Adds the SQLite store to the library.</summary>
public static class SqliteBuilderExtensions
{
    /// <summary>Keeps everything in one SQLite file, opened (and created or brought up to date) when it is first needed.</summary>
    /// <param name="builder">The library's builder.</param>
    /// <param name="path">The file.</param>
    public static DanVanWorkflowsBuilder UseSqlite(this DanVanWorkflowsBuilder builder, string path) =>
        builder.UseSqlite(SqliteStoreOptions.ForFile(path));

    /// <summary>As <see cref="UseSqlite(DanVanWorkflowsBuilder, string)"/>, with all options.</summary>
    public static DanVanWorkflowsBuilder UseSqlite(this DanVanWorkflowsBuilder builder, SqliteStoreOptions options)
    {
        ArgumentNullException.ThrowIfNull(builder);
        ArgumentNullException.ThrowIfNull(options);
        builder.Services.Replace(ServiceDescriptor.Singleton<IWorkflowStore>(_ => SqliteWorkflowStore.Open(options)));
        return builder;
    }
}
