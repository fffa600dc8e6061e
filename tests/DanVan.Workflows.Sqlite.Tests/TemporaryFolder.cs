namespace DanVan.Workflows.Sqlite.Tests;

/// <summary>A folder of its own for one test, removed afterwards.</summary>
internal sealed class TemporaryFolder : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("danvan-store-");

    public string Path => _folder.FullName;

    public string Database => System.IO.Path.Combine(Path, "cycle.db");

    public void Dispose() => _folder.Delete(recursive: true);
}
