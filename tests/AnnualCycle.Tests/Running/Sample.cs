using System.Diagnostics;
using System.Text;
using AnnualCycle.Display;
using AnnualCycle.Run;

namespace AnnualCycle.Tests.Running;

/// <summary>Runs the sample as its user would: with arguments, an exit code and two streams of text.</summary>
internal static class Sample
{
    public static string BuiltInData => Path.Combine(AppContext.BaseDirectory, "data", "binh-thuan-2023");

    /// <summary>In this process, which spares the start of a runtime.</summary>
    public static async Task<ProgramEnd> RunAsync(params string[] args)
    {
        using var output = new StringWriter();
        using var error = new StringWriter();
        var exitCode = await CommandLine.RunAsync(args, new PlainDisplay(output), output, error);
        return new ProgramEnd(exitCode, output.ToString(), error.ToString());
    }

    public static Task<ProgramEnd> RunYearAsync(string data, string output) => RunAsync("--data", data, "--out", output);

    /// <summary>In a process of its own.</summary>
    public static async Task<ProgramEnd> RunProcessAsync(IEnumerable<string> args, params (string Name, string Value)[] environment)
    {
        using var process = Start(args, environment);
        var output = process.StandardOutput.ReadToEndAsync();
        var error = process.StandardError.ReadToEndAsync();
        await process.WaitForExitAsync();
        return new ProgramEnd(process.ExitCode, await output, await error);
    }

    public static Process Start(IEnumerable<string> args, params (string Name, string Value)[] environment)
    {
        // The host that runs the tests is the one the sample was built for.
        var start = new ProcessStartInfo(Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") ?? "dotnet")
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardOutputEncoding = Encoding.UTF8,
            StandardErrorEncoding = Encoding.UTF8,
        };
        foreach (var argument in args.Prepend(Path.Combine(AppContext.BaseDirectory, "AnnualCycle.dll")))
        {
            start.ArgumentList.Add(argument);
        }

        foreach (var (name, value) in environment)
        {
            start.Environment[name] = value;
        }

        return Process.Start(start)!;
    }
}

/// <summary>How a run ended.</summary>
internal sealed record ProgramEnd(int ExitCode, string Output, string Error);
