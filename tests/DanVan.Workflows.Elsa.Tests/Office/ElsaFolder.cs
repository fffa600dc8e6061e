namespace DanVan.Workflows.Elsa.Tests.Office;

/// <summary>Where an office's Elsa keeps its tables and locks; removed afterwards.</summary>
internal sealed class ElsaFolder : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("danvan-elsa-");

    public string Path => _folder.FullName;

    // Without pooling a file can be removed as soon as its office is closed.
    public string ConnectionString => $"Data Source={System.IO.Path.Combine(Path, "elsa.db")};Pooling=False";

    public DirectoryInfo Locks => new(System.IO.Path.Combine(Path, "locks"));

    public void Dispose() => _folder.Delete(recursive: true);
}
