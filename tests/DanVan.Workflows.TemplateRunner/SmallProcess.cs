using System.Diagnostics;
using System.Globalization;

namespace DanVan.Workflows.TemplateRunner;

/// <summary>Runs one of the programs beside the tests in a process with little memory, for as long as patience lasts.</summary>
public static class SmallProcess
{
    // Ten million characters, the longest text, in a few copies, and the hundred megabytes of values beside them.
    private const long MostMemory = 256 * 1024 * 1024;

    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(5);

    /// <param name="program">File name of the program's assembly.</param>
    /// <param name="arguments">What it is given.</param>
    /// <exception cref="OperationCanceledException">It did not end by itself; it was killed.</exception>
    public static async Task<(int Code, string Output, string Error)> RunAsync(string program, IEnumerable<string> arguments)
    {
        var start = new ProcessStartInfo("dotnet", ["exec", Path.Combine(AppContext.BaseDirectory, program), .. arguments])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            Environment = { ["DOTNET_GCHeapHardLimit"] = MostMemory.ToString("X", CultureInfo.InvariantCulture) },
        };
        using var process = Process.Start(start)!;
        using var patience = new CancellationTokenSource(Patience);
        var (output, error) = (process.StandardOutput.ReadToEndAsync(patience.Token), process.StandardError.ReadToEndAsync(patience.Token));
        try
        {
            await process.WaitForExitAsync(patience.Token);
            return (process.ExitCode, await output, await error);
        }
        catch (OperationCanceledException)
        {
            process.Kill(entireProcessTree: true);
            throw;
        }
    }
}
