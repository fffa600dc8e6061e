namespace AnnualCycle.Tests.Running;

/// <summary>A folder that is gone after the test.</summary>
internal sealed class TemporaryFolder : IDisposable
{
    public string Path { get; } = Directory.CreateTempSubdirectory("annual-cycle-").FullName;

    public string this[string name] => System.IO.Path.Combine(Path, name);

    /// <summary>Copies the input files of a folder, so that a test can spoil one of them.</summary>
    public string CopyOf(string folder, string name = "data")
    {
        var copy = Directory.CreateDirectory(this[name]).FullName;
        foreach (var file in Directory.GetFiles(folder))
        {
            File.Copy(file, System.IO.Path.Combine(copy, System.IO.Path.GetFileName(file)), overwrite: true);
        }

        return copy;
    }

    public void Dispose() => Directory.Delete(Path, recursive: true);
}
