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

    /// <summary>Compares a text with the approved one; says how to accept a change that is meant.</summary>
    public static void Approve(string name, string actual)
    {
        using var stream = typeof(Assemblies).Assembly.GetManifestResourceStream($"Structure/{name}.approved.txt");
        var approved = stream is null ? "" : new StreamReader(stream).ReadToEnd().ReplaceLineEndings("\n");
        if (approved == actual)
        {
            return;
        }

        var received = Path.Combine(TestContext.CurrentContext.TestDirectory, $"{name}.received.txt");
        File.WriteAllText(received, actual);
        var (old, current) = (approved.Split('\n'), actual.Split('\n'));
        Assert.Fail($"""
            {name} is not what was approved.
            Gone:
            {string.Join('\n', old.Except(current).Select(l => "- " + l))}
            New:
            {string.Join('\n', current.Except(old).Select(l => "+ " + l))}
            If this is meant: cp "{received}" "{Path.Combine(SourceTree.Root, "tests", "DanVan.Workflows.Tests", "Structure", name + ".approved.txt")}"
            """);
    }
}
