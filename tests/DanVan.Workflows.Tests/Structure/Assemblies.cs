using System.Reflection;

namespace DanVan.Workflows.Tests.Structure;

/// <summary>The packable assemblies.</summary>
internal static class Assemblies
{
    public static readonly Assembly Abstractions = typeof(Command).Assembly;
    public static readonly Assembly Core = typeof(Workflows.Definitions.DefinitionLoader).Assembly;
    public static readonly Assembly Documents = typeof(Workflows.Documents.DocumentsBuilderExtensions).Assembly;
    public static readonly Assembly EdXml = typeof(Workflows.EdXml.EdXmlException).Assembly;
    public static readonly Assembly EntityFrameworkCore = typeof(EntityFrameworkCore.RelationalWorkflowStore).Assembly;
    public static readonly Assembly Sqlite = typeof(Sqlite.SqliteBuilderExtensions).Assembly;

    public static IReadOnlyList<Assembly> All { get; } = [Abstractions, Core, Documents, EdXml, EntityFrameworkCore, Sqlite];

    public static IEnumerable<string> Names => All.Select(a => a.GetName().Name!);

    public static Assembly Named(string name) => All.Single(a => a.GetName().Name == name);
}
