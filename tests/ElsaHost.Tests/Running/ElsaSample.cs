using System.Diagnostics;
using System.Text;
using AnnualCycle.Tests.Running;

namespace ElsaHost.Tests.Running;

/// <summary>Runs the sample as its user would: as a process of its own.</summary>
internal static class ElsaSample
{
    public static Task<ProgramEnd> RunYearAsync(string data, string output) => RunAsync("run", data, "--out", output);

    public static async Task<ProgramEnd> RunAsync(params string[] args)
    {
        using var process = Start(args);
        var output = process.StandardOutput.ReadToEndAsync();
        var error = process.StandardError.ReadToEndAsync();
        await process.WaitForExitAsync();
        return new ProgramEnd(process.ExitCode, await output, await error);
    }

    public static Process Start(params string[] args)
    {
        // The host that runs the tests is the one the sample was built for.
        var start = new ProcessStartInfo(Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") ?? "dotnet")
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardOutputEncoding = Encoding.UTF8,
            StandardErrorEncoding = Encoding.UTF8,
        };
        foreach (var argument in args.Prepend(Path.Combine(AppContext.BaseDirectory, "ElsaHost.dll")))
        {
            start.ArgumentList.Add(argument);
        }

        return Process.Start(start)!;
    }
}
