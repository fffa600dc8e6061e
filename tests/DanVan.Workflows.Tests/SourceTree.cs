namespace DanVan.Workflows.Tests;

/// <summary>The repository the tests were built from, found upwards from where they run.</summary>
internal static class SourceTree
{
    public static string Root { get; } = Find(TestContext.CurrentContext.TestDirectory);

    /// <summary>The C# files under src/, as written by hand.</summary>
    public static IEnumerable<string> CSharpFiles(params string[] folders) =>
        Directory.EnumerateFiles(Path.Combine([Root, .. folders]), "*.cs", SearchOption.AllDirectories)
            .Where(f => !Path.GetRelativePath(Root, f).Split(Path.DirectorySeparatorChar).Any(part => part is "bin" or "obj"));

    private static string Find(string folder)
    {
        for (var at = new DirectoryInfo(folder); at is not null; at = at.Parent)
        {
            if (File.Exists(Path.Combine(at.FullName, "DanVan.sln")))
            {
                return at.FullName;
            }
        }

        throw new DirectoryNotFoundException($"No DanVan.sln above {folder}: these tests look at the source they were built from.");
    }
}
