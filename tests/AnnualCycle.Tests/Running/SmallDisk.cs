using System.Diagnostics;

namespace AnnualCycle.Tests.Running;

/// <summary>A disk of a few hundred KiB, in memory. Only who may mount can have one.</summary>
internal sealed class SmallDisk : IDisposable
{
    private SmallDisk(string path) => Path = path;

    public string Path { get; }

    /// <summary>Mounts it, or says why the test cannot be run here.</summary>
    public static SmallDisk Mount(string path, int kibibytes)
    {
        Directory.CreateDirectory(path);
        if (!OperatingSystem.IsLinux() || !Run("mount", "-t", "tmpfs", "-o", $"size={kibibytes}k", "tmpfs", path))
        {
            Assert.Ignore("Needs the right to mount a tmpfs (root on Linux).");
        }

        return new SmallDisk(path);
    }

    public void Remount(string options) => Assert.That(Run("mount", "-o", "remount," + options, Path), Is.True, options);

    public void Dispose() => Run("umount", Path);

    private static bool Run(string program, params string[] args)
    {
        try
        {
            using var process = Process.Start(new ProcessStartInfo(program, args) { RedirectStandardError = true })!;
            process.StandardError.ReadToEnd();
            process.WaitForExit();
            return process.ExitCode == 0;
        }
        catch (System.ComponentModel.Win32Exception)
        {
            return false;
        }
    }
}
